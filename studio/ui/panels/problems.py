"""The problems panel: everything that the checks find, where it is, and what mends it."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHeaderView,
    QInputDialog,
    QLabel,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from studio.app.lipsync import LipSync
from studio.app.problems import Problems
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.problems import Check, Finding, at
from studio.ui.languages import said
from studio.ui.theme import Theme
from studio.ui.widgets.flow_layout import FlowLayout
from studio.ui.widgets.plain import button
from studio.ui.widgets.problem_table import FIX, SEVERITY, TEXT, ProblemModel

_GAP_PX = 8


class ProblemsPanel(QWidget):
    """Lists the findings; a click or Enter goes there, and every mending is one undo step."""

    check_requested = Signal()
    relink_requested = Signal()
    photo_requested = Signal(str)
    """The asset of the photo to be shown in the source bank."""

    def __init__(
        self, *, problems: Problems, lips: LipSync, store: Store, session: Session, theme: Theme
    ) -> None:
        super().__init__()
        self._problems, self._lips, self._store, self._session = problems, lips, store, session
        self.setObjectName("problems")
        self.setAccessibleName(self.tr("Problems"))
        self.model = ProblemModel(problems, store, session, theme)
        self.table = self._make_table()
        self._check, self._fix, self._fix_all, self._ignore = self._make_buttons()
        self._ignored = QCheckBox(self.tr("Show ignored"))
        self._ignored.setObjectName("show_ignored")
        self._ignored.setToolTip(self.tr("List problems that count no more as well, greyed."))
        self._note = QLabel()
        self._note.setObjectName("problem_note")
        self._note.setProperty("muted", "true")
        self._lay_out()
        self._connect(theme)
        self.refresh()

    @property
    def chosen(self) -> Finding | None:
        """The finding whose row is chosen."""
        row = self.table.currentIndex().row()
        return self.model.findings[row] if 0 <= row < len(self.model.findings) else None

    def refresh(self) -> None:
        """List the findings of now; the one that was chosen stays so, be it elsewhere."""
        kept, row = self.chosen, self.table.currentIndex().row()
        self.model.refresh()
        again = self.model.row_of(kept)
        self._choose(min(row, len(self.model.findings) - 1) if again is None else again)
        open_ = len(self._problems.open)
        title = self.tr("Problems")
        self.setWindowTitle(f"{title} ({open_})" if open_ else title)
        self._note.setText(self._told(open_))
        some = open_ < len(self._problems.findings)
        self._ignored.setEnabled(some or self._ignored.isChecked())
        self._show_chosen()

    def _make_table(self) -> QTreeView:
        table = QTreeView()
        table.setObjectName("problem_table")
        table.setAccessibleName(self.tr("Problems of the film"))
        table.setModel(self.model)
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setAllColumnsShowFocus(True)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        header = table.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
        header.setStretchLastSection(False)
        table.setSortingEnabled(True)
        table.sortByColumn(SEVERITY, Qt.SortOrder.DescendingOrder)
        return table

    def _make_buttons(self) -> tuple[QPushButton, QPushButton, QPushButton, QPushButton]:
        return (
            button(
                "check_lips",
                self.tr("Check the lip sync"),
                self.tr("Listen to the voice, and look at the lips from now on after every edit"),
            ),
            button("fix_problem", self.tr("Fix"), self.tr("Mend the chosen problem")),
            button(
                "fix_alike",
                self.tr("Fix all of this kind"),
                self.tr("Mend every problem of the kind of the chosen one, as one step"),
            ),
            button(
                "ignore_problem",
                self.tr("Ignore…"),
                self.tr("Let the chosen problem count no more, with a note why"),
            ),
        )

    def _lay_out(self) -> None:
        bar = QWidget()
        flow = FlowLayout(bar, _GAP_PX)
        flow.setContentsMargins(0, 0, 0, 0)
        for widget in (
            self._check, self._fix, self._fix_all, self._ignore, self._ignored, self._note,
        ):  # fmt: skip
            flow.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(_GAP_PX)
        column.addWidget(bar)
        column.addWidget(self.table, 1)

    def _connect(self, theme: Theme) -> None:
        self._check.clicked.connect(self.check_requested)
        self._fix.clicked.connect(self._mend)
        self._fix_all.clicked.connect(self._mend_alike)
        self._ignore.clicked.connect(self._toggle_ignored)
        self._ignored.toggled.connect(self._show_ignored)
        self.table.clicked.connect(self._click)
        self.table.activated.connect(lambda _index: self._go())
        self.table.selectionModel().currentChanged.connect(lambda _new, _old: self._show_chosen())
        self._problems.changed.connect(self.refresh)
        self._lips.changed.connect(self.refresh)
        self._store.changed.connect(lambda _old, _new: self._show_chosen())
        self._session.time_changed.connect(self._show_time)
        self._session.playback_changed.connect(lambda _playback: self.table.viewport().update())
        theme.changed.connect(self.refresh)

    def _told(self, count: int) -> str:
        """How many there are, and what was not looked at."""
        report = self._lips.report
        unseen = self.tr("The lips have not been checked.")
        notes = [unseen] if report is None else [said(note) for note in report.notes]
        few = (self.tr("No problem found."), self.tr("1 problem."))
        found = few[count] if count < len(few) else self.tr("{} problems.").format(count)
        return " ".join((found, *notes))

    def _show_chosen(self) -> None:
        """What can be done with the chosen problem."""
        chosen = self.chosen
        mendable = chosen is not None and self._problems.can_mend(chosen)
        missing = chosen is not None and chosen.check is Check.MEDIA
        self._check.setEnabled(self._lips.has_voice())
        self._fix.setEnabled(mendable or missing)
        self._fix_all.setEnabled(mendable)
        self._ignore.setEnabled(chosen is not None)
        heeded = chosen is None or chosen.note is None
        self._ignore.setText(self.tr("Ignore…") if heeded else self.tr("Ignore no more"))
        self._ignore.setAccessibleName(self._ignore.text())

    def _show_time(self, _time: float) -> None:
        """Choose what is under the playhead."""
        if self.chosen is not None and self.chosen == at([self.chosen], self._session.time):
            return
        row = self.model.row_of(self._problems.current)
        if row is not None:
            self._choose(row)

    def _choose(self, row: int) -> None:
        if row != self.table.currentIndex().row():
            self.table.setCurrentIndex(self.model.index(row, 0))

    def _show_ignored(self, on: bool) -> None:
        self.model.with_ignored = on
        self.refresh()

    def _click(self, index: QModelIndex) -> None:
        if index.column() == FIX and index.data():
            self._mend()
        else:
            self._go()

    def _go(self) -> None:
        """Show the place of the chosen problem: in the film, among the photos, or among files."""
        finding = self.chosen
        if finding is None:
            return
        if finding.timed:
            self._session.time = finding.start
        elif finding.check is Check.PHOTO:
            self.photo_requested.emit(finding.subject.partition(" ")[0])
        else:
            self.relink_requested.emit()

    def _mend(self) -> None:
        finding = self.chosen
        if finding is not None and finding.check is Check.MEDIA:
            self.relink_requested.emit()
        elif finding is not None:
            self._problems.mend(finding)

    def _mend_alike(self) -> None:
        if self.chosen is not None:
            self._problems.mend_all(self.chosen.check)

    def _toggle_ignored(self) -> None:
        finding = self.chosen
        if finding is None:
            return
        if finding.note is not None:
            self._problems.heed(finding)
            return
        note, accepted = QInputDialog.getText(
            self, self.tr("Ignore this problem"), self.tr("Why? This note stays with it.")
        )
        if accepted:
            self._problems.ignore(finding, note.strip())
