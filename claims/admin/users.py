"""The people of the desk, for administrators."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html

from claims.choices import Role
from claims.models import User
from claims.operations import users
from claims.permissions import may_administer

from .passwords import NewPassword, change_password
from .records import Fields, RecordAdmin, RecordForm
from .site import desk


class NewUserForm(RecordForm):
    """A user who does not exist yet, with the password they begin with."""

    password = forms.CharField(
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password", "class": "vTextField"}),
        help_text="To begin with; they change it themselves.",
    )


@admin.register(User, site=desk)
class UserAdmin(RecordAdmin):
    """Who may do what, and who is switched off."""

    ordering = ("username",)
    list_display = ("username", "name", "email", "role", "is_active", "last_login")
    list_filter = ("role", "is_active")
    search_fields = ("username", "name", "email")
    date_hierarchy = "date_joined"
    fieldsets = ((None, {"fields": ["username", "name", "email", "role", "is_active", "password_page"]}),)
    fieldsets_when_new = ((None, {"fields": ["username", "name", "email", "role", "password"]}),)
    readonly_fields = ("password_page",)
    fixed_once_made = ("username",)
    set_by_the_desk = ("last_login", "date_joined")
    may_view = may_add = may_change = staticmethod(may_administer)

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """The engine stays as it is."""
        return super().has_change_permission(request, obj) and (obj is None or obj.role != Role.ENGINE)

    def get_form(self, request: HttpRequest, obj: User | None = None, change: bool = False, **kwargs: Any) -> Any:
        return super().get_form(request, obj, change, **kwargs | ({} if obj else {"form": NewUserForm}))

    def formfield_for_choice_field(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Nobody becomes the engine."""
        kwargs["choices"] = [choice for choice in Role.choices if choice[0] != Role.ENGINE]
        return super().formfield_for_choice_field(db_field, request, **kwargs)

    @admin.display(description="password")
    def password_page(self, user: User) -> str:
        """The way to the page that sets it."""
        if user.role == Role.ENGINE:
            return "–"
        return format_html(
            '<a href="{}">Set another password</a>', reverse("admin:claims_user_password", args=[user.pk])
        )

    def add_record(self, request: HttpRequest, given: Fields, by: User) -> User:
        return users.add(by=by, **given)

    def edit_record(self, record: User, version: int, given: Fields, by: User) -> object:
        return users.edit(user=record, version=version, by=by, **given)

    def get_urls(self) -> list[URLPattern]:
        page = self.admin_site.admin_view(self.password_view)
        return [path("<int:pk>/password/", page, name="claims_user_password"), *super().get_urls()]

    def password_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Give a user another password."""
        user = get_object_or_404(User, pk=pk)
        if not self.has_change_permission(request, user):
            raise PermissionDenied
        form = NewPassword(request.POST or None)
        if form.is_valid() and not change_password(request, user, form, "password1"):
            messages.success(request, f"{user} has another password.")
            return HttpResponseRedirect(reverse("admin:claims_user_change", args=[user.pk]))
        context = {
            **self.admin_site.each_context(request),
            "title": f"Another password for {user}",
            "opts": self.opts,
            "form": form,
            "record": user,
            "media": self.media,
        }
        status = 422 if form.errors else 200
        return TemplateResponse(request, "admin/claims/user/password.html", context, status=status)
