"""The desktop entry, MIME type, icon, versions and licences agree with the project."""

import configparser
import re
import tomllib
import xml.etree.ElementTree as ET
from itertools import chain
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def normal(requirement: str) -> str:
    """Name of a requirement, as indexes compare it."""
    return re.match(r"[\w.-]+", requirement)[0].lower().replace("_", "-")


def test_desktop_entry_opens_projects_by_their_type():
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str
    entry.read(ROOT / "packaging" / "quintet.desktop", encoding="utf-8")
    fields = entry["Desktop Entry"]
    mime = ET.parse(ROOT / "packaging" / "quintet-mime.xml").getroot()[0]
    assert fields["MimeType"].rstrip(";") == mime.attrib["type"]
    assert [child.attrib["pattern"] for child in mime if "pattern" in child.attrib] == ["*.quintet"]
    assert fields["Exec"].split()[0] in PROJECT["scripts"]


@pytest.mark.parametrize("side", [16, 256])
def test_icon_has_something_to_show(qapp, side):
    icon = QIcon(str(ROOT / "resources" / "icons" / "app" / "quintet.svg"))
    picture = icon.pixmap(QSize(side, side), 1.0).toImage()
    colours = {picture.pixel(x, y) for x in range(side) for y in range(side)}
    assert len(colours) > 20


def test_spec_is_a_program():
    path = ROOT / "packaging" / "quintet.spec"
    text = path.read_text(encoding="utf-8")
    compile(text, str(path), "exec")
    assert "studio.engine.renderers" in text
    assert (ROOT / "studio" / "engine" / "renderers").is_dir()


def test_every_dependency_has_one_exact_version_and_no_address():
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    versions = [line for line in lines if line and not line.startswith("#")]
    assert [line for line in versions if not re.match(r"^[a-z0-9-]+==[\w.]+( ; .+)?$", line)] == []
    extras = PROJECT["optional-dependencies"].values()
    wanted = {normal(requirement) for requirement in (*PROJECT["dependencies"], *chain(*extras))}
    wanted -= {PROJECT["name"]}  # one extra brings another along
    assert wanted - {normal(line) for line in versions} == set()


def test_every_dependency_has_its_licence_named():
    table = (ROOT / "resources" / "licences" / "THIRD_PARTY.md").read_text(encoding="utf-8").lower()
    assert [name for name in map(normal, PROJECT["dependencies"]) if name not in table] == []
