"""Changing passwords: one's own, and, for administrators, another's."""

from typing import Any

from django import forms
from django.contrib.admin.forms import AdminPasswordChangeForm
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.forms import SetPasswordMixin
from django.contrib.auth.views import PasswordChangeView
from django.http import HttpRequest, HttpResponse
from django.urls import reverse_lazy

from claims.models import User
from claims.operations import users
from claims.operations.operation import Refused


class OwnPasswordPage(PasswordChangeView):
    """Asks for the old password and the new one twice."""

    form_class = AdminPasswordChangeForm
    template_name = "registration/password_change_form.html"
    success_url = reverse_lazy("admin:password_change_done")

    def form_valid(self, form: forms.Form) -> HttpResponse:
        """Change it, and keep this session signed in."""
        refused = change_password(self.request, self.request.user, form, "new_password1")
        return self.form_invalid(form) if refused else super(PasswordChangeView, self).form_valid(form)


class NewPassword(SetPasswordMixin, forms.Form):
    """A password, typed twice."""

    password1, password2 = SetPasswordMixin.create_password_fields()

    def clean(self) -> dict[str, Any]:
        """See that both are the same; how strong it has to be is the operation's matter."""
        self.validate_passwords()
        return super().clean()


def change_password(request: HttpRequest, user: User, form: forms.Form, field: str) -> bool:
    """Give the user what the form has in this field; True, with the reason at the field, where it is refused."""
    try:
        users.set_password(user=user, password=form.cleaned_data[field], by=request.user)
    except Refused as refused:
        form.add_error(field, str(refused))
        return True
    if user.pk == request.user.pk:
        update_session_auth_hash(request, user)
    return False
