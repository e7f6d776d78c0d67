"""How long the timeline takes from a mouse move to painted pixels, in a window of its own."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from studio.app.reporting import Reporter
from studio.app.session import KeyId, Session
from studio.app.store import Store
from studio.app.waveform import build_peaks
from studio.domain.audio import AudioClip
from studio.domain.curve import Curve, Interp, Keyframe
from studio.domain.key_table import table_of
from studio.domain.lanes import LANES
from studio.domain.project import Project
from studio.domain.samples import Samples
from studio.domain.timebase import FrameRate
from studio.domain.tracks import Lane, Track
from studio.ui.application import make_application
from studio.ui.panels.timeline import TimelinePanel
from studio.ui.theme import Theme
from studio.ui.widgets.lanes.lane_layout import Layout
from studio.ui.widgets.lanes.row_stack import GROUPS

KEYS = 60 * 3000
MINUTES = 10.0
_SIZE_PX = (1880, 800)
_NEAR_S = 20.0
_MANY = 3000
_IN_GRAPH = 10
_VOICE_RATE = 8000
Figures = dict[str, float]


@dataclass(frozen=True, slots=True)
class Bench:
    """One timeline with its document."""

    panel: TimelinePanel
    store: Store
    session: Session

    @classmethod
    def made(cls, keys: int = KEYS, minutes: float = MINUTES) -> "Bench":
        """A timeline on `minutes` of voice with `keys` spread evenly over all lanes."""
        theme, store, session = Theme(make_application([])), Store(Project()), Session()
        seconds = 60.0 * minutes
        store.open(_dense(keys // len(LANES), seconds), saved=True)
        sound = np.sin(np.arange(round(seconds * _VOICE_RATE)) * 0.3).astype(np.float32)
        peaks = build_peaks(sound, _VOICE_RATE)
        panel = TimelinePanel(
            store=store, session=session, theme=theme, reporter=Reporter(),
            peaks_of=lambda _: peaks,
        )  # fmt: skip
        for group in GROUPS:
            panel.rows.fold(group, folded=False)
        panel.resize(*_SIZE_PX)
        panel.show()
        QApplication.processEvents()
        return cls(panel, store, session)

    def measure(self, repeats: int) -> dict[str, Figures]:
        """Milliseconds for each layout, with the whole film and with a part of it in view."""
        found: dict[str, Figures] = {"reference": timed(reference, repeats)}
        panel = self.panel
        panel.rows.chosen = frozenset(list(LANES)[:_IN_GRAPH])
        for layout in Layout:
            panel.rows.layout = layout
            for name, show in (("whole", panel.view.fit_all), ("near", self._near)):
                show()
                QApplication.processEvents()
                for what, work in self.works():
                    found[f"{layout}_{name}_{what}"] = timed(work, repeats)
                    self.rest()
        return found

    def drag(self, keys: frozenset[KeyId]) -> Callable[[int], None]:
        """What moves `keys` by a pixel more or less each time; the first call begins."""
        canvas = self.panel.canvas
        grabbed = min(keys, key=lambda key: abs(key.time - self._middle))
        start = canvas.geometry_of.place_of(self.store.project, grabbed) or QPointF()
        self.session.selection = keys
        self._send(QEvent.Type.MouseButtonPress, start, Qt.MouseButton.LeftButton)

        def move(step: int) -> None:
            to = start + QPointF(4 + step % 7, 4 + step % 5)
            self._send(QEvent.Type.MouseMove, to, Qt.MouseButton.NoButton)

        return move

    def _near(self) -> None:
        middle = 0.5 * self.panel.view.duration
        self.panel.view.fit(middle, middle + _NEAR_S)

    @property
    def _middle(self) -> float:
        return 0.5 * (self.panel.view.start + self.panel.view.end)

    def works(self) -> list[tuple[str, Callable[[int], None]]]:
        """What is measured, by name; each is told how often it was done."""
        view, session = self.panel.view, self.session
        lane = next(row.lane for row in reversed(self.panel.rows.in_view()) if row.lane)
        times = table_of(self.store.project.tracks.lane(lane).layer.keys).times
        near = times[np.argsort(np.abs(times - self._middle))]
        one, many = (
            frozenset(KeyId(lane, time) for time in near[:count].tolist()) for count in (1, _MANY)
        )

        def scroll(step: int) -> None:
            view.scroll_to(view.start + (12 if step % 60 < 30 else -12) * view.scale)

        def zoom(step: int) -> None:
            view.zoom(0.97 if step % 2 else 1 / 0.97, 0.5 * view.width)

        def play(step: int) -> None:
            session.time = self._middle + (step % 50) * view.scale

        return [
            ("scroll", scroll),
            ("zoom", zoom),
            ("playhead", play),
            ("drag_1_key", _begun(lambda: self.drag(one))),
            (f"drag_{_MANY}_keys", _begun(lambda: self.drag(many))),
        ]

    def rest(self) -> None:
        """End a drag that was measured, without a trace."""
        self.panel.canvas.cancel()
        self.session.selection = frozenset()
        QApplication.processEvents()

    def _send(self, kind: QEvent.Type, at: QPointF, button: Qt.MouseButton) -> None:
        over = self.panel.canvas.viewport()
        left = Qt.MouseButton.LeftButton
        none = Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(kind, at, over.mapToGlobal(at), button, left, none)
        QApplication.sendEvent(over, event)


def _begun(begin: Callable[[], Callable[[int], None]]) -> Callable[[int], None]:
    """A work whose first step begins it."""
    kept: list[Callable[[int], None]] = []

    def work(step: int) -> None:
        if not kept:
            kept.append(begin())
        kept[0](step)

    return work


def reference(_: int) -> None:
    """A piece of plain work, about 4 ms of a free core, that tells how busy the machine is."""
    sum(number * number for number in range(50_000))


def timed(work: Callable[[int], None], repeats: int) -> Figures:
    """Milliseconds from the event to painted pixels, of the clock and of this thread alone."""
    work(0)
    QApplication.processEvents()
    spans, own = [], []
    for step in range(1, repeats + 1):
        clock, thread = time.perf_counter(), time.thread_time()
        work(step)
        QApplication.processEvents()
        own.append(1000 * (time.thread_time() - thread))
        spans.append(1000 * (time.perf_counter() - clock))
    return {
        "median_ms": round(float(np.median(spans)), 1),
        "p95_ms": round(float(np.percentile(spans, 95)), 1),
        "own_median_ms": round(float(np.median(own)), 1),
        "own_p95_ms": round(float(np.percentile(own, 95)), 1),
    }


def _dense(keys: int, seconds: float) -> Project:
    """A film in which every lane has so many keys, every third lane on generated motion."""
    random, rate = np.random.default_rng(1), FrameRate()
    clip = AudioClip(asset="voice", name="voice.wav", rate=_VOICE_RATE, duration=seconds)
    project = Project(audio=clip)
    kept = project.tracks
    ways = (Interp.BEZIER, Interp.BEZIER, Interp.LINEAR, Interp.HOLD)
    for number, (name, spec) in enumerate(LANES.items()):
        reach = 0.3 * (spec.high - spec.low)
        middle = 0.5 * (spec.low + spec.high)
        times = np.sort(random.choice(rate.count(seconds), keys, replace=False)) / rate.fps
        values = random.uniform(-reach, reach, keys)
        base = None
        if number % 3 == 0:
            wave = middle + 0.2 * reach * np.sin(np.arange(rate.count(seconds)) * 0.1)
            base = Track(rate=rate, values=Samples(wave))
        ground = 0.0 if base is not None else middle - spec.default
        frames = (
            Keyframe(time=float(t), value=float(v + ground), interp=ways[i % len(ways)])
            for i, (t, v) in enumerate(zip(times, values, strict=True))
        )
        kept = kept.with_lane(name, Lane(base=base, layer=Curve(keys=tuple(frames))))
    return replace(project, tracks=kept)
