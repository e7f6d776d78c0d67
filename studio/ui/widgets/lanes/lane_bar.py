"""Below the lanes: which are listed, and how they are laid out."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QScrollBar, QToolButton, QWidget

from studio.ui.widgets.lanes.lane_layout import Layout
from studio.ui.widgets.lanes.lane_rows import LaneRows

HEIGHT_PX, _FIELD_PX = 32, 26


class LaneFilter(QLineEdit):
    """Lists the lanes alone whose names or groups hold the words that are typed."""

    def __init__(self, rows: LaneRows, width: int) -> None:
        super().__init__()
        self._rows = rows
        self.setObjectName("lane_filter")
        self.setAccessibleName(self.tr("Filter lanes by name"))
        self.setToolTip(self.tr("List the lanes whose names hold these words  (Ctrl+F)"))
        self.setPlaceholderText(self.tr("Filter lanes"))
        self.setClearButtonEnabled(True)
        self.setFixedSize(width, _FIELD_PX)
        for button in self.findChildren(QToolButton):
            button.setObjectName("lane_filter_clear")
            button.setAccessibleName(self.tr("List all lanes"))
            button.setToolTip(self.tr("List all lanes  (Esc)"))
        self.textChanged.connect(self._list)
        rows.changed.connect(self._follow)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc lists all lanes again."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.clearFocus()
        else:
            super().keyPressEvent(event)

    def _list(self, words: str) -> None:
        self._rows.listing = replace(self._rows.listing, wanted=words)

    def _follow(self) -> None:
        if self._rows.listing.wanted != self.text():
            with QSignalBlocker(self):
                self.setText(self._rows.listing.wanted)


class LayoutBar(QWidget):
    """Chooses between rows, dope sheet and graph; `across` is the scroll bar beside."""

    graph_wanted = Signal()

    def __init__(self, rows: LaneRows, across: QScrollBar) -> None:
        super().__init__()
        self._rows = rows
        self.setFixedHeight(HEIGHT_PX)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 0, 0)
        row.setSpacing(4)
        self._choices = QButtonGroup(self)
        self._buttons: dict[Layout, QToolButton] = {}
        for layout, title, tip in (
            (Layout.ROWS, self.tr("Rows"), self.tr("Each lane's curve on a row of its own  (Tab)")),
            (Layout.DOPE, self.tr("Dope sheet"), self.tr("Keys alone, one line per lane  (Tab)")),
            (Layout.GRAPH, self.tr("Graph"),
             self.tr("The curves of the chosen lanes in one plot: Ctrl+click names  (Tab)")),
        ):  # fmt: skip
            button = self._button(f"layout_{layout}", title, tip)
            button.clicked.connect(lambda _=False, layout=layout: self._choose(layout))
            self._choices.addButton(button)
            self._buttons[layout] = button
            row.addWidget(button)
        self.normalise = self._button(
            "graph_normalise",
            self.tr("Normalise"),
            self.tr("Every curve of the graph as high as its lane's range  (Alt+N)"),
        )
        self.isolate = self._button(
            "lanes_isolate",
            self.tr("Isolate"),
            self.tr("List the chosen lanes alone; Ctrl or Shift+click names  (Shift+H)"),
        )
        for switch in (self.normalise, self.isolate):
            row.addWidget(switch)
        row.addWidget(across, 1)
        self.normalise.clicked.connect(self._normalise)
        self.isolate.clicked.connect(self._isolate)
        rows.changed.connect(self._follow)
        self._follow()

    def _button(self, name: str, title: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setText(title)
        button.setAccessibleName(title)
        button.setToolTip(tip)
        button.setCheckable(True)
        return button

    def _choose(self, layout: Layout) -> None:
        if layout is Layout.GRAPH:
            self.graph_wanted.emit()  # somebody else knows which lanes it is about
        else:
            self._rows.layout = layout

    def _normalise(self, on: bool) -> None:
        self._rows.plot = replace(self._rows.plot, normalised=on)

    def _isolate(self, on: bool) -> None:
        if on and not self._rows.chosen:
            self._rows.chosen = frozenset({self._rows.front})
        self._rows.listing = replace(self._rows.listing, isolated=on)

    def _follow(self) -> None:
        self._buttons[self._rows.layout].setChecked(True)
        self.normalise.setVisible(self._rows.layout is Layout.GRAPH)
        self.normalise.setChecked(self._rows.plot.normalised)
        self.isolate.setChecked(self._rows.listing.isolated)
