from dataclasses import replace

import pytest

from studio.app import versions
from studio.app.autosave import Autosave, recoveries
from studio.app.documents import Documents
from studio.domain.errors import ProjectTooNew
from studio.domain.project import FORMAT, Project
from studio.io.project_file import load


class Clock:
    now = 100.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def autosave(store, jobs, assets, reporter, tmp_path, clock):
    return Autosave(store, jobs, assets, reporter, tmp_path / "autosave", clock)


@pytest.fixture
def documents(store, jobs, assets, autosave):
    return Documents(store, jobs, assets, autosave)


@pytest.fixture
def settle(loop, jobs):
    return lambda: loop.until(lambda: not jobs.active)


def margin(store, value):
    store.edit(f"Margin {value}", lambda p: replace(p, warp=replace(p.warp, margin=value)))


@pytest.fixture
def work(store, autosave, clock, settle):
    """Changes the margin and lets the change be kept."""

    def do(*values):
        for value in values:
            margin(store, value)
            clock.now += 5
            autosave.tick()
            settle()

    return do


def test_versions_say_what_was_done_last(work, documents):
    work(0.1, 0.2)
    newest, oldest = documents.earlier()
    assert (newest.step, oldest.step) == ("Margin 0.2", "Margin 0.1")
    assert newest.size > 100 and newest.saved_at >= oldest.saved_at


def test_saved_work_is_not_offered_but_its_versions_stay(work, documents, store, tmp_path, settle):
    work(0.1, 0.2)
    documents.save(tmp_path / "film.quintet")
    settle()
    assert [v.step for v in documents.earlier()] == ["Saved", "Margin 0.2", "Margin 0.1"]
    assert recoveries(tmp_path / "autosave") == [] and not store.dirty


def test_going_back_is_one_step_that_can_be_undone(work, documents, store, tmp_path, settle):
    work(0.1, 0.2)
    documents.save(tmp_path / "film.quintet")
    settle()
    documents.go_back(documents.earlier()[-1])
    settle()
    assert store.project.warp.margin == 0.1 and store.dirty
    assert store.undo_label.startswith("Went back to the version of ")
    assert load(tmp_path / "film.quintet", documents._assets).warp.margin == 0.2
    store.undo()
    assert store.project.warp.margin == 0.2 and not store.dirty


def test_each_document_has_its_own_versions(work, documents, store, tmp_path, settle):
    work(0.1)
    documents.save(tmp_path / "one.quintet")
    settle()
    documents.new()
    settle()
    assert documents.earlier() == []
    documents.open(tmp_path / "one.quintet")
    settle()
    assert [v.step for v in documents.earlier()] == ["Saved", "Margin 0.1"]


def test_work_that_another_document_replaces_is_kept(documents, store, tmp_path, settle):
    documents.save(tmp_path / "one.quintet")
    settle()
    margin(store, 0.3)
    documents.new()
    settle()
    documents.open(tmp_path / "one.quintet")
    settle()
    assert documents.earlier()[0].step == "Margin 0.3"


def test_no_more_than_twenty_are_kept(work, documents, tmp_path, settle):
    work(*(i / 100 for i in range(15)))
    documents.save(tmp_path / "film.quintet")
    settle()
    work(*(i / 100 for i in range(20, 35)))
    documents.save(tmp_path / "film.quintet")
    settle()
    kept = documents.earlier()
    assert len(kept) == versions.VERSIONS and kept[0].step == "Saved"
    assert len(list((tmp_path / "autosave" / "kept").glob("*/*.txt"))) == versions.VERSIONS


def test_going_back_to_a_newer_format_is_refused_politely(work, documents, reporter, settle):
    work(0.1)
    (version,) = documents.earlier()
    text = version.path.read_text().replace(f'"format": {FORMAT}', f'"format": {FORMAT + 1}')
    version.path.write_text(text)
    documents.go_back(version)
    settle()
    assert "newer Quintet" in reporter.notices[-1].message
    assert "Install the newer version" in reporter.notices[-1].hint


def test_a_version_without_its_note_is_listed(work, documents):
    work(0.1)
    (version,) = documents.earlier()
    version.path.with_suffix(".txt").unlink()
    (again,) = documents.earlier()
    assert again.step == "" and again.path == version.path


def test_a_newer_project_names_both_formats(tmp_path, assets):
    folder = tmp_path / "v"
    versions.write(folder, Project(), "", assets)
    (version,) = versions.listed(folder)
    text = version.path.read_text().replace(f'"format": {FORMAT}', f'"format": {FORMAT + 3}')
    version.path.write_text(text)
    with pytest.raises(ProjectTooNew, match=rf"format {FORMAT + 3}, this one reads {FORMAT}"):
        versions.read(version, assets)
