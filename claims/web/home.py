"""What needs attention."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from .loading import allowed


@allowed()
def home(request: HttpRequest) -> HttpResponse:
    """The first page: what waits, with a way to each."""
    return render(request, "claims/home.html")
