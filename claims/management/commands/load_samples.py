"""Take the sample articles in the way every article comes in, and have the desk's own worker read them."""

import json
import time
from argparse import BooleanOptionalAction
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import OperationalError

from claims import tasks
from claims.choices import ArticleState
from claims.models import Article, Claim, Source, User
from claims.operations import intake, sources
from claims.operations.operation import Refused

FOLDER = Path(__file__).resolve().parents[2] / "samples"
SECONDS = 180


class Command(BaseCommand):
    help = "Take in the sample articles, each once, and wait until the worker has read them."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--wait", action=BooleanOptionalAction, default=True, help="wait for the worker")
        parser.add_argument("--seconds", type=int, default=SECONDS, help=f"how long at most ({SECONDS})")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            taken_in = self.take_in()
            if options["wait"]:
                self.wait(taken_in, options["seconds"])
        except Refused as problem:
            raise CommandError(str(problem)) from problem
        except OperationalError as problem:
            raise CommandError(f"The database does not answer: {str(problem).strip()}") from problem

    def take_in(self) -> list[int]:
        """Every sample is an article now; those that wait have a worker woken for them."""
        index = json.loads((FOLDER / "index.json").read_text(encoding="utf-8"))
        for source in index["sources"]:
            make_source(source)
        added = [add(sample) for sample in index["articles"]]
        for article in (one.article for one in added if one.article.is_pending):
            tasks.wake_a_reader(article.pk)
        self.stdout.write(f"{len(added)} sample articles, {sum(one.is_new for one in added)} of them new.")
        return [one.article.pk for one in added]

    def wait(self, articles: list[int], seconds: int) -> None:
        """Tell how far the worker has come until nothing waits, or the time is up."""
        until = time.monotonic() + seconds
        told = -1
        while pending := self.pending(articles):
            if time.monotonic() > until:
                raise CommandError(
                    f"{pending} of {len(articles)} articles still wait after {seconds} seconds. Nothing is lost: they"
                    " are read as soon as a worker runs. `python manage.py doctor` tells whether one does."
                )
            if pending != told:
                self.stdout.write(f"  {len(articles) - pending} of {len(articles)} read")
                self.stdout.flush()
                told = pending
            time.sleep(0.2)
        self.tell(articles)

    def pending(self, articles: list[int]) -> int:
        return Article.objects.pending().filter(pk__in=articles).count()

    def tell(self, articles: list[int]) -> None:
        failed = Article.objects.filter(pk__in=articles, state=ArticleState.FAILED)
        if failed:
            told = "\n".join(f"  {article}: {article.last_error.partition(chr(10))[0]}" for article in failed)
            raise CommandError(f"{len(failed)} of {len(articles)} articles could not be read:\n{told}")
        found = Claim.objects.filter(appearances__snapshot__article__in=articles).distinct().count()
        self.stdout.write(f"{found} claims found in them.")


def make_source(fields: dict[str, str]) -> None:
    if not Source.objects.called(fields["name"]).exists():
        sources.add(by=User.objects.engine(), **fields)


def add(sample: dict[str, str]) -> Any:
    fields: dict[str, Any] = {key: value for key, value in sample.items() if key not in {"file", "source"}}
    if "published_on" in fields:
        fields["published_on"] = date.fromisoformat(fields["published_on"])
    return intake.take_in(
        file=(FOLDER / sample["file"]).read_bytes(),
        filename=sample["file"],
        source_name=sample["source"],
        by=User.objects.engine(),
        **fields,
    )
