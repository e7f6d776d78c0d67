"""What makes a face look as it does, as a list: what and how far, why, by whom and when."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from studio.app.store import Change, Store
from studio.domain.inspection import LEAST, MOTION, Part
from studio.domain.lanes import BLINKS, LANES
from studio.domain.project import Project
from studio.ui.languages import said
from studio.ui.theme import Theme
from studio.ui.widgets.lanes.lane_tip import set_by

_PAD_PX, _LINE_PX, _EDGE_PX = 6, 17, 3
Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
ROW = Role.UserRole


@dataclass(frozen=True, slots=True, kw_only=True)
class PartRow:
    """One part in words; `idle` where it does nothing now."""

    name: str
    group: str
    title: str
    figures: str
    why: str
    who: str
    idle: bool


def row_of(store: Store, part: Part, time: float) -> PartRow:
    """`part` of the face at `time` seconds, in words."""
    project, spec = store.project, LANES.get(part.name)
    titles = {MOTION: _tr("Generated lips"), BLINKS: _tr("Blinks")}
    value = "" if part.value is None else f"{100 * part.value:.0f} %"
    if spec is not None and part.value is not None:
        value = spec.text(part.value)
    moved = f"{project.export.size * part.moved:.1f} px"
    return PartRow(
        name=part.name,
        group=spec.group if spec is not None else "Eyes" if part.name == BLINKS else "Mouth",
        title=said(spec.title) if spec is not None else titles[part.name],
        figures=f"{value} · {moved}" if value else moved,
        why=_why(project, part, time),
        who=_who(store.last_change(lambda p: _kept(p, part.name))),
        idle=part.weight <= LEAST,
    )


def _why(project: Project, part: Part, time: float) -> str:
    """How the value came about."""
    if part.name in LANES:
        words = set_by(project, part.name, time)
        if project.mix.silences(part.name):
            words = _tr("{} — kept from the face by the mix").format(words)
    else:
        take = project.performed
        words = _tr("generated ({})").format(said(take.title)) if take else _tr("generated")
        if part.name == BLINKS and project.tracks.blinks.edited:
            words = _tr("{}, changed by hand").format(words)
        if part.name == BLINKS and not project.tracks.counts(BLINKS):
            words = _tr("{} — the hand work is left out").format(words)
    if part.by_hand > LEAST:
        by_hand = f"{project.export.size * part.by_hand:.1f} px"
        words = _tr("{} by hand · {}").format(by_hand, words)
    return words


def _who(change: Change | None) -> str:
    """The step that set it last, and when."""
    if change is None:
        return _tr("As it was opened")
    when = datetime.fromtimestamp(change.when)
    shape = "%H:%M:%S" if when.date() == datetime.now().date() else "%Y-%m-%d %H:%M"
    return f"{said(change.label)} · {when.strftime(shape)}"


def _kept(project: Project, name: str) -> object:
    """The part of the document that holds the part of the face called `name`."""
    if name == MOTION:
        return project.motion
    return project.tracks.blinks if name == BLINKS else project.tracks.lane(name)


class PartModel(QAbstractListModel):
    """The rows, the greatest contribution first."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[PartRow, ...] = ()

    def show_rows(self, rows: tuple[PartRow, ...]) -> None:
        """Show other rows."""
        if rows != self.rows:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """One per part."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """A row, and for screen readers and tips all of its words."""
        row = self.rows[index.row()]
        if role == ROW:
            return row
        lines = (row.title, row.figures, row.why, row.who)
        if role == Role.DisplayRole:
            return row.title
        if role == Role.AccessibleTextRole:
            return ". ".join(lines)
        return "\n".join(lines) if role == Role.ToolTipRole else None


class PartDelegate(QStyledItemDelegate):
    """Draws three lines: title and figures, why, and who set it when."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802
        """Three lines; as wide as there is room."""
        return QSize(0, 3 * _LINE_PX + 2 * _PAD_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A card with an edge in the colour of its lanes."""
        row: PartRow = index.data(ROW)
        colours, box = self._theme.colours, QRect(option.rect)
        chosen = option.state & QStyle.StateFlag.State_Selected
        strong = QColor(colours.accent_text if chosen else colours.text)
        dim = QColor(colours.accent_text if chosen else colours.muted)
        painter.save()
        painter.fillRect(box, QColor(colours.accent if chosen else colours.raised))
        edge = QRect(box.left(), box.top() + 1, _EDGE_PX, box.height() - 2)
        painter.fillRect(edge, colours.of_group(row.group))
        inner = box.adjusted(_PAD_PX + _EDGE_PX, _PAD_PX, -_PAD_PX, -_PAD_PX)
        lines = [
            QRect(inner.left(), inner.top() + place * _LINE_PX, inner.width(), _LINE_PX)
            for place in range(3)
        ]
        plain = QFont(option.font)
        bold = QFont(plain)
        bold.setBold(True)
        painter.setFont(plain)
        right = painter.fontMetrics().horizontalAdvance(row.figures)
        painter.setPen(dim if row.idle else strong)
        painter.drawText(lines[0], Qt.AlignmentFlag.AlignRight, row.figures)
        painter.setFont(bold)
        _elided(painter, lines[0].adjusted(0, 0, -right - _PAD_PX, 0), row.title)
        painter.setFont(plain)
        painter.setPen(dim)
        _elided(painter, lines[1], row.why)
        _elided(painter, lines[2], row.who)
        painter.restore()


def _elided(painter: QPainter, box: QRect, text: str) -> None:
    short = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft, short)


class PartList(QListView):
    """The parts of the face; a click or Enter on one is told by `clicked` and `activated`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.model_of = PartModel()
        self._delegate = PartDelegate(theme)
        self.setObjectName("face_parts")
        self.setAccessibleName(self.tr("What makes this frame"))
        self.setModel(self.model_of)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self.viewport().update)


def _tr(text: str) -> str:
    return QCoreApplication.translate("part_list", text)
