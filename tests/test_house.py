"""The rules of the house (docs/architecture.md), so far as a machine can hold them."""

import ast
import os
import re
import statistics
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import call_command

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("benchmarks", "claims", "factcheck", "tests")
SOURCES = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))
PROGRAM = [path for path in SOURCES if path.is_relative_to(ROOT / "claims") or path.is_relative_to(ROOT / "factcheck")]
BY_HAND = [path for path in PROGRAM if "migrations" not in path.parts]
NAMES_THAT_SAY_NOTHING = {"utils", "helpers", "common", "core", "lib", "misc", "base", "manager"}


def finds_nothing(*command):
    """Run a tool of this environment in the project's folder, and fail with all that it says if it finds something."""
    done = subprocess.run(
        [sys.executable, *command], cwd=ROOT, env=os.environ, capture_output=True, text=True, check=False
    )
    if done.returncode:
        pytest.fail(f"{done.stdout}{done.stderr}", pytrace=False)


def short(path):
    return str(path.relative_to(ROOT))


def functions(path):
    tree = ast.parse(path.read_text())
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def test_layers_import_only_what_stands_below_them():
    finds_nothing("-c", "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))")


def test_style_is_ruffs():
    finds_nothing("-m", "ruff", "check", "--no-cache", "--quiet", ".")


def test_form_is_ruffs():
    finds_nothing("-m", "ruff", "format", "--no-cache", "--check", "--quiet", ".")


def test_types_hold_in_pure_layers_and_operations():
    finds_nothing("-m", "mypy")


def test_templates_are_djlints():
    finds_nothing("-m", "djlint", "--lint", "--quiet", "claims/templates")


@pytest.mark.django_db
def test_no_migration_is_missing():
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


def test_files_are_shorter_than_400_lines():
    lengths = {short(path): len(path.read_text().splitlines()) for path in SOURCES if "migrations" not in path.parts}
    assert {name: length for name, length in lengths.items() if length >= 400} == {}


def test_functions_are_short():
    lengths = [node.end_lineno - node.lineno + 1 for path in BY_HAND for node in functions(path)]
    assert statistics.median(lengths) <= 12
    assert statistics.quantiles(lengths, n=10)[-1] < 30
    assert max(lengths) < 60


def test_no_file_has_a_name_that_says_nothing():
    assert [short(path) for path in SOURCES if path.stem in NAMES_THAT_SAY_NOTHING] == []


def test_migrations_are_named_by_hand():
    names = [path.stem for path in (ROOT / "claims/migrations").glob("0*.py")]
    assert [name for name in names if re.search(r"_auto_|_initial$|^\d+_\w+_and_more$", name)] == []


@pytest.mark.parametrize("folder", ["extraction", "fetching", "matching", "operations", "exports"])
def test_public_functions_tell_what_they_do(folder):
    silent = [
        f"{short(path)}: {node.name}"
        for path in sorted((ROOT / "claims" / folder).glob("*.py"))
        for node in ast.parse(path.read_text()).body
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_") and not ast.get_docstring(node)
    ]
    assert silent == []


def test_no_write_hides_in_a_signal():
    text = {short(path): path.read_text() for path in PROGRAM}
    assert [name for name, code in text.items() if re.search(r"@receiver|\bpost_save\b|\bpre_save\b", code)] == []


def test_tasks_are_never_run_in_place_of_a_worker():
    eager = "ALWAYS" + "_EAGER"
    assert [short(path) for path in SOURCES if eager in path.read_text().upper()] == []


def test_pages_carry_no_style_of_their_own():
    pages = (ROOT / "claims/templates").rglob("*.*")
    found = [short(path) for path in pages if re.search(r"\sstyle=|<style|\son[a-z]+=", path.read_text())]
    assert found == []


def test_tests_replace_none_of_our_code_and_skip_nothing():
    told = re.compile(r"import mock|unittest.mock|mocker|mark\.skip|pytest\.skip|mark\.xfail|importorskip")
    here = Path(__file__).name
    assert [
        short(path) for path in (ROOT / "tests").rglob("*.py") if path.name != here and told.search(path.read_text())
    ] == []


def test_make_help_lists_what_a_newcomer_needs():
    told = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert {"run", "test", "lint", "bench", "help"} <= {line.split()[1] for line in told.splitlines()}


def test_ci_runs_what_people_run():
    assert (ROOT / ".ci/run").read_text().rstrip().endswith("exec make test")
