"""How the captured take is read: smoothing, head, lids, resting frame, and how much it trembles."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from studio.app.capture import report_of
from studio.app.edits import captures
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.capture import Capture, CaptureSettings
from studio.domain.jitter import GROUPS
from studio.domain.project import Project
from studio.ui.languages import said
from studio.ui.theme import Theme
from studio.ui.widgets.capture.capture_curve import CaptureCurve
from studio.ui.widgets.param_form import ParamForm

_REST_MS = 15
_FRAME_PX = 116


class CaptureReading(QWidget):
    """Shows and changes the settings of the take that is performed, if an actor was seen for it."""

    def __init__(self, *, store: Store, session: Session, theme: Theme) -> None:
        super().__init__()
        self._store, self._session = store, session
        self.setObjectName("capture_reading")
        self._facts = QLabel()
        self._facts.setObjectName("capture_facts")
        self._facts.setWordWrap(True)
        self._form = ParamForm(
            store, CaptureSettings, _read, _write, lambda title: f"Capture: {title.lower()}"
        )
        self._lids = QComboBox()
        self._frame = QSpinBox()
        self._here = QPushButton(self.tr("This frame"))
        self._curve = CaptureCurve(session=session, theme=theme)
        self._sizes = {name: (QLabel(), QLabel()) for name in GROUPS}
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(_REST_MS)
        self._waiting.timeout.connect(self._measure)
        self._make_controls()
        self._lay_out()
        store.changed.connect(self._follow)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Measure what was captured while nobody looked."""
        super().showEvent(event)
        self._waiting.start()

    def _make_controls(self) -> None:
        self._lids.setObjectName("capture_lids")
        self._lids.setAccessibleName(self.tr("Lids"))
        self._lids.setToolTip(
            self.tr("Short closures of both eyes as blinks, or all on the lanes of the lids.")
        )
        self._lids.addItem(self.tr("as blinks"), "blinks")
        self._lids.addItem(self.tr("on the lanes of the lids"), "lanes")
        self._lids.activated.connect(self._choose_lids)
        self._frame.setObjectName("neutral_frame")
        self._frame.setAccessibleName(self.tr("Resting frame"))
        self._frame.setToolTip(
            self.tr("The frame in which the actor rests: lips closed, eyes open, seen frontally.\n"
                    "All movement counts from it.")
        )  # fmt: skip
        self._frame.setMinimum(-1)
        self._frame.setMinimumWidth(_FRAME_PX)
        self._frame.setSpecialValueText(self.tr("found"))
        self._frame.setKeyboardTracking(False)
        self._frame.valueChanged.connect(self._choose_frame)
        self._here.setObjectName("neutral_here")
        self._here.setAccessibleName(self.tr("Rest at the playhead"))
        self._here.setToolTip(self.tr("The actor rests in the frame at the playhead"))
        self._here.clicked.connect(self._rest_here)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        heading = QLabel(self.tr("This take"))
        heading.setProperty("heading", "true")
        column.addWidget(heading)
        column.addWidget(self._facts)
        column.addWidget(self._curve)
        column.addWidget(self._form)
        for title, widgets in (
            (self.tr("Lids"), (self._lids,)),
            (self.tr("Resting frame"), (self._frame, self._here)),
        ):
            row = QHBoxLayout()
            label = QLabel(title)
            label.setBuddy(widgets[0])
            row.addWidget(label)
            row.addStretch(1)
            for widget in widgets:
                row.addWidget(widget)
            column.addLayout(row)
        column.addLayout(self._meter())

    def _meter(self) -> QGridLayout:
        """One row per group of landmarks: px RMS as seen, and as performed."""
        grid = QGridLayout()
        grid.setColumnStretch(0, 1)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        titles = (self.tr("Jitter, px RMS"), self.tr("seen"), self.tr("steadied"))
        for place, title in enumerate(titles):
            label = QLabel(title)
            label.setProperty("muted", "true")
            grid.addWidget(label, 0, place)
        for row, (name, labels) in enumerate(self._sizes.items(), start=1):
            grid.addWidget(QLabel(said(name)), row, 0)
            for place, label in enumerate(labels, start=1):
                label.setObjectName(f"jitter_{name.lower()}_{'seen' if place == 1 else 'steadied'}")
                label.setToolTip(
                    self.tr("Root mean square of what no smooth movement explains, in pixels "
                            "of the actor's picture")
                )  # fmt: skip
                grid.addWidget(label, row, place)
        return grid

    def _follow(self, old: Project, new: Project) -> None:
        if captures.captured_of(old) is not captures.captured_of(new):
            self._show()

    def _show(self) -> None:
        capture = captures.captured_of(self._store.project)
        self.setVisible(capture is not None)
        if capture is None:
            return
        with QSignalBlocker(self._frame), QSignalBlocker(self._lids):
            self._frame.setMaximum(max(len(capture.points) - 1, 0))
            chosen = capture.settings.neutral
            self._frame.setValue(-1 if chosen is None else chosen)
            self._lids.setCurrentIndex(self._lids.findData(capture.settings.lids))
        self._facts.setText(self._told(capture))
        self._waiting.start()

    def _told(self, capture: Capture) -> str:
        words = self.tr("{}: {} frames, {:g} per second").format(
            capture.name, len(capture.points), round(capture.rate.fps, 2)
        )
        if missing := int(capture.missing.sum()):
            words += self.tr("; {} without a face, bridged").format(missing)
        return words

    def _measure(self) -> None:
        """Curves and jitter, once the slider rests for a moment and somebody sees it."""
        capture = captures.captured_of(self._store.project)
        if capture is None or not self.isVisible():
            return
        report = report_of(capture)
        self._curve.show_capture(capture, report)
        for name, (seen, steadied) in self._sizes.items():
            seen.setText(f"{report.before[name]:.2f}")
            steadied.setText(f"{report.after[name]:.2f}")
        with QSignalBlocker(self._frame):
            found = self.tr("as shown") if report.neutral < 0 else str(report.neutral)
            self._frame.setSpecialValueText(self.tr("found: {}").format(found))

    def _choose_lids(self, index: int) -> None:
        lids = self._lids.itemData(index)
        captures.change(self._store, "Capture: lids", lambda s: replace(s, lids=lids))

    def _choose_frame(self, frame: int) -> None:
        neutral = None if frame < 0 else frame
        captures.change(
            self._store, "Capture: resting frame", lambda s: replace(s, neutral=neutral)
        )

    def _rest_here(self) -> None:
        capture = captures.captured_of(self._store.project)
        if capture is not None:
            frame = capture.rate.frame(max(self._session.time - capture.start, 0.0))
            self._choose_frame(min(frame, len(capture.points) - 1))


def _read(project: Project, name: str) -> float:
    capture = captures.captured_of(project)
    return float(getattr(capture.settings if capture else CaptureSettings(), name))


def _write(project: Project, name: str, value: float) -> Project:
    capture = captures.captured_of(project)
    if capture is None:
        return project
    changed: dict[str, float] = {name: value}
    return captures.recaptured(project, replace(capture.settings, **changed))  # type: ignore[arg-type]
