"""Is everything well that the desk stands on?"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from claims import health


class Command(BaseCommand):
    help = "Look whether database, roles, tables, broker, worker, model and data folder are well; exit code 1 if not."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        found = health.look(health.EVERYTHING)
        for name, trouble in found.items():
            mark = self.style.SUCCESS("well  ") if trouble is None else self.style.ERROR("not   ")
            self.stdout.write(f"{mark} {name}" + (f": {trouble}" if trouble else ""))
        if count := sum(trouble is not None for trouble in found.values()):
            raise CommandError(f"{count} of {len(found)} not well.")
