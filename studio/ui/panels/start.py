"""The start page: what to begin with, in the place of the preview until there is a picture."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QDate, QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studio.app.autosave import Recovery
from studio.app.recent import Recent
from studio.ui.theme import Theme
from studio.ui.widgets.start.findings import Findings
from studio.ui.widgets.start.project_row import ROW_PX, ProjectRow

Choice = Recovery | Recent

_MARGIN_PX = 12
_OWN_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Delete, Qt.Key.Key_Escape)


class StartPage(QWidget):
    """Work that was not saved, recent projects, new ones; the rows are walked with Up and Down."""

    chosen = Signal(object)
    """The project that is wanted: a `Recovery` or a `Recent`."""
    dropped = Signal(object)
    """The project that shall not be listed any more."""
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("start_page")
        self.setAccessibleName(self.tr("Start page"))
        self._theme = theme
        self.new = self._button("start_new", self.tr("New project"))
        self.new.setToolTip(self.tr("An empty project: drop photos and a voice into it."))
        self.open = self._button("start_open", self.tr("Open…"))
        self.open.setToolTip(self.tr("Choose a project file."))
        self.sample = self._button("start_sample", self.tr("Open the sample"))
        self.sample.setToolTip(self.tr("A copy of a finished project, to try everything on."))
        self.at_start = QCheckBox(self.tr("Show at start"))
        self.at_start.setObjectName("start_show")
        self.at_start.setToolTip(
            self.tr("Show this page when the program starts; without it the sample is opened.")
        )
        self.findings = Findings(beside=self.at_start)
        self.rows: dict[Choice, ProjectRow] = {}
        self._close = QToolButton()
        self._scroll = QScrollArea()
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self._lines: list[QWidget] = []
        self._lay_out()

    def show_projects(
        self,
        unsaved: Sequence[Recovery],
        recents: Sequence[Recent],
        missing: frozenset[str],
    ) -> None:
        """List them anew; `missing` are the paths of recent projects that are gone."""
        for line in self._lines:
            line.hide()  # it goes a moment later, and Tab shall not reach it until then
            line.deleteLater()
        self._lines.clear()
        self.rows.clear()
        for recovery in unsaved:
            self._add_unsaved(recovery)
        for recent in recents:
            self._add_recent(recent, recent.path in missing)
        if not self.rows:
            text = self.tr("Projects that you save or open are listed here.")
            self._add_line(_muted(f"{text} {self.tr('The sample shows how it all works.')}"))
        self._chain()

    def take_focus(self) -> None:
        """Let the keyboard begin at the first project, or where there is none at the sample."""
        first = next(iter(self.rows.values()), self.sample)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the page from the shortcuts of the window."""
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape leaves the page; Del takes the recent project with the focus off the list."""
        here = next((choice for choice, row in self.rows.items() if row.hasFocus()), None)
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Delete and isinstance(here, Recent):
            self.dropped.emit(here)
        else:
            super().keyPressEvent(event)

    def _walk(self, row: ProjectRow, step: int) -> None:
        """Up and Down go from row to row, and at the ends to what lies above and below."""
        stops = [self.sample, *self.rows.values(), self.at_start]
        target = stops[stops.index(row) + step]
        target.setFocus(Qt.FocusReason.TabFocusReason)
        self._scroll.ensureWidgetVisible(target)

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        return button

    def _lay_out(self) -> None:
        self._close.setObjectName("start_close")
        self._close.setText("✕")
        self._close.setAccessibleName(self.tr("Close the start page"))
        self._close.setToolTip(self.tr("Go on with the project that is open (Esc)"))
        self._close.clicked.connect(self.left)
        top = QHBoxLayout()
        for button in (self.new, self.open, self.sample):
            top.addWidget(button)
        top.addStretch(1)
        top.addWidget(self._close)
        top.setContentsMargins(_MARGIN_PX, 0, _MARGIN_PX, 0)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(_MARGIN_PX, 0, _MARGIN_PX, 0)
        column.addLayout(self._list)
        column.addStretch(1)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inner)
        foot = QHBoxLayout()
        foot.setContentsMargins(_MARGIN_PX, 0, _MARGIN_PX, 0)
        foot.addWidget(self.findings)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 10, 0, 10)
        whole.setSpacing(10)
        whole.addLayout(top)
        whole.addWidget(self._scroll, 1)
        whole.addLayout(foot)

    def _add_unsaved(self, recovery: Recovery) -> None:
        about = self.tr("Not saved when the program ended · kept {}").format(
            _when(recovery.saved_at)
        )
        row = ProjectRow(recovery.name, about, self._theme)
        row.setToolTip(self.tr("Take this work up again."))
        go = self._drop_button(recovery, self.tr("Let go"))
        go.setToolTip(self.tr("Offer it no more; it stays among the earlier versions."))
        self._add(recovery, row, go)

    def _add_recent(self, recent: Recent, absent: bool) -> None:
        about = f"{_when(recent.seen_at)} · {recent.file.parent}"
        tip = recent.path
        if absent:
            about = self.tr("Not found: {}").format(recent.path)
            tip = self.tr("The file was moved or its disk is away. Click to find it.")
        row = ProjectRow(recent.name, about, self._theme, absent=absent)
        row.setToolTip(tip)
        drop = self._drop_button(recent, "✕")
        drop.setToolTip(self.tr("Take it off this list; the file stays (Del)"))
        self._add(recent, row, drop)

    def _drop_button(self, choice: Choice, text: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setAccessibleName(self.tr("Take {} off the list").format(choice.name))
        button.clicked.connect(lambda: self.dropped.emit(choice))
        return button

    def _add(self, choice: Choice, row: ProjectRow, drop: QToolButton) -> None:
        row.clicked.connect(lambda: self.chosen.emit(choice))
        row.walked.connect(partial(self._walk, row))
        line = QWidget()
        line.setFixedHeight(ROW_PX)
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(row, 1)
        across.addWidget(drop)
        self.rows[choice] = row
        self._add_line(line)

    def _add_line(self, line: QWidget) -> None:
        self._lines.append(line)
        self._list.addWidget(line)

    def _chain(self) -> None:
        """Tab goes as the eye does; without this, rows that come later are reached last of all."""
        buttons = [button for line in self._lines for button in line.findChildren(QAbstractButton)]
        stops = [self._close, *buttons, self.at_start]
        for one, other in pairwise(stops):
            self.setTabOrder(one, other)


def _is_own(event: QKeyEvent) -> bool:
    return event.key() in _OWN_KEYS and not event.modifiers()


def _muted(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("muted", "true")
    label.setWordWrap(True)
    return label


def _when(seconds: float) -> str:
    """The time of day for today, the day for all before; `seconds` since the epoch."""
    moment = datetime.fromtimestamp(seconds)
    if moment.date() == datetime.now().date():
        return f"{moment:%H:%M}"
    day = QDate(moment.year, moment.month, moment.day)
    return QLocale().toString(day, QLocale.FormatType.ShortFormat)
