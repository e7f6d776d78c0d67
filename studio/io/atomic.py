"""Files that are either whole or not there: write beside the target, then move into place."""

import contextlib
import errno
import os
import re
import shutil
import sys
import uuid
from collections.abc import Iterator
from pathlib import Path

from studio.domain.errors import BadInput, DiskFull, StudioError

_TEMPORARY = re.compile(r"\.quintet-(\d+)-tmp$")
_NAME_BYTES = 160  # most file systems allow 255 bytes, and the temporary's own marks need some

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_REFUSED = {
    errno.EROFS: "the disk or folder is read-only",
    errno.EACCES: "the folder may not be written to",
    errno.EPERM: "the folder may not be written to",
    errno.ENOENT: "its folder does not exist",
    errno.ENOTDIR: "its folder is a file",
    errno.EISDIR: "a folder has that name",
    errno.ENOTEMPTY: "a folder has that name",
    errno.ENAMETOOLONG: "its name is too long",
}


def write_error(error: OSError, target: Path) -> StudioError:
    """What a person should read when `target` could not be written because of `error`."""
    if error.errno in _FULL:
        return DiskFull(
            f"There is no room left on the disk to write {target.name}.",
            "Free some space or choose another disk; nothing already saved was touched.",
        )
    if reason := _REFUSED.get(error.errno or 0):
        return BadInput(f"{target} cannot be written: {reason}.", "Choose another folder or name.")
    reason = error.strerror or type(error).__name__
    return StudioError(f"{target} could not be written: {reason}.", "Try another disk.")


@contextlib.contextmanager
def writing(target: Path) -> Iterator[None]:
    """Turn the OSErrors of writing `target` into errors a person can act on."""
    try:
        yield
    except OSError as error:
        raise write_error(error, target) from error


def temporary_beside(target: Path) -> Path:
    """A fresh name in the folder of `target` that `sweep` can recognise; nothing is created."""
    name = os.fsencode(target.name)[:_NAME_BYTES].decode(errors="ignore")
    return target.with_name(f".{name}.{uuid.uuid4().hex[:8]}.quintet-{os.getpid()}-tmp")


def remove(path: Path) -> None:
    """Remove a temporary file or folder, whether or not it was ever created."""
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with contextlib.suppress(OSError):
            path.unlink()


def sync(path: Path) -> None:
    """Make the system put what was written to the file `path` onto the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Make the system put the names in `folder` onto the disk, where it can (not on Windows)."""
    if sys.platform != "win32":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def move_into_place(temporary: Path, target: Path) -> None:
    """Put the finished file `temporary` in the place of `target`, safe against a power cut."""
    with writing(target):
        sync(temporary)
        temporary.replace(target)
        sync_folder(target.parent)


@contextlib.contextmanager
def atomic_path(target: Path) -> Iterator[Path]:
    """A path to write; it becomes `target` when the block ends well, and vanishes otherwise.

    A symbolic link stays one: the file behind it is replaced. Every OSError in the block is taken
    for a failed write, so read other files outside of it.
    Raises DiskFull, BadInput or StudioError with the reason.
    """
    target = target.resolve()
    temporary = temporary_beside(target)
    try:
        with writing(target):
            yield temporary
        move_into_place(temporary, target)
    finally:
        remove(temporary)


def sweep(folder: Path) -> list[Path]:
    """Remove the temporaries in `folder` whose process is gone; returns what was removed."""
    if not folder.is_dir():
        return []
    stale = [path for path in folder.iterdir() if _is_stale(path)]
    for path in stale:
        remove(path)
    return stale


def _is_stale(path: Path) -> bool:
    match = _TEMPORARY.search(path.name)
    return match is not None and not process_alive(int(match[1]))


if sys.platform == "win32":

    def process_alive(pid: int) -> bool:
        """Whether the process `pid` is running."""
        # os.kill(pid, 0) would send Ctrl+C there instead of asking.
        import ctypes

        query_limited_information, still_active = 0x1000, 259
        kernel = ctypes.windll.kernel32
        handle = kernel.OpenProcess(query_limited_information, False, pid)
        if not handle:
            return False
        code = ctypes.c_ulong()
        kernel.GetExitCodeProcess(handle, ctypes.byref(code))
        kernel.CloseHandle(handle)
        return code.value == still_active

else:

    def process_alive(pid: int) -> bool:
        """Whether the process `pid` is running."""
        try:
            os.kill(pid, 0)
        except (ProcessLookupError, OverflowError):
            return False
        except PermissionError:
            return True
        return True
