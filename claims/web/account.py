"""Signing in and out."""

from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView, LogoutView
from django.http import HttpRequest, HttpResponse

LONGEST_NAME = 255  # characters; what django-axes has room for


class SignInForm(AuthenticationForm):
    """Django's, in our words."""

    error_messages = {
        "invalid_login": "This name and password do not fit. Mind capital letters; both ask for them.",
        "inactive": "This account is switched off. Ask an administrator of the desk.",
    }

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["username"].label = "Name"


class SignIn(LoginView):
    """The page that asks who is there; after too many wrong tries it says so and for how long."""

    template_name = "claims/sign_in.html"
    authentication_form = SignInForm
    redirect_authenticated_user = True

    def form_invalid(self, form: SignInForm) -> HttpResponse:
        """Answer 422, so that nothing takes a wrong password for a page."""
        answer = super().form_invalid(form)
        answer.status_code = 422
        return answer


def name_tried(request: HttpRequest, credentials: dict[str, str] | None = None) -> str:
    """The name that somebody tries to sign in with, here or in the admin, cut to what is kept of wrong tries."""
    return str((credentials or {}).get("username") or request.POST.get("username", ""))[:LONGEST_NAME]


sign_in = SignIn.as_view()
sign_out = LogoutView.as_view(next_page="sign-in")
