"""The budgets and house rules of ARCHITECTURE.md that a machine can check."""

import ast
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SHIPPED = ("studio", "models", "packaging")
FILE_LINES = 400
CLASS_LINES = 250
FUNCTION_LINES = 60
MAIN_WINDOW_LINES = 250
VAGUE_NAMES = {"utils", "util", "helpers", "helper", "manager", "misc", "common"}

# Written in pieces, so that this file does not hold what it forbids.
MACHINE_PATHS = (
    r"(?<![\w.~/])/(?:" + "|".join(("work", "root", "tmp/" + "hq", "opt/" + "wheels")) + ")/"
)
REGISTRY_HOSTS = (
    r"\b(?:" + "|".join(("pypi", "python" + "hosted", "download\\.py" + "torch")) + r")\.org\b"
)


def sources(*folders: str) -> list[Path]:
    """Every Python file below these folders."""
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def definitions(kinds: type | tuple[type, ...]) -> Iterator[tuple[str, int]]:
    """Where each definition of these kinds stands, and its length in lines."""
    for path in sources(*SHIPPED, "tests"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, kinds):
                yield f"{named(path)}:{node.lineno} {node.name}", node.end_lineno - node.lineno + 1


def named(path: Path) -> str:
    """A path as it is written in the repository."""
    return path.relative_to(ROOT).as_posix()


def length(path: Path) -> int:
    """Lines of a file."""
    return len(path.read_text(encoding="utf-8").splitlines())


def tracked_texts() -> Iterator[tuple[Path, str]]:
    """Every text file in version control, with its text."""
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("needs git and a checkout to know which files are the project's")
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    for name in filter(None, listing.stdout.decode().split("\0")):
        path = ROOT / name
        if path.is_file():
            try:
                yield path, path.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                continue


def test_files_are_short():
    long = {named(path): length(path) for path in sources(*SHIPPED, "tests")}
    assert {name: lines for name, lines in long.items() if lines > FILE_LINES} == {}


def test_functions_are_short():
    functions = definitions((ast.FunctionDef, ast.AsyncFunctionDef))
    assert {name: lines for name, lines in functions if lines > FUNCTION_LINES} == {}


def test_classes_are_short():
    assert {name: n for name, n in definitions(ast.ClassDef) if n > CLASS_LINES} == {}


def test_main_window_stays_small():
    window = ROOT / "studio" / "ui" / "main_window.py"
    assert length(window) <= MAIN_WINDOW_LINES


def test_every_module_says_what_it_is():
    silent = [
        named(path)
        for path in sources(*SHIPPED)
        if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert silent == []


def test_no_module_has_a_vague_name():
    assert [named(path) for path in sources(*SHIPPED) if path.stem in VAGUE_NAMES] == []


@pytest.mark.parametrize("pattern", [MACHINE_PATHS, REGISTRY_HOSTS], ids=["paths", "hosts"])
def test_no_file_names_a_machine_or_a_registry(pattern):
    found = {
        named(path): match[0]
        for path, text in tracked_texts()
        if (match := re.search(pattern, text))
    }
    assert found == {}
