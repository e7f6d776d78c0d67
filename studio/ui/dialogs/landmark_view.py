"""The points of one photo, large: correct them, detect them again, or place them by hand."""

import numpy as np
from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studio.app.edits import sources as edits
from studio.app.photo_intake import PhotoIntake
from studio.app.store import Store
from studio.domain.hand_placing import group_of, mean_face_at, mean_face_in
from studio.domain.project import Project
from studio.domain.sources import SourceImage
from studio.ui.theme import Theme
from studio.ui.widgets.bank.incoming_photos import Rgb
from studio.ui.widgets.picture.landmark_canvas import LandmarkCanvas, Points

_QUIET_MS = 400  # key steps closer than this are one undo step


class LandmarkView(QDialog):
    """Edits the document while it is open: each drag is one undo step, Cancel takes all back."""

    def __init__(
        self,
        parent: QWidget | None,
        *,
        store: Store,
        theme: Theme,
        intake: PhotoIntake,
        photo: SourceImage,
        rgb: Rgb,
    ) -> None:
        super().__init__(parent)
        self._store, self._intake, self._rgb = store, intake, rgb
        self._photo = self._original = photo
        self._place = edits.place_of(store.project.sources, photo) or 0
        self._start = store.project
        self._undone = 0
        self._eyes: list[Points] = []
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("landmark_view")
        self.setWindowTitle(self.tr("Landmarks of {}").format(photo.name))
        self.canvas = LandmarkCanvas(theme, rgb)
        self._status = QLabel()
        self._status.setObjectName("landmark_status")
        self._status.setProperty("muted", True)
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._quiet.timeout.connect(store.commit)
        self._lay_out()
        self._wire()
        self._show_photo()

    def done(self, result: int) -> None:
        """Close; anything but Done puts the photo back as it was."""
        self._quiet.stop()
        self._store.commit()
        self._store.changed.disconnect(self._on_changed)
        if result != QDialog.DialogCode.Accepted:
            label = f"Took back the landmarks of photo {self._place + 1}"
            edits.replace_photo(self._store, self._photo, self._original, label)
        super().done(result)

    def _lay_out(self) -> None:
        self._detect = self._button("detect_again", self.tr("Detect again"))
        self._detect.setToolTip(self.tr("Let the detector find the points anew"))
        self._mean = self._button("place_mean_face", self.tr("Place mean face"))
        self._mean.setToolTip(self.tr("Start by hand: a mean face, laid on two clicked eyes"))
        self._mirror = self._button("mirror", self.tr("Mirror"))
        self._mirror.setCheckable(True)
        self._mirror.setToolTip(self.tr("A moved point takes its partner on the other side along"))
        self._fit = self._button("fit", self.tr("Fit"))
        self._fit.setToolTip(self.tr("Show the whole photo (F)"))
        self._cancel = self._button("cancel", self.tr("Cancel"))
        self._cancel.setToolTip(self.tr("Close and take back what was changed here"))
        self._done = self._button("done", self.tr("Done"))
        self._done.setToolTip(self.tr("Close and keep the points"))
        self._done.setProperty("primary", True)
        help_ = QLabel(
            self.tr(
                "Drag points · Shift adds, drag on the photo chooses · Alt-drag moves a group, "
                "Alt+wheel turns it, Alt+arrows nudge · Wheel zooms, middle button pans"
            )
        )
        help_.setWordWrap(True)
        help_.setProperty("muted", True)
        tools, buttons = QHBoxLayout(), QHBoxLayout()
        for button in (self._detect, self._mean, self._mirror, self._fit):
            tools.addWidget(button)
        tools.addStretch(1)
        buttons.addWidget(self._status, 1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._done)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addLayout(tools)
        column.addWidget(self.canvas, 1)
        column.addWidget(help_)
        column.addLayout(buttons)
        self.resize(860, 720)
        self.canvas.setFocus()

    def _wire(self) -> None:
        canvas, hand = self.canvas, self.canvas.hand
        hand.began.connect(lambda: self._store.begin(self._label()))
        hand.changed.connect(lambda points: self._set(points, self._label()))
        hand.ended.connect(self._store.commit)
        hand.cancelled.connect(self._cancel_gesture)
        hand.nudged.connect(self._nudge)
        canvas.clicked.connect(self._take_eye)
        hand.hovered.connect(self._show_status)
        self._mirror.toggled.connect(self._set_mirror)
        self._fit.clicked.connect(canvas.fit)
        self._detect.clicked.connect(lambda: self._intake.detect_again(self._photo))
        self._mean.clicked.connect(self._place_mean_face)
        self._done.clicked.connect(self.accept)
        self._cancel.clicked.connect(self.reject)
        QShortcut(QKeySequence.StandardKey.Undo, self, self._undo)
        QShortcut(QKeySequence.StandardKey.Redo, self, self._redo)
        self._store.changed.connect(self._on_changed)

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAccessibleName(text)
        button.setAutoDefault(False)
        return button

    def _label(self) -> str:
        count = len(self.canvas.selection)
        what = "1 landmark" if count == 1 else f"{count} landmarks"
        return f"Moved {what} of photo {self._place + 1}"

    def _set(self, points: Points, label: str) -> None:
        edits.set_landmarks(self._store, self._photo, points, self._rgb, label)

    def _nudge(self, points: Points) -> None:
        if not self._quiet.isActive():
            self._store.begin(self._label())
        self._set(points, self._label())
        self._quiet.start()

    def _set_mirror(self, on: bool) -> None:
        self.canvas.hand.mirror = on

    def _cancel_gesture(self) -> None:
        self._store.cancel()
        self._eyes.clear()
        self._show_status()

    def _place_mean_face(self) -> None:
        """Lay the mean face in the middle, and wait for two clicks that say where the eyes are."""
        height, width = self._rgb.shape[:2]
        self._set(mean_face_in(width, height), f"Placed the mean face on photo {self._place + 1}")
        self._eyes.clear()
        self.canvas.placing = True
        self.canvas.setFocus()
        self._show_status()

    def _take_eye(self, place: QPointF) -> None:
        self._eyes.append(np.array((place.x(), place.y()), np.float32))
        if len(self._eyes) == 2:
            left, right = sorted(self._eyes, key=lambda eye: float(eye[0]))
            self._eyes.clear()
            self.canvas.placing = False
            label = f"Laid the mean face on the eyes of photo {self._place + 1}"
            self._set(mean_face_at(left, right), label)
        self._show_status()

    def _undo(self) -> None:
        """Take back a step made here, never one from before."""
        if self._store.project is not self._start:
            self._store.undo()
            self._undone += 1

    def _redo(self) -> None:
        if self._undone:
            self._store.redo()
            self._undone -= 1

    def _on_changed(self, _old: Project, new: Project) -> None:
        """Follow the photo: after each edit it is another value in the same place."""
        bank = new.sources
        candidates = (edits.photo_at(bank, self._place), *bank.filled)
        found = next((p for p in candidates if p and p.asset == self._photo.asset), None)
        if found is None:
            self.accept()
            return
        self._photo = found
        self._place = edits.place_of(bank, found) or 0
        self._show_photo()

    def _show_photo(self) -> None:
        landmarks = self._photo.landmarks
        self.canvas.show_points(None if landmarks is None else landmarks.array)
        self._show_status()

    def _show_status(self, index: int = -1) -> None:
        points = self.canvas.points
        if self.canvas.placing:
            left = self.tr("Click the centre of the left eye. Esc keeps the points as they are.")
            right = self.tr("Now the centre of the right eye.")
            text = right if self._eyes else left
        elif points is None:
            text = self.tr("No points yet: detect again, or place the mean face.")
        elif index >= 0:
            x, y = points[index]
            text = self.tr("Point {} · {} · {:.1f}, {:.1f}").format(index, group_of(index)[0], x, y)
        else:
            text = self._photo.problem
        self._status.setText(text)
