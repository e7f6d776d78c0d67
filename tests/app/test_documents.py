from dataclasses import replace

import pytest

from studio.app.autosave import Autosave
from studio.app.documents import NEW, Documents


@pytest.fixture
def documents(store, jobs, assets, reporter, tmp_path):
    return Documents(store, jobs, assets, Autosave(store, jobs, assets, reporter, tmp_path / "s"))


def settle(loop, jobs):
    loop.until(lambda: not jobs.active)


def test_save_and_open_again(documents, store, loop, jobs, tmp_path):
    store.edit("Name", lambda p: replace(p, name="Ünïcode film"))
    wanted = store.project
    documents.save(tmp_path / "my film")
    settle(loop, jobs)
    documents.new()
    assert store.project == NEW and documents.path is None
    documents.open(tmp_path / "my film.quintet")
    settle(loop, jobs)
    assert store.project == wanted and not store.dirty and documents.title == "my film"


def test_edits_made_while_saving_stay_dirty(documents, store, loop, jobs, tmp_path):
    store.edit("Name", lambda p: replace(p, name="A"))
    documents.save(tmp_path / "a.quintet")
    store.edit("Name", lambda p: replace(p, name="B"))
    settle(loop, jobs)
    assert store.dirty


@pytest.mark.parametrize("content", [b"", b"no zip at all", b"PK\x03\x04 torn"])
def test_a_damaged_file_loses_nothing(documents, store, loop, jobs, reporter, tmp_path, content):
    store.edit("Name", lambda p: replace(p, name="Mine"))
    path = tmp_path / "bad.quintet"
    path.write_bytes(content)
    documents.open(path)
    settle(loop, jobs)
    assert store.project.name == "Mine" and len(reporter.notices) == 1
    assert "bad.quintet" in reporter.notices[0].message


def test_a_failed_save_keeps_the_document_dirty(documents, store, loop, jobs, reporter, tmp_path):
    store.edit("Name", lambda p: replace(p, name="Mine"))
    documents.save(tmp_path / "no such folder" / "a.quintet")
    settle(loop, jobs)
    assert store.dirty and len(reporter.notices) == 1
