"""Folders are found in both layouts, and follow what the user's system says."""

import pytest

from studio.domain.errors import BadInput, DecodeError
from studio.io import paths


def test_a_checkout_has_its_folders_beside_the_package_and_a_wheel_inside(tmp_path):
    package = tmp_path / "studio"
    package.mkdir()
    (tmp_path / "models").mkdir()
    assert paths.shipped_folder("models", package) == tmp_path / "models"
    (package / "models").mkdir()
    assert paths.shipped_folder("models", package) == package / "models"


def test_the_shipped_folders_are_there():
    assert (paths.models_folder() / "__init__.py").is_file()
    assert paths.resources_folder().name == "resources"


@pytest.mark.parametrize("kind", ["state", "cache", "config"])
def test_user_folders_honour_xdg(kind, tmp_path, monkeypatch):
    monkeypatch.setenv(f"XDG_{kind.upper()}_HOME", str(tmp_path / "mein Ordner"))
    folder = getattr(paths, f"{kind}_folder")()
    assert folder == tmp_path / "mein Ordner" / "quintet"
    assert folder.is_dir()


def test_documents_are_where_the_system_says(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(tmp_path / "Dokumente"))
    assert paths.documents_folder() == tmp_path
    (tmp_path / "Dokumente").mkdir()
    assert paths.documents_folder() == tmp_path / "Dokumente"


def test_files_that_cannot_be_read_are_named(tmp_path):
    with pytest.raises(BadInput, match="no file"):
        paths.readable_file(tmp_path / "none")
    with pytest.raises(BadInput, match="not a file"):
        paths.readable_file(tmp_path)
    (tmp_path / "empty").touch()
    with pytest.raises(DecodeError, match="empty"):
        paths.readable_file(tmp_path / "empty")
    (tmp_path / "full").write_bytes(b"x")
    assert paths.readable_file(tmp_path / "full") == tmp_path / "full"
