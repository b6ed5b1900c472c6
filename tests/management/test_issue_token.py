"""A token issued on the command line."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from claims.choices import Role
from claims.models import Token
from tests.api.clients import Api
from tests.factories import a_user

pytestmark = pytest.mark.django_db


def test_token_is_issued_on_the_command_line():
    user, out = a_user(Role.REVIEWER), StringIO()
    call_command("issue_token", user.username, "--scope", "review", "--name", "Tour", stdout=out, stderr=StringIO())
    api = Api(secret=out.getvalue().strip())
    assert api.ask("POST", "claims/", {"text": "The bridge is open."}).status_code == 201
    assert Token.objects.get().name == "Tour"


@pytest.mark.parametrize("arguments", [["nobody"], ["engine"], ["known", "--days", "0"], ["known", "--name", " "]])
def test_token_that_cannot_be_issued_on_the_command_line_is_told(arguments):
    a_user(Role.READER, username="known")
    with pytest.raises(CommandError):
        call_command("issue_token", *arguments, stderr=StringIO())
