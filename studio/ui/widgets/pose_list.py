"""The poses of the library as pictures with names."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QIcon,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem

from studio.app.pose_pictures import SIDE, Points, Rgb
from studio.domain.pose import Pose
from studio.ui.languages import said
from studio.ui.theme import Colours
from studio.ui.widgets.picture.face_outline import outline
from studio.ui.widgets.thumbnails import as_qimage

_ICON_PX = 76
_CELL = QSize(91, 108)
_EDGE_PX = 6
_ROUND_PX = 6
_OUTLINE_SPACE = 0.12

Item = Qt.ItemFlag
Modifier = Qt.KeyboardModifier


class PoseList(QListWidget):
    """A click chooses, a double click or Enter applies, with Shift (or Shift+click) mirrored."""

    applied = Signal(str, bool)
    """Name of a pose, and whether it is wanted in the mirror."""
    renamed = Signal(str, str)
    removed = Signal(str)
    menu_wanted = Signal(str, QPoint)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("poses_list")
        self.setAccessibleName(self.tr("Poses"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setIconSize(QSize(_ICON_PX, _ICON_PX))
        self.setGridSize(_CELL)
        self.setViewportMargins(_EDGE_PX, _EDGE_PX, 0, _EDGE_PX)
        self.setEditTriggers(QListWidget.EditTrigger.EditKeyPressed)
        self.itemChanged.connect(self._renamed)

    @property
    def current(self) -> str:
        """Name of the chosen pose, empty without."""
        item = self.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def show_poses(self, own: tuple[Pose, ...], built_in: tuple[Pose, ...]) -> None:
        """List the poses; the choice stays where its pose does."""
        chosen = self.current
        self.blockSignals(True)
        self.clear()
        for pose in (*own, *built_in):
            name = said(pose.name) if pose in built_in else pose.name
            item = QListWidgetItem(name)
            item.setData(Qt.ItemDataRole.UserRole, pose.name)
            flags = Item.ItemIsSelectable | Item.ItemIsEnabled
            tip = self.tr("{}, built in. {}") if pose in built_in else self.tr("{}. {}")
            how = self.tr("Double click applies it, Shift+click in the mirror.")
            item.setToolTip(tip.format(name, how))
            if pose in built_in:
                font = QFont(self.font())
                font.setItalic(True)
                item.setFont(font)
            else:
                flags |= Item.ItemIsEditable
            item.setFlags(flags)
            self.addItem(item)
            if pose.name == chosen:
                self.setCurrentItem(item)
        self.blockSignals(False)

    def show_picture(self, row: int, icon: QIcon) -> None:
        """Give the pose in `row` its picture."""
        self.blockSignals(True)
        self.item(row).setIcon(icon)
        self.blockSignals(False)

    def rename(self, name: str) -> None:
        """Let the user type another name."""
        for item in self.findItems(name, Qt.MatchFlag.MatchExactly):
            self.setCurrentItem(item)
            self.editItem(item)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Choose; with Shift apply in the mirror."""
        super().mousePressEvent(event)
        left = event.button() == Qt.MouseButton.LeftButton
        item = self.itemAt(event.position().toPoint())
        if left and item is not None and event.modifiers() & Modifier.ShiftModifier:
            self.applied.emit(self.current, True)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Apply."""
        if self.itemAt(event.position().toPoint()) is not None:
            self.applied.emit(self.current, bool(event.modifiers() & Modifier.ShiftModifier))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter applies, Del deletes, F2 renames."""
        if self.current and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.applied.emit(self.current, bool(event.modifiers() & Modifier.ShiftModifier))
        elif self.current and event.key() == Qt.Key.Key_Delete:
            self.removed.emit(self.current)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Offer what can be done to the pose under the mouse."""
        item = self.itemAt(event.pos())
        if item is not None:
            self.setCurrentItem(item)
            self.menu_wanted.emit(self.current, event.globalPos())

    def _renamed(self, item: QListWidgetItem) -> None:
        old = str(item.data(Qt.ItemDataRole.UserRole))
        if item.text() != old:
            self.renamed.emit(old, item.text())


def picture_icon(rgb: Rgb) -> QIcon:
    """A rendered pose."""
    return _icon(QPixmap.fromImage(as_qimage(rgb)))


def outline_icon(points: Points, colours: Colours) -> QIcon:
    """A drawn pose: the contours of `points` (74, 2), as large as they fit."""
    picture = QPixmap(SIDE, SIDE)
    picture.fill(Qt.GlobalColor.transparent)
    low, high = points.min(axis=0), points.max(axis=0)
    scale = (1 - 2 * _OUTLINE_SPACE) * SIDE / float((high - low).max())
    places = (points - 0.5 * (low + high)) * scale + 0.5 * SIDE
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.raised))
    painter.drawRoundedRect(QRectF(0, 0, SIDE, SIDE), _ROUND_PX, _ROUND_PX)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(colours.accent), 2.0))
    painter.drawPath(outline(places))
    painter.end()
    return _icon(picture)


def _icon(picture: QPixmap) -> QIcon:
    """An icon that a choice does not tint."""
    icon = QIcon(picture)
    icon.addPixmap(picture, QIcon.Mode.Selected)
    return icon
