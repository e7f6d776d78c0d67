"""The problems of the film as a table: how bad, when, what, of which kind, and what mends it."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from studio.app.problems import Problems
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.problems import Check, Finding
from studio.domain.time_text import time_text
from studio.ui.languages import said
from studio.ui.theme import Theme

SEVERITY, TIME, TEXT, KIND, FIX = range(5)
_SEVERE, _MEDIUM = 0.66, 0.33
Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class ProblemModel(QAbstractTableModel):
    """The findings of all checks in the order that was asked for, the worst first at first."""

    def __init__(self, problems: Problems, store: Store, session: Session, theme: Theme) -> None:
        super().__init__()
        self._problems, self._store, self._session = problems, store, session
        self._theme = theme
        self._order = (SEVERITY, Qt.SortOrder.DescendingOrder)
        self.with_ignored = False
        self.findings: list[Finding] = []

    def refresh(self) -> None:
        """Show the findings as they are now."""
        self.beginResetModel()
        self.findings = self._sorted(
            self._problems.findings if self.with_ignored else self._problems.open
        )
        self.endResetModel()

    def _sorted(self, findings: Iterable[Finding]) -> list[Finding]:
        column, way = self._order
        down = way is Qt.SortOrder.DescendingOrder
        return sorted(findings, key=self._keys[column], reverse=down)

    @property
    def _keys(self) -> dict[int, Callable[[Finding], Any]]:
        """What each column is sorted by; equals stay worst first, then by time."""
        return {
            SEVERITY: lambda finding: finding.severity,
            TIME: lambda finding: (finding.timed, finding.start),
            TEXT: lambda finding: said(finding.text).casefold(),
            KIND: self._kind,
            FIX: self._fix,
        }

    def row_of(self, finding: Finding | None) -> int | None:
        """Where `finding`, or what it became, is listed."""
        if finding is None:
            return None
        return next((row for row, f in enumerate(self.findings) if f.like(finding)), None)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by `column`; what is chosen stays so."""
        self._order = (column, order)
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        held = [self.findings[index.row()] for index in before]
        self.findings = self._sorted(self.findings)
        places = {finding: row for row, finding in enumerate(self.findings)}
        after = [
            self.index(places[finding], index.column())
            for finding, index in zip(held, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """One per finding."""
        return 0 if parent is not None and parent.isValid() else len(self.findings)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """Severity, time, problem, kind, fix."""
        return 0 if parent is not None and parent.isValid() else 5

    def headerData(self, section: int, way: Qt.Orientation, role: int = Role.DisplayRole) -> Any:  # noqa: N802
        """Titles of the columns."""
        if role != Role.DisplayRole or way is not Qt.Orientation.Horizontal:
            return None
        return (
            self.tr("Severity"), self.tr("Time"), self.tr("Problem"), self.tr("Kind"),
            self.tr("Fix"),
        )[section]  # fmt: skip

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """A cell in words; what is ignored is dim, what can be pressed is underlined."""
        finding, column = self.findings[index.row()], index.column()
        if role == Role.DisplayRole:
            return self._words(finding, column)
        if role == Role.ToolTipRole:
            return self._tip(finding, column)
        if role == Role.ForegroundRole:
            return self._ink(finding, column)
        if role == Role.FontRole:
            font = QFont()
            font.setItalic(finding.note is not None)
            font.setUnderline(column == FIX)
            return font
        return None

    def _words(self, finding: Finding, column: int) -> str:
        if column == SEVERITY:
            return f"● {self._how_bad(finding.severity)}"
        if column == TIME:
            rate, unit = self._store.project.rate, self._session.playback.unit
            return time_text(unit, rate, rate.frame(finding.start)) if finding.timed else "–"
        if column == KIND:
            return self._kind(finding)
        if column == FIX:
            return self._fix(finding)
        text = said(finding.text)
        if finding.note:
            return self.tr("{} — ignored: {}").format(text, finding.note)
        return text if finding.note is None else self.tr("{} — ignored").format(text)

    def _tip(self, finding: Finding, column: int) -> str:
        if column == FIX and self._fix(finding):
            return self.tr("Click to mend it.")
        if column == FIX:
            return ""
        return self.tr("{}\nClick to go there.").format(self._words(finding, TEXT))

    def _ink(self, finding: Finding, column: int) -> QColor | None:
        colours = self._theme.colours
        if finding.note is not None:
            return QColor(colours.muted)
        if column == FIX:
            return QColor(colours.accent)
        if column != SEVERITY:
            return None
        bad = finding.severity
        worst = colours.bad if bad >= _SEVERE else colours.warning
        return QColor(worst if bad >= _MEDIUM else colours.muted)

    def _how_bad(self, severity: float) -> str:
        if severity >= _SEVERE:
            return self.tr("severe")
        return self.tr("medium") if severity >= _MEDIUM else self.tr("slight")

    def _kind(self, finding: Finding) -> str:
        return said(finding.check.value)

    def _fix(self, finding: Finding) -> str:
        if finding.check is Check.MEDIA:
            return self.tr("Relink…")
        return self.tr("Fix") if self._problems.can_mend(finding) else ""
