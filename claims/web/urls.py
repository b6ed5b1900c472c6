"""Addresses of the pages."""

from django.urls import path

from . import account, home
from .claim_urls import claims_patterns

urlpatterns = [
    path("", home.home, name="home"),
    path("sign-in/", account.sign_in, name="sign-in"),
    path("sign-out/", account.sign_out, name="sign-out"),
    *claims_patterns,
]
