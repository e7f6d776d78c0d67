"""A file is whole or not there, whatever happens while it is written."""

import errno
import multiprocessing
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from studio.domain.errors import BadInput, DiskFull, StudioError
from studio.io import atomic
from studio.io.atomic import atomic_path, sweep, temporary_beside, write_error


def test_content_appears_only_at_the_end_and_replaces_the_old(tmp_path):
    target = tmp_path / "ein Gesicht – 顔.bin"
    target.write_bytes(b"old")
    with atomic_path(target) as temporary:
        temporary.write_bytes(b"new")
        assert target.read_bytes() == b"old"
        assert temporary.parent == tmp_path
    assert target.read_bytes() == b"new"
    assert os.listdir(tmp_path) == [target.name]


@pytest.mark.parametrize("stop", [ValueError, KeyboardInterrupt, SystemExit])
def test_an_exception_leaves_the_old_file_and_nothing_else(tmp_path, stop):
    target = tmp_path / "project.bin"
    target.write_bytes(b"old")

    def half_a_file():
        with atomic_path(target) as temporary:
            temporary.write_bytes(b"half")
            raise stop

    with pytest.raises(stop):
        half_a_file()
    assert target.read_bytes() == b"old"
    assert os.listdir(tmp_path) == [target.name]


def test_a_symbolic_link_stays_one(tmp_path):
    real = tmp_path / "real.bin"
    real.write_bytes(b"old")
    link = tmp_path / "link.bin"
    link.symlink_to(real)
    with atomic_path(link) as temporary:
        temporary.write_bytes(b"new")
    assert link.is_symlink() and real.read_bytes() == b"new"


@pytest.mark.parametrize(
    ("code", "kind", "word"),
    [
        (errno.ENOSPC, DiskFull, "no room"),
        (errno.EDQUOT, DiskFull, "no room"),
        (errno.EFBIG, DiskFull, "no room"),
        (errno.EROFS, BadInput, "read-only"),
        (errno.EACCES, BadInput, "may not be written"),
        (errno.ENOTDIR, BadInput, "its folder is a file"),
        (errno.ENOENT, BadInput, "does not exist"),
        (errno.EIO, StudioError, "could not be written"),
    ],
)
def test_each_failure_says_what_is_wrong(code, kind, word):
    error = write_error(OSError(code, os.strerror(code)), Path("film.mp4"))
    assert type(error) is kind
    assert word in error.message and "film.mp4" in error.message
    assert error.hint


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_disk_that_fills_at_the_last_step_keeps_the_old_file(tmp_path, monkeypatch, step):
    target = tmp_path / "project.bin"
    target.write_bytes(b"old")

    def full(*args):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(*((os, "fsync") if step == "fsync" else (Path, "replace")), full)
    with pytest.raises(DiskFull), atomic_path(target) as temporary:
        temporary.write_bytes(b"new")
    assert target.read_bytes() == b"old"
    assert os.listdir(tmp_path) == [target.name]


def _write_a_megabyte(target, answers):
    """Runs in a child whose files may hold 64 KB: a disk that is really full half way."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 16, 1 << 16))
    try:
        with atomic_path(target) as temporary:
            temporary.write_bytes(bytes(1 << 20))
    except DiskFull as error:
        answers.put(str(error))


def test_a_really_full_disk(tmp_path):
    target = tmp_path / "voll auf.bin"
    target.write_bytes(b"old")
    context = multiprocessing.get_context("spawn")
    answers = context.SimpleQueue()
    child = context.Process(target=_write_a_megabyte, args=(target, answers))
    child.start()
    child.join()
    assert "no room left" in answers.get()
    assert target.read_bytes() == b"old"
    assert os.listdir(tmp_path) == [target.name]
    child.close()


def test_a_folder_that_is_a_file(tmp_path):
    # Permission bits do not stop root, a path below a file stops everyone.
    (tmp_path / "file").write_bytes(b"x")
    target = tmp_path / "file" / "film.mp4"
    with pytest.raises(BadInput, match="its folder is a file"), atomic_path(target) as temporary:
        temporary.write_bytes(b"new")


def test_a_missing_folder(tmp_path):
    target = tmp_path / "nowhere" / "film.mp4"
    with pytest.raises(BadInput, match="does not exist"), atomic_path(target) as temporary:
        temporary.write_bytes(b"new")


@pytest.mark.parametrize("name", ["n" * 251 + ".mp4", "顔" * 84])
def test_the_longest_names_still_work(tmp_path, name):
    with atomic_path(tmp_path / name) as temporary:
        temporary.write_bytes(b"new")
    assert os.listdir(tmp_path) == [name]


def test_two_writers_of_one_target_do_not_share_a_temporary(tmp_path):
    assert temporary_beside(tmp_path / "a") != temporary_beside(tmp_path / "a")


def test_sweep_removes_what_a_killed_process_left_and_nothing_else(tmp_path):
    script = (
        "import os, signal, sys; from pathlib import Path\n"
        "from studio.io.atomic import atomic_path, temporary_beside\n"
        "target = Path(sys.argv[1])\n"
        "folder = temporary_beside(target); folder.mkdir(); (folder / 'frame').write_bytes(b'x')\n"
        "with atomic_path(target) as temporary:\n"
        "    temporary.write_bytes(b'half'); os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    root = Path(atomic.__file__).parents[2]
    command = [sys.executable, "-c", script, str(tmp_path / "film.mp4")]
    assert subprocess.run(command, cwd=root, check=False).returncode < 0
    assert len(os.listdir(tmp_path)) == 2
    mine = temporary_beside(tmp_path / "film.mp4")
    mine.write_bytes(b"being written")
    other = tmp_path / ".film.mp4.tmp"
    other.write_bytes(b"somebody else's")
    assert len(sweep(tmp_path)) == 2
    assert set(os.listdir(tmp_path)) == {mine.name, other.name}
    assert sweep(tmp_path / "nowhere") == []
