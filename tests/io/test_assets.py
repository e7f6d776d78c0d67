"""Assets are found by their content and never leave their folder."""

import errno
import hashlib
import os
from pathlib import Path

import pytest

from studio.domain.errors import AssetMissing, BadInput, DecodeError, DiskFull
from studio.io.assets import AssetStore


@pytest.fixture
def store(tmp_path):
    return AssetStore(tmp_path / "ein Ordner – 顔" / "assets")


def test_bytes_are_kept_once_under_their_hash(store):
    asset = store.put_bytes(b"photo", ".PNG")
    assert asset == hashlib.sha256(b"photo").hexdigest() + ".png"
    before = store.path(asset).stat().st_mtime_ns
    assert store.put_bytes(b"photo", ".png") == asset == AssetStore.name_of(b"photo", ".png")
    assert store.path(asset).read_bytes() == b"photo"
    assert store.path(asset).stat().st_mtime_ns == before


def test_a_file_has_the_id_of_its_bytes(store, tmp_path):
    content = os.urandom(3_000_000)
    voice = tmp_path / "meine Stimme é.WAV"
    voice.write_bytes(content)
    assert store.put_file(voice) == AssetStore.name_of(content, ".wav")
    assert store.path(store.put_file(voice)).read_bytes() == content
    assert voice.exists()


@pytest.mark.parametrize(
    "name",
    ["../secret.png", "/etc/passwd", "", "abc.png", "a" * 64, "a" * 64 + "/../x.png",
     "A" * 64 + ".png", "a" * 64 + ".png\n", "a" * 64 + ".p/g"],
)  # fmt: skip
def test_whatever_is_not_an_id_is_refused(store, name):
    assert not store.has(name)
    with pytest.raises(BadInput):
        store.path(name)


@pytest.mark.parametrize("suffix", ["", ".", "png", "./../x", ".tar.gz"])
def test_odd_suffixes_are_refused(store, suffix):
    with pytest.raises(BadInput):
        store.put_bytes(b"x", suffix)


def test_a_missing_asset_says_so(store):
    with pytest.raises(AssetMissing, match="missing"):
        store.path("a" * 64 + ".png")
    assert not store.has("a" * 64 + ".png")
    assert store.ids() == frozenset()


def test_unreadable_sources(store, tmp_path):
    (tmp_path / "empty.png").touch()
    with pytest.raises(DecodeError):
        store.put_file(tmp_path / "empty.png")
    with pytest.raises(BadInput):
        store.put_file(tmp_path / "none.png")
    with pytest.raises(BadInput):
        store.put_file(tmp_path)


def test_only_unused_assets_go(store):
    keep, drop = store.put_bytes(b"a", ".png"), store.put_bytes(b"b", ".png")
    (store.root / "notes.txt").write_text("of the user")
    assert store.remove_unused({keep}) == {drop}
    assert store.ids() == {keep}
    assert (store.root / "notes.txt").exists()


def test_a_full_disk_leaves_no_half_asset(store, tmp_path, monkeypatch):
    voice = tmp_path / "voice.wav"
    voice.write_bytes(b"sound")

    def full(descriptor):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    for put in (lambda: store.put_bytes(b"photo", ".png"), lambda: store.put_file(voice)):
        with pytest.raises(DiskFull):
            put()
        assert os.listdir(store.root) == []


def test_a_root_that_cannot_be_made(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(BadInput):
        AssetStore(Path(tmp_path / "file" / "assets")).put_bytes(b"x", ".png")
