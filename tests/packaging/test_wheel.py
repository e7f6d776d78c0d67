"""The wheel holds the app, its networks and its resources under one package, and nothing else."""

import importlib.util
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
STAYS_HOME = re.compile(r"/training/|models/(rig|face_features|loss_net|metric_net)/")


@pytest.fixture(scope="module")
def names(tmp_path_factory) -> list[str]:
    """Names of the files in a freshly built wheel."""
    if importlib.util.find_spec("hatchling") is None:
        pytest.skip("needs hatchling, which the dev extras install")
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "wheel", "--no-index"]
    command = [*pip, "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT)]
    built = subprocess.run(command, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    (wheel,) = folder.glob("quintet-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return archive.namelist()


def test_everything_lies_in_one_package(names):
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"studio"}


@pytest.mark.parametrize("folder", ["models", "resources"])
def test_networks_and_resources_are_inside(names, folder):
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("needs git and a checkout to know which files are the project's")
    listing = subprocess.run(
        ["git", "ls-files", folder], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    shipped = {f"studio/{name}" for name in listing if not STAYS_HOME.search(name)}
    assert shipped
    assert shipped <= set(names)


def test_training_and_judging_stay_at_home(names):
    assert [name for name in names if STAYS_HOME.search(name)] == []


def test_licence_and_command_are_declared(names):
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)
    assert any(name.endswith(".dist-info/entry_points.txt") for name in names)
