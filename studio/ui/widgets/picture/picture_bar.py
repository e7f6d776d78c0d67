"""The bar over the picture while landmarks are edited or onion skins are shown."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QToolButton,
    QWidget,
)

from studio.app.overlay import MOST_SKINS, Overlay
from studio.app.session import Session
from studio.domain.face_parts import PARTS, group_around
from studio.ui.languages import said
from studio.ui.widgets.flow_layout import FlowLayout
from studio.ui.widgets.picture.landmark_layer import LandmarkLayer

_MOST_STEP = 25
_SHORT_PX = 96
_GAP_PX = 6


class PictureBar(QWidget):
    """Choice of a part, mirror, falloff and numbers; how many skins, and how far apart."""

    def __init__(self, session: Session, layer: LandmarkLayer, offset: Callable[[], None]) -> None:
        """`offset` asks for numbers to move the chosen points by."""
        super().__init__()
        self._session, self._layer = session, layer
        self._part = self._make_part()
        self._mirror = self._switch(
            "picture_mirror",
            self.tr("Mirror"),
            self.tr("Both sides of the face move; off, each side alone  (Shift+M)"),
        )
        self._proportional = self._switch(
            "picture_proportional",
            self.tr("Falloff"),
            self.tr("A drag takes neighbours along; the wheel sets from how far  (O)"),
        )
        self._count = self._number(
            "onion_skins", self.tr("Outlines before and after"), MOST_SKINS, self.tr("{} each way")
        )
        self._step = self._number(
            "onion_step", self.tr("Frames between outlines"), _MOST_STEP, self.tr("every {}")
        )
        self._offset = QPushButton(self.tr("Offset…"))
        self._offset.setObjectName("picture_offset")
        self._offset.setToolTip(self.tr("Move the chosen points by numbers  (F2)"))
        self._offset.clicked.connect(offset)
        self._place = QLabel()
        self._place.setObjectName("picture_place")
        self._place.setProperty("muted", True)
        self._editing = (self._part, self._mirror, self._proportional, self._offset)
        self._skinning = (self._kept_together(QLabel(self.tr("Onion skin"))),)
        self._arrange()
        self._mirror.toggled.connect(lambda on: self._set(replace(self._overlay, mirror=on)))
        self._proportional.toggled.connect(
            lambda on: self._set(replace(self._overlay, proportional=on))
        )
        self._count.valueChanged.connect(lambda n: self._set(replace(self._overlay, skins=n)))
        self._step.valueChanged.connect(lambda n: self._set(replace(self._overlay, step=n)))
        session.overlay_changed.connect(self._show)
        layer.hand.chosen.connect(self._show_chosen)
        layer.hand.hovered.connect(self._show_place)
        self._show(session.overlay)
        self._show_chosen()

    @property
    def _overlay(self) -> Overlay:
        return self._session.overlay

    def _set(self, overlay: Overlay) -> None:
        self._session.overlay = overlay

    def _make_part(self) -> QComboBox:
        part = QComboBox()
        part.setObjectName("picture_part")
        part.setAccessibleName(self.tr("Part of the face to move"))
        part.setToolTip(
            self.tr(
                "Choose the points of a part. In the picture: click a point, drag a box around "
                "some, Alt-drag moves a part, Alt+wheel turns it, a right click hides a point. "
                "Alt+wheel steps frames where no point is chosen, Ctrl+Alt+wheel always."
            )
        )
        part.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        part.setMinimumWidth(_SHORT_PX)
        part.addItem(self.tr("Points"), "")
        for name, (title, _) in PARTS.items():
            part.addItem(said(title), name)
        part.activated.connect(self._choose)
        return part

    def _choose(self, index: int) -> None:
        name = str(self._part.itemData(index))
        if name:
            self._layer.choose(name)
        else:
            self._layer.hand.select(frozenset())

    def _switch(self, name: str, title: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setText(title)
        button.setCheckable(True)
        button.setToolTip(tip)
        button.setAccessibleName(title)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _number(self, name: str, title: str, most: int, words: str) -> QSpinBox:
        box = QSpinBox()
        box.setObjectName(name)
        box.setAccessibleName(title)
        box.setToolTip(title)
        box.setRange(1, most)
        before, after = words.split("{}")
        box.setPrefix(before)
        box.setSuffix(after)
        return box

    def _kept_together(self, title: QLabel) -> QWidget:
        """The fields of the onion skin beside their title, which would say nothing alone."""
        group = QWidget()
        row = QHBoxLayout(group)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP_PX)
        for widget in (title, self._count, self._step):
            row.addWidget(widget)
        return group

    def _arrange(self) -> None:
        flow = FlowLayout(self, _GAP_PX)
        flow.setContentsMargins(8, 0, 8, 6)
        for widget in (*self._editing, *self._skinning, self._place):
            flow.addWidget(widget)

    def _show_place(self, index: int) -> None:
        """Tell which point is under the mouse, and where it is in the film."""
        points = self._layer.hand.points
        if points is None or index < 0:
            self._place.clear()
            return
        x, y = points[index].tolist()
        title, _ = group_around(index)
        text = self.tr("{} · point {} · {:.1f}, {:.1f} px")
        self._place.setText(text.format(said(title), index, x, y))

    def _show(self, overlay: Overlay) -> None:
        blocked = (self._mirror, self._proportional, self._count, self._step)
        blockers = [QSignalBlocker(widget) for widget in blocked]
        self._mirror.setChecked(overlay.mirror)
        self._proportional.setChecked(overlay.proportional)
        self._count.setValue(overlay.skins)
        self._step.setValue(overlay.step)
        for blocker in blockers:
            blocker.unblock()
        for widgets, on in ((self._editing, overlay.editing), (self._skinning, overlay.onion)):
            for widget in widgets:
                widget.setVisible(on)
        self._place.setVisible(overlay.editing)
        self.setVisible(overlay.editing or overlay.onion)

    def _show_chosen(self) -> None:
        chosen = self._layer.hand.selection
        self._offset.setEnabled(bool(chosen))
        names = [name for name, (_, points) in PARTS.items() if points == chosen]
        self._part.setCurrentIndex(self._part.findData(names[0] if names else ""))
