"""The admin's own site: who may enter, and what it is called."""

from collections.abc import Callable
from functools import update_wrapper
from typing import Any

from django.contrib.admin import AdminSite
from django.core.exceptions import BadRequest, PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from claims.permissions import may_enter_admin

from .passwords import OwnPasswordPage


class Desk(AdminSite):
    """Editors and administrators enter; whoever else is signed in is refused rather than asked to sign in again."""

    site_title = "Fact-checking desk"
    site_header = "Fact-checking desk"
    index_title = "Records"
    index_template = "admin/claims/records.html"  # without Django's log of recent actions, which nobody writes
    enable_nav_sidebar = False  # lists need the width

    def has_permission(self, request: HttpRequest) -> bool:
        """Whether the request's user may use the admin at all."""
        return may_enter_admin(request.user)

    def admin_view(self, view: Callable[..., HttpResponse], cacheable: bool = False) -> Callable[..., HttpResponse]:
        """Django's guard, and 403 for people who are signed in and may not."""
        guarded = super().admin_view(view, cacheable)

        def entered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            leaving = request.path == reverse("admin:logout", current_app=self.name)
            if "%00" in request.META.get("QUERY_STRING", ""):
                raise BadRequest("PostgreSQL knows no NUL, and no filter of Django's takes it out.")
            if request.user.is_authenticated and not leaving and not self.has_permission(request):
                raise PermissionDenied
            return guarded(request, *args, **kwargs)

        return update_wrapper(entered, view)

    def password_change(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """One's own password, changed through the operation."""
        request.current_app = self.name
        page = OwnPasswordPage.as_view(extra_context={**self.each_context(request), **(extra_context or {})})
        return page(request)


desk = Desk(name="admin")
