"""The performance panel: how much of emotion, blinks, gaze and head is seen, and how steadily."""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from studio.app.edits import mixing
from studio.app.jobs import Jobs
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.mix import Mix
from studio.domain.project import Project
from studio.domain.time_text import clock
from studio.ui.widgets.mix.jitter_meter import JitterMeter
from studio.ui.widgets.mix.mix_group import MixForm, MixGroup


class PerformancePanel(QScrollArea):
    """Changes the mix of the document; the lanes stay as they are."""

    def __init__(self, *, store: Store, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._store, self._session = store, session
        self.setObjectName("performance")
        self.setAccessibleName(self.tr("Performance"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        titles = {
            "head": self.tr("Head"),
            "gaze": self.tr("Gaze"),
            "blink": self.tr("Blinks"),
            "emotion": self.tr("Emotion"),
        }
        self.groups = {name: MixGroup(store, name, title) for name, title in titles.items()}
        self.stabiliser = MixForm(store, ("stabiliser",))
        self.meter = JitterMeter(store=store, jobs=jobs)
        self.frozen = QCheckBox()
        self.reset = QPushButton(self.tr("Reset all"))
        self._make_controls()
        self._lay_out()
        store.changed.connect(self._on_changed)
        self._show(store.project)

    def _make_controls(self) -> None:
        self.frozen.setObjectName("freeze_head")
        self.frozen.setAccessibleName(self.tr("Freeze head"))
        self.frozen.setToolTip(
            self.tr("The head keeps the pose of the frame at the playhead;\n"
                    "mouth, blinks and gaze live on.")
        )  # fmt: skip
        self.frozen.toggled.connect(lambda on: mixing.freeze(self._store, self._session, on))
        self.reset.setObjectName("reset_mix")
        self.reset.setAccessibleName(self.tr("Reset the performance settings"))
        self.reset.setToolTip(
            self.tr("Gains 1, nothing muted, eyes linked, no stabiliser, the head free")
        )
        self.reset.clicked.connect(lambda _: mixing.reset(self._store))

    def _lay_out(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.groups["head"])
        column.addWidget(self.stabiliser)
        column.addWidget(self.frozen, 0, Qt.AlignmentFlag.AlignLeft)  # no wider than its words
        for name in ("gaze", "blink", "emotion"):
            column.addWidget(self.groups[name])
        column.addWidget(self.meter)
        column.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignRight)
        column.addStretch(1)
        self.setWidget(content)

    def _on_changed(self, old: Project, new: Project) -> None:
        if old.mix is not new.mix or old.rate != new.rate:
            self._show(new)

    def _show(self, project: Project) -> None:
        at, words = project.mix.frozen, self.tr("Freeze head")
        with QSignalBlocker(self.frozen):
            self.frozen.setChecked(at is not None)
        if at is not None:
            when = clock(project.rate, project.rate.frame(at))
            words = self.tr("Freeze head, as it is at {}").format(when)
        self.frozen.setText(words)
        self.reset.setEnabled(project.mix != Mix())
