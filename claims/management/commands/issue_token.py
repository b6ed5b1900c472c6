"""Issue a bearer token for the API on the command line."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from claims.choices import Scope
from claims.models import User
from claims.operations import users
from claims.operations.operation import Refused


class Command(BaseCommand):
    help = (
        "Issue a bearer token for the API to a user. Its secret goes to standard output, this once; what else there is"
        " to say goes to standard error. A token lets its bearer do what the scope holds and the user's role allows."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("username", help="whose token it is")
        scope_help = "read, review or publish; may be given more than once (read, where it is not given)"
        parser.add_argument("--scope", action="append", choices=Scope.values, help=scope_help)
        parser.add_argument("--name", default="made on the command line", help="what it is for")
        parser.add_argument("--days", type=int, default=90, help="how long it lives, 1 to 365 days (90)")

    def handle(self, *args: Any, **options: Any) -> None:
        user = User.objects.filter(username=options["username"], is_active=True).first()
        if user is None:
            raise CommandError(f"There is no active user “{options['username']}”.")
        scopes = options["scope"] or [Scope.READ]
        try:
            issued = users.issue_token(user=user, name=options["name"], scopes=scopes, days=options["days"], by=user)
        except Refused as error:
            raise CommandError(str(error)) from error
        token = issued.token
        self.stderr.write(f"{token} for {user}: {', '.join(token.scopes)}, until {token.expires_at:%Y-%m-%d}.")
        self.stdout.write(issued.secret)
