"""Who may see a page, and the record it is about: views state both in a line above them.

Who is not signed in is asked to; who may not gets 403; a record that is not there is 404.
"""

from collections.abc import Callable
from functools import wraps
from inspect import signature
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, resolve_url
from django.utils.cache import patch_cache_control
from django.utils.http import url_has_allowed_host_and_scheme
from django_htmx.http import HttpResponseClientRedirect

from claims.models import Article, Claim, Evidence, Source, Speaker
from claims.permissions import may_read, may_see_confidential

View = Callable[..., HttpResponse]


def allowed(predicate: Callable[..., bool] = may_read) -> Callable[[View], View]:
    """Let the view be used by those for whom ``predicate(user)`` holds."""

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if not request.user.is_authenticated:
                return ask_to_sign_in(request)
            if not predicate(request.user):
                raise PermissionDenied
            answer = view(request, *args, **kwargs)
            # No cache between keeps it; the browser may, so that what was typed is there when one goes back.
            patch_cache_control(answer, private=True, no_cache=True)
            return answer

        return guarded

    return decorate


def load(rows: Callable[[Any], QuerySet[Any]], predicate: Callable[..., bool] = may_read) -> Callable[[View], View]:
    """Hand the view the record whose id is in the address, instead of ``pk``; ``rows(user)`` are those it may be.

    A predicate that takes a record beside the user is asked about this one.
    """
    asks_record = len(signature(predicate).parameters) > 1

    def decorate(view: View) -> View:
        @wraps(view)
        def loaded(request: HttpRequest, pk: int, **kwargs: Any) -> HttpResponse:
            record = get_object_or_404(rows(request.user), pk=pk)
            if asks_record and not predicate(request.user, record):
                raise PermissionDenied
            return view(request, record, **kwargs)

        return allowed(may_read if asks_record else predicate)(loaded)

    return decorate


def load_article(predicate: Callable[..., bool] = may_read) -> Callable[[View], View]:
    """An article with its source, its wire agency and its group."""
    return load(lambda _user: Article.objects.select_related("source", "wire", "group", "added_by"), predicate)


def load_claim(predicate: Callable[..., bool] = may_read) -> Callable[[View], View]:
    """A claim with who says so, who works on it, and its counts."""
    return load(lambda _user: Claim.objects.with_people(), predicate)


def load_evidence(predicate: Callable[..., bool] = may_read) -> Callable[[View], View]:
    """Evidence with its claim and all that tells its origin."""
    return load(lambda _user: Evidence.objects.with_origins().select_related("claim"), predicate)


def load_source(predicate: Callable[..., bool] = may_read) -> Callable[[View], View]:
    """A source with its owner; one that only confidential evidence names is not there for everybody."""
    return load(lambda user: Source.objects.shown_to(may_see_confidential(user)).select_related("owner"), predicate)


def load_speaker(predicate: Callable[..., bool] = may_read) -> Callable[[View], View]:
    """A speaker, with whom they were merged into and the text that describes an unnamed one; hidden as sources are."""
    related = ("merged_into", "article", "group")
    return load(lambda user: Speaker.objects.shown_to(may_see_confidential(user)).select_related(*related), predicate)


def ask_to_sign_in(request: HttpRequest) -> HttpResponse:
    """To the sign-in page, and from there back to where the request came from."""
    wanted = request.get_full_path() if request.method == "GET" else back_to(request, "home")
    answer = redirect_to_login(wanted)
    return HttpResponseClientRedirect(answer.url) if request.htmx else answer


def back_to(request: HttpRequest, otherwise: str) -> str:
    """The address of ours that a form named in ``back``, or the page of that name."""
    back = request.POST.get("back", "")
    if back and url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}):
        return back
    return resolve_url(otherwise)
