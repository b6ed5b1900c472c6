"""Make the first users of a desk and tell what it holds; `make run` calls it on every start."""

import json
import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from claims.models import Article, Claim, User
from claims.operations import users
from claims.operations.operation import Refused


class Command(BaseCommand):
    help = (
        "Make the users given on standard input, as a JSON list of {username, password, role}, save those that exist."
        " Prints, as JSON, who was made and how many articles and claims there are."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            wanted = json.load(sys.stdin)
            made = [self.make(**user) for user in wanted if not User.objects.filter(username=user["username"]).exists()]
        except (json.JSONDecodeError, KeyError, TypeError) as error:
            raise CommandError(f"Standard input is no list of {{username, password, role}}: {error}") from error
        except Refused as error:
            raise CommandError(str(error)) from error
        counts = {"articles": Article.objects.count(), "claims": Claim.objects.count()}
        self.stdout.write(json.dumps({"made": made} | counts))

    def make(self, *, username: str, password: str, role: str) -> str:
        users.add(username=username, password=password, role=role, by=User.objects.engine())
        return username
