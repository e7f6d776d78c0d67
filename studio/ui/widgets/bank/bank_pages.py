"""The two faces of the source bank panel: an invitation while it is empty, and the slots."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studio.domain.sources import SLOTS
from studio.ui.theme import Theme
from studio.ui.widgets.bank.image_slot import ImageSlot
from studio.ui.widgets.bank.import_strip import ImportStrip
from studio.ui.widgets.bank.slot_grid import SlotGrid

_MARGIN = 12
_LEAST_SIDE, _MOST_SIDE = 88, 200
_LEAST_EXTRA, _MOST_EXTRA = 56, 72
_BUTTON_ROOM = 160


class EmptyPage(QWidget):
    """What an empty bank says to do next."""

    def __init__(self) -> None:
        super().__init__()
        heading = QLabel(self.tr("Drop five photos of one person here, or a video"))
        heading.setObjectName("empty_bank")
        heading.setProperty("heading", True)
        note = QLabel(
            self.tr("From a closed to an open mouth. The best frames of a video are chosen.")
        )
        note.setProperty("muted", True)
        for label in (heading, note):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.browse = _button("browse", self.tr("Browse…"), self.tr("Choose photos"))
        self.browse.setProperty("primary", True)
        self.video = _button(
            "empty_video",
            self.tr("Choose from video…"),
            self.tr("Choose the best frames of a video"),
        )
        self.strip = ImportStrip()
        self._frame = QFrame()
        self._frame.setObjectName("drop_place")
        column = QVBoxLayout(self._frame)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addStretch(2)
        for widget in (heading, note):
            column.addWidget(widget)
        column.addSpacing(8)
        for button in (self.browse, self.video):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        column.addWidget(self.strip)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        outer.addWidget(self._frame)
        self.mark(False)

    def mark(self, on: bool) -> None:
        """Show that a drop would be welcome."""
        colour = "palette(highlight)" if on else "palette(mid)"
        self._frame.setStyleSheet(
            f"#drop_place {{ border: 2px dashed {colour}; border-radius: 8px; }}"
        )


class BankPage(QWidget):
    """Buttons, the five slots, and the extended photos behind a fold."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.add = _button("add_photos", self.tr("Add photos…"), self.tr("Choose photos to add"))
        self.video = _button(
            "from_video",
            self.tr("Choose from video…"),
            self.tr("Fill the bank with the best frames"),
        )
        self.sort = _button(
            "sort_bank", self.tr("Sort closed → open"), self.tr("Order the slots by mouth opening")
        )
        self.landmarks = _button(
            "show_landmarks", self.tr("Landmarks"), self.tr("Show the landmarks on all photos")
        )
        self.adapt = _button(
            "adapt",
            self.tr("Adapt to this person…"),
            self.tr("Let the network learn this person from a clip of 30 to 60 s"),
        )
        self.bundled = _button(
            "bundled_network",
            self.tr("Use the bundled network again"),
            self.tr("Forget what the network has learnt of this person"),
        )
        self.landmarks.setCheckable(True)
        self.landmarks.toggled.connect(self._show_landmarks)
        self.strip = ImportStrip()
        self.grid = SlotGrid(theme, _LEAST_SIDE, _MOST_SIDE)
        self.grid.set_slots([self._slot(place) for place in range(SLOTS)])
        self.extras = SlotGrid(theme, _LEAST_EXTRA, _MOST_EXTRA, compact=True)
        self.fold = QToolButton()
        self.fold.setObjectName("fold_extras")
        self._open = True
        self.fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.fold.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.fold.setToolTip(self.tr("Photos the renderer may use besides the five"))
        self.fold.clicked.connect(self._toggle)
        self._lay_out()
        self.show_count(0)

    @property
    def all_slots(self) -> list[ImageSlot]:
        """The five slots and those of the extended photos, by place."""
        return [*self.grid.slots, *self.extras.slots]

    def show_count(self, extras: int) -> list[ImageSlot]:
        """Have as many extended slots as photos; returns those that are new."""
        kept = self.extras.slots[:extras]
        fresh = [self._slot(SLOTS + index) for index in range(len(kept), extras)]
        if fresh or len(kept) != len(self.extras.slots):
            self.extras.set_slots([*kept, *fresh])
        self.fold.setVisible(extras > 0)
        self.fold.setText(self.tr("Extended photos ({})").format(extras))
        self._fold(self._open)
        return fresh

    def focus_place(self, place: int) -> None:
        """Give the focus to the slot at `place`, if there is one."""
        slots = self.all_slots if self._open else self.grid.slots
        if 0 <= place < len(slots):
            slots[place].setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._scroll.ensureWidgetVisible(slots[place])

    def slot_at(self, point: QPoint) -> ImageSlot | None:
        """The slot under a global point."""
        return self.grid.slot_at(point) or self.extras.slot_at(point)

    def show_target(self, point: QPoint | None) -> None:
        """Mark where a photo dragged to a global point would be inserted."""
        self.grid.show_gap(None if point is None else self.grid.gap_at(point))

    def target_of(self, place: int, point: QPoint) -> int | None:
        """The place to which a photo dragged from `place` to a global point goes."""
        if place >= SLOTS:
            slot = self.grid.slot_at(point)
            return slot.place if slot is not None else None
        gap = self.grid.gap_at(point)
        if gap is not None:
            return gap - 1 if gap > place else gap
        slot = self.extras.slot_at(point)
        return slot.place if slot is not None else None

    def _lay_out(self) -> None:
        buttons = QGridLayout()
        buttons.setSpacing(8)
        for index, button in enumerate((self.add, self.video, self.sort, self.landmarks)):
            buttons.addWidget(button, *divmod(index, 2))
        for row, button in enumerate((self.adapt, self.bundled), start=2):
            buttons.addWidget(button, row, 0, 1, 2)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(_MARGIN, 0, _MARGIN, _MARGIN)
        column.setSpacing(8)
        for widget in (self.grid, self.fold, self.extras):
            column.addWidget(widget)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setAccessibleName(self.tr("Photos of the bank"))
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Rows are as high as their width says: a bar that came and went would swing for ever.
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        bar = self._scroll.verticalScrollBar()
        bar.rangeChanged.connect(lambda low, high: bar.setEnabled(high > low))
        self._scroll.setWidget(content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, _MARGIN, 0, 0)
        outer.setSpacing(_MARGIN)
        for item in (buttons, self.strip):
            inset = QVBoxLayout()
            inset.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
            if isinstance(item, QWidget):
                inset.addWidget(item)
            else:
                inset.addLayout(item)
            outer.addLayout(inset)
        outer.addWidget(self._scroll, 1)

    def _slot(self, place: int) -> ImageSlot:
        slot = ImageSlot(place, self._theme, compact=place >= SLOTS)
        slot.show_landmarks(self.landmarks.isChecked())
        return slot

    def _show_landmarks(self, on: bool) -> None:
        for slot in self.all_slots:
            slot.show_landmarks(on)

    def _toggle(self) -> None:
        self._fold(not self._open)

    def _fold(self, open_: bool) -> None:
        self._open = open_
        arrow = Qt.ArrowType.DownArrow if open_ else Qt.ArrowType.RightArrow
        self.fold.setArrowType(arrow)
        self.extras.setVisible(open_ and bool(self.extras.slots))


def _button(name: str, text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(text)
    button.setToolTip(tip)
    return button
