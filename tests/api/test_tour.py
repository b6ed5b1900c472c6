"""The tours of docs/api.md and README.md, run as they are written: a shell, curl, a live server and a real worker."""

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


def blocks(file, chapter):
    """The blocks of a chapter as one script that stops at the first error."""
    text = (ROOT / file).read_text().partition(chapter)[2].partition("\n## ")[0]
    return "\n".join(["set -euo pipefail", *re.findall(r"```sh\n(.*?)```", text, re.S)])


def told(script, live_server, folder):
    """What a script prints, line by line."""
    # `python` is this one, manage.py is in the folder, and the files that the tour writes go to another.
    where = {
        "HOST": live_server.url,
        "PYTHON": sys.executable,
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
    }
    script = script.replace("manage.py", str(ROOT / "manage.py"))
    run = subprocess.run(
        ["bash", "-c", script], cwd=folder, env=os.environ | where, capture_output=True, text=True, timeout=180
    )
    assert run.returncode == 0, run.stdout + run.stderr
    return run.stdout.splitlines()


@pytest.mark.django_db(transaction=True)
def test_tour_does_what_it_tells(live_server, celery_worker, tmp_path):
    a_user(Role.REVIEWER, username="reviewer")
    said = told(blocks("docs/api.md", "## A tour"), live_server, tmp_path)
    claim = Claim.objects.get(text="More than 13,000 people have died in the conflict since 2014.")
    assert "The article is read." in said
    assert "Kept by reviewer" in said
    assert (claim.speaker.name, claim.accepted_by.username) == ("Pavel Horak", "reviewer")
    assert (claim.counts.corroborating, claim.counts.conflicting) == (1, 1)
    assert f"[{claim.pk}]" in said
    evidence = next(line for line in said if line.startswith("[('corroborates'"))
    assert evidence == ("[('corroborates', True, ['Border Monitors']), ('conflicts', True, ['Evening Courier'])]")


@pytest.mark.django_db(transaction=True)
def test_readme_does_what_it_tells(live_server, celery_worker, tmp_path):
    a_user(Role.REVIEWER, username="reviewer")
    said = told(blocks("README.md", "## Five minutes"), live_server, tmp_path)
    claim = Claim.objects.get(status="open")
    assert claim.text == "More than 13,000 people have died in the war since 2014."
    assert (claim.counts.corroborating, claim.counts.conflicting) == (1, 1)
    assert [said[0], *said[1:4], said[-1]] == [
        claim.text,
        "now open",
        "attached corroborates",
        "attached conflicts",
        f"[{claim.pk}]",
    ]
