"""What views ask before they do anything: the predicates of ``claims.permissions``, and a token's scopes."""

from collections.abc import Callable
from typing import Any

from rest_framework.exceptions import NotAuthenticated, PermissionDenied
from rest_framework.permissions import BasePermission
from rest_framework.request import Request

from claims.permissions import may_read

from .authentication import owner_of

Predicate = Callable[..., bool]


class OutsideScope(PermissionDenied):
    """The owner may do it, and this token may not."""

    default_detail = "This token's scopes do not cover this; its owner may do it."


class MayDo(BasePermission):
    """Holds the user against the predicate that the view names for its action; reading needs a reader."""

    def has_permission(self, request: Request, view: Any) -> bool:
        """True, or an exception that tells why not."""
        demand(request, view.may.get(view.action, may_read))
        return True


def demand(request: Request, predicate: Predicate, *record: Any) -> None:
    """Raise where the predicate does not hold for whoever asks."""
    if predicate(request.user, *record):
        return
    if not request.user.is_authenticated:
        raise NotAuthenticated
    if request.auth is not None and predicate(owner_of(request), *record):
        raise OutsideScope
    raise PermissionDenied("Your role does not allow this.")
