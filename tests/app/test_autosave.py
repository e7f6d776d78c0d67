import subprocess
import sys
from dataclasses import replace

import pytest

from studio.app.autosave import Autosave, recover, recoveries
from studio.app.documents import Documents
from studio.domain.project import Project
from studio.domain.samples import Samples
from studio.domain.timebase import FrameRate
from studio.domain.tracks import Track
from studio.io.project_file import encode


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


def rename(name):
    return lambda p: replace(p, name=name)


def versions(tmp_path):
    return sorted((tmp_path / "autosave").glob("*/[0-9]*.json"))


def settle(loop, jobs):
    loop.until(lambda: not jobs.active)


def test_waits_for_two_quiet_seconds(autosave, store, clock, tmp_path, loop, jobs):
    store.edit("Name", rename("A"))
    autosave.tick()
    clock.now += 1.5
    store.edit("Name", rename("B"))
    clock.now += 1.5
    autosave.tick()
    assert not jobs.active
    clock.now += 1
    autosave.tick()
    settle(loop, jobs)
    assert len(versions(tmp_path)) == 1


def test_busy_hands_are_saved_after_thirty_seconds(autosave, store, clock, tmp_path, loop, jobs):
    for i in range(31):
        store.edit("Name", rename(str(i)))
        autosave.tick()
        clock.now += 1
    settle(loop, jobs)
    assert len(versions(tmp_path)) == 1


def test_twenty_versions_are_kept(autosave, store, clock, tmp_path, loop, jobs):
    for i in range(25):
        store.edit("Name", rename(str(i)))
        clock.now += 5
        autosave.tick()
        settle(loop, jobs)
    assert len(versions(tmp_path)) == 20


def test_saving_removes_them(autosave, store, clock, tmp_path, loop, jobs, assets):
    documents = Documents(store, jobs, assets, autosave)
    store.edit("Name", rename("A"))
    clock.now += 5
    autosave.tick()
    settle(loop, jobs)
    documents.save(tmp_path / "a film.quintet")
    settle(loop, jobs)
    assert not versions(tmp_path) and not store.dirty
    assert documents.path == tmp_path / "a film.quintet"


def dead_process():
    """The number of a process that is gone."""
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    return child.pid


def leave_behind(tmp_path, assets, *projects):
    folder = tmp_path / "autosave" / f"run-{dead_process()}-1"
    folder.mkdir(parents=True)
    for i, project in enumerate(projects):
        (folder / f"{i:020d}.json").write_bytes(encode(project, assets))
    return folder


def test_work_of_a_dead_run_is_offered_and_restored(autosave, store, tmp_path, assets, loop, jobs):
    motion = Track(rate=FrameRate(), values=Samples([[[1.0, 2.0]] * 74]))
    lost = replace(Project(), name="Lost", motion=motion)
    folder = leave_behind(tmp_path, assets, Project(), lost)
    (offer,) = recoveries(tmp_path / "autosave")
    Documents(store, jobs, assets, autosave).restore(offer)
    settle(loop, jobs)
    assert store.project == lost and store.dirty
    assert not folder.exists() and len(versions(tmp_path)) == 1


def test_a_torn_newest_version_falls_back_to_the_one_before(tmp_path, assets):
    folder = leave_behind(tmp_path, assets, replace(Project(), name="Good"), Project())
    newest = max(folder.glob("[0-9]*.json"))
    newest.write_bytes(newest.read_bytes()[:40])
    (offer,) = recoveries(tmp_path / "autosave")
    assert recover(offer, assets).name == "Good"


def test_a_running_studio_keeps_its_work_to_itself(autosave, store, tmp_path):
    store.edit("Name", rename("A"))
    autosave.write_now()
    assert versions(tmp_path) and not recoveries(tmp_path / "autosave")


def test_a_stray_folder_among_the_runs_is_passed_over(tmp_path, assets):
    stray = tmp_path / "autosave" / "run-x"
    stray.mkdir(parents=True)
    (stray / "0.json").write_text("{}")
    assert recoveries(tmp_path / "autosave") == []
