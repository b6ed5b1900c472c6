"""Keys for machines: one's own, and, for administrators, everybody's."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest

from claims.choices import Scope
from claims.models import Token, User
from claims.operations import users
from claims.permissions import may_administer, may_enter_admin, may_manage_token

from .records import Fields, RecordAdmin, RecordForm
from .site import desk


class NewTokenForm(RecordForm):
    """What a token is for, what it may do, and for how long."""

    scopes = forms.MultipleChoiceField(
        choices=Scope.choices, widget=forms.CheckboxSelectMultiple, help_text="Never more than its owner may."
    )
    days = forms.IntegerField(min_value=1, max_value=365, initial=90, help_text="How long it lives: 1 to 365 days.")


@admin.register(Token, site=desk)
class TokenAdmin(RecordAdmin):
    """People issue tokens for themselves alone: one that acts as somebody else would be two people in one."""

    list_display = ("name", "start", "user", "scopes_in_words", "expires_at", "last_used_at", "is_usable")
    list_filter = ("expires_at", "revoked_at")
    list_select_related = ("user",)
    readonly_fields = ("scopes_in_words",)
    search_fields = ("name", "start", "user__username")
    date_hierarchy = "created_at"
    fieldsets_when_new = ((None, {"fields": ["name", "scopes", "days"]}),)
    fields = ("name", "start", "user", "scopes_in_words", "created_at", "expires_at", "last_used_at", "revoked_at",
              "revoked_by")  # fmt: skip
    actions = ("revoke",)
    may_add = staticmethod(may_enter_admin)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Token]:
        rows = super().get_queryset(request)
        return rows if may_administer(request.user) else rows.filter(user=request.user.pk)

    def get_form(self, request: HttpRequest, obj: Token | None = None, change: bool = False, **kwargs: Any) -> Any:
        return super().get_form(request, obj, change, **kwargs | ({} if obj else {"form": NewTokenForm}))

    @admin.display(description="scopes")
    def scopes_in_words(self, token: Token) -> str:
        return ", ".join(token.scopes)

    @admin.display(description="usable", boolean=True)
    def is_usable(self, token: Token) -> bool:
        return token.is_usable

    def add_record(self, request: HttpRequest, given: Fields, by: User) -> Token:
        issued = users.issue_token(user=by, by=by, **given)
        messages.warning(request, f"Copy the token now, it is not shown again: {issued.secret}")
        return issued.token

    @admin.action(description="Revoke selected tokens")
    def revoke(self, request: HttpRequest, queryset: QuerySet[Token]) -> None:
        """Make them useless from now on."""
        mine = [token for token in self.at_most(request, queryset) if may_manage_token(request.user, token)]
        for token in mine:
            users.revoke_token(token=token, by=request.user)
        messages.success(request, f"{len(mine)} revoked.")
