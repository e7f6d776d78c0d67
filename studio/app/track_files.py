"""Tracks as files: read whatever other programs write, and write what they read."""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

import numpy as np

from studio.app.edits import track_import
from studio.app.edits.track_import import Imported, Placing
from studio.app.edits.tracks import default_of
from studio.app.store import Store
from studio.domain.arkit import from_lanes, mirrored, rested, to_lanes
from studio.domain.errors import BadInput
from studio.domain.lane_samples import Array, LaneSamples
from studio.domain.lanes import BLINKS, LANES
from studio.domain.mouth_cues import CUE_LANES, cues_of
from studio.domain.project import Project
from studio.domain.timebase import FrameRate
from studio.io.lane_tables import (
    is_keys,
    is_lanes,
    parse_keys,
    parse_lanes,
    write_keys,
    write_lanes,
)
from studio.io.live_link import (
    USUAL_RATE,
    Recording,
    is_live_link,
    parse_recording,
    write_recording,
)
from studio.io.mouth_cue_files import is_mouth_cues, parse_cues, write_moho, write_tsv
from studio.io.tables import read_table, read_text
from studio.io.tracks_file import is_tracks, parse_tracks, write_tracks

RECORDED_TOLERANCE = 0.001
"""Share of a lane's range by which keys may miss what was recorded: no eye sees it, and a recording
of 60 frames per second has far fewer keys."""


RESTING_S = 0.1
"""Seconds before and after the moment of rest that count as rest, too."""


class TrackFormat(StrEnum):
    """What a file of tracks is."""

    FRAMES = "csv"
    """A table with the value of every lane in every frame."""
    KEYS = "keys"
    """A table with every key of the hand work."""
    TRACKS = "json"
    """Everything, without loss."""
    LIVE_LINK = "livelink"
    """Face shapes of ARKit, as Epic's Live Link Face records them."""
    RHUBARB = "tsv"
    """Mouth cues of Rhubarb Lip Sync."""
    MOHO = "dat"
    """Mouth cues as Moho's switch data."""

    @property
    def label(self) -> str:
        """What people call it."""
        return {
            TrackFormat.FRAMES: "Table of frames (CSV)",
            TrackFormat.KEYS: "Table of keys (CSV)",
            TrackFormat.TRACKS: "Quintet tracks (JSON)",
            TrackFormat.LIVE_LINK: "Live Link Face (CSV)",
            TrackFormat.RHUBARB: "Rhubarb mouth cues (TSV)",
            TrackFormat.MOHO: "Moho switch data (DAT)",
        }[self]

    @property
    def suffix(self) -> str:
        """How the names of its files end."""
        return ".csv" if self in _TABLES else f".{self.value}"


_TABLES = frozenset({TrackFormat.FRAMES, TrackFormat.KEYS, TrackFormat.LIVE_LINK})
_WHOLE = frozenset({TrackFormat.KEYS, TrackFormat.TRACKS})
IMPORT_SUFFIXES = (".csv", ".json", ".tsv", ".dat", ".xml", ".pgo")
"""How the names of files end that can be imported; what they are is told by their content."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackFile:
    """A file that was read: its name and format, the lanes it has, and when (seconds of its own).

    `laid` puts it into a project; `notes` say what of the file is not used, or was guessed.
    """

    name: str
    format: TrackFormat
    lanes: tuple[str, ...]
    start: float
    end: float
    laid: Callable[[Project, Placing], Imported]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportChoice:
    """What of the tracks is written, from `start` to `end` seconds, and how.

    `rate` is that of the rows or of the switch data: the project's own where it is None, and 60 for
    Live Link Face. `letters` names Moho's shapes A to H and X.
    """

    start: float = 0.0
    end: float = math.inf
    rate: FrameRate | None = None
    lanes: frozenset[str] | None = None
    letters: bool = False


def read_tracks(
    path: Path,
    project_rate: FrameRate,
    *,
    rate: FrameRate | None = None,
    mirror: bool = False,
    neutral: float | None = None,
) -> TrackFile:
    """The tracks in the file at `path`, whatever it is; BadInput says which row is wrong.

    `rate` is how its frames or its timecode count, where that is not to be guessed; without it, the
    frames of Moho count as the project's do. `mirror` swaps the sides of a recording; `neutral` is
    a moment of it, in seconds, at which the face rests.
    """
    text = read_text(path)
    if is_tracks(text):
        return _tracks_file(text, path.name)
    if is_mouth_cues(text):
        return _cues_file(text, path.name, rate or project_rate)
    table = read_table(text, path.name)
    if is_live_link(table.names):
        return _recording_file(parse_recording(table, rate), path.name, mirror, neutral)
    if is_keys(table.names):
        work = parse_keys(table)
        times = [key.time for one in work.values() for key in (*one.layer, *one.weight)]
        return TrackFile(
            name=path.name,
            format=TrackFormat.KEYS,
            lanes=tuple(work),
            start=min(times, default=0.0),
            end=max(times, default=0.0),
            laid=lambda project, placing: track_import.with_hand_work(project, work, placing),
        )
    if is_lanes(table.names):
        samples, unknown = parse_lanes(table, rate or project_rate)
        return _samples_file(
            samples,
            path.name,
            notes=(f"Not used: {', '.join(unknown)}.",) if unknown else (),
        )
    raise BadInput(
        f"{path.name} holds no tracks that Quintet knows.",
        f"Choose one of {', '.join(IMPORT_SUFFIXES)} with lanes, face shapes or mouth cues.",
    )


def import_tracks(store: Store, file: TrackFile, placing: Placing) -> Imported:
    """Put `file` into the store's project as one step; what is wrong changes nothing."""
    done = file.laid(store.project, placing)
    count = f"{len(done.lanes)} lane{'' if len(done.lanes) == 1 else 's'}"
    store.edit(f"Imported {count} of {file.name}", lambda _: done.project)
    return done


def export_tracks(
    project: Project, target: Path, format: TrackFormat, choice: ExportChoice | None = None
) -> tuple[str, ...]:
    """Write the tracks of `project` to `target`; also the lanes that are in the file.

    Raises as `atomic_path`, and BadInput for a range without frames.
    """
    choice = choice or ExportChoice()
    wanted = tuple(name for name in LANES if choice.lanes is None or name in choice.lanes)
    if not wanted:
        raise BadInput("No lane was chosen.", f"Known: {', '.join(LANES)}.")
    if format in _WHOLE and (choice.start > 0.0 or choice.end < math.inf):
        raise BadInput(f"{format.label} has no range.", "Leave it out, or choose another format.")
    if format is TrackFormat.TRACKS and choice.lanes is not None:
        raise BadInput(f"{format.label} has all lanes.", "Choose them at the import.")
    if format is TrackFormat.TRACKS:
        write_tracks(target, project)
        return (*LANES, BLINKS)
    if format is TrackFormat.KEYS:
        keyed = {name: project.tracks.lane(name) for name in wanted}
        keyed = {name: lane for name, lane in keyed.items() if lane.layer.keys}
        write_keys(target, keyed)
        return tuple(keyed)
    rate = choice.rate or (USUAL_RATE if format is TrackFormat.LIVE_LINK else project.rate)
    times = _times(project, choice, rate)
    if format is TrackFormat.FRAMES:
        blinks = project.tracks.in_effect.blinks.closures(times)
        write_lanes(target, _sampled(project, times, wanted), blinks, rate)
        return wanted
    if format is TrackFormat.LIVE_LINK:
        lanes = _sampled(project, times, wanted).lanes
        shapes = from_lanes(lanes, project.tracks.in_effect.blinks.closures(times))
        write_recording(target, Recording(times=times, shapes=shapes, rate=rate))
        return tuple(to_lanes(shapes))
    cues = cues_of(_sampled(project, times, CUE_LANES), min(project.duration, choice.end))
    if format is TrackFormat.RHUBARB:
        write_tsv(cues, target)
    else:
        write_moho(cues, target, rate, letters=choice.letters)
    return CUE_LANES


def _times(project: Project, choice: ExportChoice, rate: FrameRate) -> Array:
    """The frames (n,) in seconds that lie in the range."""
    end = min(project.duration, choice.end)
    times = np.array([rate.seconds(frame) for frame in range(rate.count(end))])
    times = times[times >= choice.start - 1e-6]
    if not len(times):
        raise BadInput("There is no frame in that range.", f"The film ends at {end:.2f} s.")
    return times


def _sampled(project: Project, times: Array, lanes: tuple[str, ...]) -> LaneSamples:
    """The values of `lanes` at `times` (n,) seconds, as the picture uses them."""
    values = {
        name: project.tracks.evaluated(name).at_many(times, default_of(project, name))
        for name in lanes
    }
    clipped = {
        name: np.clip(value, LANES[name].low, LANES[name].high) for name, value in values.items()
    }
    return LaneSamples(times=times, lanes=clipped)


def _tracks_file(text: str, name: str) -> TrackFile:
    document = parse_tracks(text, name)
    unknown = f"Not known here: {', '.join(document.unknown)}."
    return TrackFile(
        name=name,
        format=TrackFormat.TRACKS,
        lanes=(*LANES, BLINKS),
        start=document.start,
        end=document.end,
        laid=lambda project, placing: track_import.with_document(project, document, placing),
        notes=(unknown,) if document.unknown else (),
    )


def _cues_file(text: str, name: str, rate: FrameRate) -> TrackFile:
    cues = parse_cues(text, name, rate)
    moho = text.lstrip("\ufeff").lower().startswith("moho")
    return TrackFile(
        name=name,
        format=TrackFormat.MOHO if moho else TrackFormat.RHUBARB,
        lanes=CUE_LANES,
        start=cues.cues[0].time,
        end=cues.end,
        laid=lambda project, placing: track_import.with_cues(project, cues, placing),
        notes=(f"Frames were read as {rate.fps:.5g} per second.",) if moho else (),
    )


def _recording_file(
    recording: Recording, name: str, mirror: bool, neutral: float | None
) -> TrackFile:
    shapes = mirrored(recording.shapes) if mirror else recording.shapes
    if neutral is not None:
        resting = abs(recording.times - neutral) <= RESTING_S
        if not resting.any():
            raise BadInput(
                f"{name} has no face at {neutral:g} s.",
                f"Choose a moment from 0 to {recording.times[-1]:.2f} s.",
            )
        shapes = rested(shapes, resting)
    notes = [f"Timecode was read as {recording.rate.fps:.5g} frames per second."]
    if recording.skipped:
        notes.append(f"{recording.skipped} rows have no face, no new time, or no end.")
    samples = LaneSamples(times=recording.times, lanes=to_lanes(shapes))
    return _samples_file(samples, name, recorded=True, notes=tuple(notes))


def _samples_file(
    samples: LaneSamples, name: str, *, recorded: bool = False, notes: tuple[str, ...] = ()
) -> TrackFile:
    def laid(project: Project, placing: Placing) -> Imported:
        if placing.tolerance is None and recorded:
            placing = replace(placing, tolerance=RECORDED_TOLERANCE)
        return track_import.with_samples(project, samples, placing, instead_of_blinks=recorded)

    return TrackFile(
        name=name,
        format=TrackFormat.LIVE_LINK if recorded else TrackFormat.FRAMES,
        lanes=tuple(samples.lanes),
        start=float(samples.times[0]),
        end=float(samples.times[-1]),
        laid=laid,
        notes=notes,
    )
