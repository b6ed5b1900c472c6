"""The tour of docs/api.md, run as it is written: a shell, curl, a live server and a real worker."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from claims.choices import Role
from claims.models import Claim
from tests.factories import a_user

ROOT = Path(__file__).resolve().parents[2]


def tour():
    """The tour's blocks as one script that stops at the first error."""
    chapter = (ROOT / "docs" / "api.md").read_text().partition("## A tour")[2].partition("\n## ")[0]
    return "\n".join(["set -euo pipefail", *re.findall(r"```sh\n(.*?)```", chapter, re.S)])


@pytest.mark.django_db(transaction=True)
def test_tour_does_what_it_tells(live_server, celery_worker, tmp_path):
    a_user(Role.REVIEWER, username="reviewer")
    # `python` is this one, manage.py is in the folder, and the files that the tour writes go to another.
    where = {"HOST": live_server.url, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    script = tour().replace("manage.py", str(ROOT / "manage.py"))
    run = subprocess.run(
        ["bash", "-c", script], cwd=tmp_path, env=os.environ | where, capture_output=True, text=True, timeout=180
    )
    assert run.returncode == 0, run.stdout + run.stderr
    claim = Claim.objects.get(text="More than 13,000 people have died in the conflict since 2014.")
    said = run.stdout.splitlines()
    assert "The article is read." in said
    assert "Kept by reviewer" in said
    assert (claim.speaker.name, claim.accepted_by.username) == ("Pavel Horak", "reviewer")
    assert (claim.counts.corroborating, claim.counts.conflicting) == (1, 1)
    assert f"[{claim.pk}]" in said
    evidence = next(line for line in said if line.startswith("[('corroborates'"))
    assert evidence == ("[('corroborates', True, ['Border Monitors']), ('conflicts', True, ['Evening Courier'])]")
