"""The decoded voice: mono samples on disk, mapped into memory, and the outline to draw."""

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
from psygnal import Signal

from studio.app.jobs import Job, Jobs
from studio.app.reporting import Reporter
from studio.app.store import Store
from studio.app.waveform import BLOCK, Extremes, Peaks, Sound, block_extremes, build_peaks
from studio.domain.audio import AudioClip
from studio.domain.errors import DecodeError, DiskFull
from studio.domain.project import Project
from studio.io.assets import AssetStore
from studio.io.atomic import atomic_path, sweep, writing
from studio.io.audio_files import AudioInfo, blocks, probe_audio

LIMIT_BYTES = 4 << 30

_SAMPLE_BYTES = 4
_SPARE_BYTES = 64 << 20
_DECODING_SHARE = 0.9

Check = Callable[[], None]
Progress = Callable[[float, str], None]


def _never() -> None:
    """The check of somebody who cannot cancel."""


def _nowhere(fraction: float, text: str) -> None:
    """The progress that nobody watches."""


class VoiceBook:
    """A folder of decoded voices by asset: `<asset>.f32`, mono samples, and `<asset>.npz`, peaks.

    Everything in it can be made again from the assets. Safe to use from several threads.
    """

    def __init__(self, folder: Path, assets: AssetStore, limit_bytes: int = LIMIT_BYTES) -> None:
        self._folder, self._assets, self._limit = folder, assets, limit_bytes

    def has(self, asset: str) -> bool:
        """Whether the file of `asset` is here, or its voice was decoded before."""
        return self._assets.has(asset) or self.kept(asset) is not None

    def voice(self, asset: str, check: Check = _never, progress: Progress = _nowhere) -> Peaks:
        """The decoded voice of `asset`; decodes it once, in memory that does not grow with it.

        `check` may raise to cancel. Raises DecodeError, AssetMissing, DiskFull.
        """
        found = self.kept(asset)
        if found is not None:
            return found
        path = self._assets.path(asset)
        info = probe_audio(path)
        pcm, outline = self._files(asset)
        with writing(self._folder):
            self._folder.mkdir(parents=True, exist_ok=True)
        self._make_room(info)
        with atomic_path(pcm) as temporary:
            count = _write_samples(path, temporary, info, check, progress)
        samples = _mapped(pcm, count)
        finest = _outline(samples, check)
        with atomic_path(outline) as temporary, temporary.open("wb") as file:
            np.savez(file, rate=info.rate, finest=finest)
        return build_peaks(samples, info.rate, finest)

    def kept(self, asset: str) -> Peaks | None:
        """The voice of `asset` if it was decoded before; touches no more than its outline."""
        pcm, outline = self._files(asset)
        try:
            count = pcm.stat().st_size // _SAMPLE_BYTES
            with np.load(outline, allow_pickle=False) as kept:
                rate, finest = int(kept["rate"]), kept["finest"]
            if -(-count // BLOCK) != len(finest) or not count:
                return None
            pcm.touch()
            return build_peaks(_mapped(pcm, count), rate, finest)
        except (OSError, ValueError, KeyError, EOFError, BadZipFile):
            return None

    def _files(self, asset: str) -> tuple[Path, Path]:
        return self._folder / f"{asset}.f32", self._folder / f"{asset}.npz"

    def _make_room(self, info: AudioInfo) -> None:
        """Remove the voices unused for longest until the new one fits into the limit."""
        sweep(self._folder)
        needed = int(info.duration * info.rate) * _SAMPLE_BYTES
        kept = sorted(self._folder.glob("*.f32"), key=lambda pcm: pcm.stat().st_mtime)
        total = needed + sum(pcm.stat().st_size for pcm in kept)
        for pcm in kept:
            if total <= self._limit:
                break
            total -= pcm.stat().st_size
            _remove(pcm)
            _remove(pcm.with_suffix(".npz"))
        if shutil.disk_usage(self._folder).free < needed + _SPARE_BYTES:
            raise DiskFull(
                f"Decoding the sound needs {needed >> 20} MB of free disk space.",
                f"Free some space on the disk that holds {self._folder}.",
            )


class Voice:
    """The voice of the project that is open; decodes it when needed and tells `changed`."""

    changed = Signal()

    def __init__(self, *, store: Store, jobs: Jobs, reporter: Reporter, book: VoiceBook) -> None:
        self._store, self._jobs, self._reporter, self._book = store, jobs, reporter, book
        self._job: Job | None = None
        self._asset: str | None = None
        self.peaks: Peaks | None = None
        store.changed.connect(self._follow)
        self._show(store.project.audio)

    @property
    def clip(self) -> AudioClip | None:
        """The clip of the project, decoded or not."""
        return self._store.project.audio

    @property
    def samples(self) -> Sound | None:
        """The mono samples (n,) at the clip's rate; None until they are decoded."""
        return self.peaks.samples if self.peaks else None

    @property
    def decoding(self) -> bool:
        """Whether it is on its way."""
        return self._job is not None

    @property
    def missing(self) -> bool:
        """Whether the file of the clip is not here."""
        return self.clip is not None and not self._book.has(self.clip.asset)

    def again(self) -> None:
        """Decode the voice once more: its file came back."""
        self._asset = None
        self._show(self.clip)

    def close(self) -> None:
        """Stop following the project."""
        self._store.changed.disconnect(self._follow)
        self._stop()

    def _follow(self, old: Project, new: Project) -> None:
        if old.audio is not new.audio:
            self._show(new.audio)

    def _show(self, clip: AudioClip | None) -> None:
        asset = clip.asset if clip else None
        if asset == self._asset and (self.peaks is not None or self.decoding):
            return
        self._stop()
        self._asset = asset
        self.peaks = self._book.kept(clip.asset) if clip else None
        if clip is not None and self.peaks is None:
            self._decode(clip)
        self.changed.emit()

    def _decode(self, clip: AudioClip) -> None:
        title = f"Reading the sound of {clip.name}"
        self._job = self._jobs.start(
            title,
            lambda context: self._book.voice(clip.asset, context.check, context.progress),
            done=partial(self._arrive, clip.asset),
            failed=partial(self._fail, clip.asset, title),
        )

    def _arrive(self, asset: str, peaks: Peaks) -> None:
        if asset == self._asset:
            self._job, self.peaks = None, peaks
            self.changed.emit()

    def _fail(self, asset: str, title: str, error: Exception) -> None:
        self._reporter.report(error, title)
        if asset == self._asset:
            self._job = None
            self.changed.emit()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None


def _write_samples(
    path: Path, target: Path, info: AudioInfo, check: Check, progress: Progress
) -> int:
    """Decode `path` to mono float32 at its own rate; returns the number of samples."""
    total = 0
    with target.open("wb") as file:
        for block in blocks(path):
            check()
            file.write(np.ascontiguousarray(block, np.float32).data)
            total += len(block)
            share = min(total / max(info.duration * info.rate, 1.0), 1.0)
            progress(share * _DECODING_SHARE, f"{total / info.rate:.0f} s decoded")
    if not total:
        raise DecodeError(f"{path.name} holds 0 seconds of sound.", "Record it again.")
    return total


def _outline(samples: Sound, check: Check) -> Extremes:
    parts: list[Extremes] = []
    for part in block_extremes(samples):
        check()
        parts.append(part)
    return np.concatenate(parts)


def _mapped(pcm: Path, count: int) -> Sound:
    return np.memmap(pcm, np.float32, "r", shape=(count,))


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return  # some systems keep a file that is still mapped; the next time removes it
