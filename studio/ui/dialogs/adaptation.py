"""What an adaptation has brought, and whether it is kept."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from studio.app.adapting import Adapted
from studio.ui.widgets.thumbnails import as_qimage

_WIDTH = 944


class AdaptationDialog(QDialog):
    """Frames of the clip's end before and after, the errors there, Keep and Discard.

    Where the network got no better there is nothing to keep.
    """

    def __init__(self, result: Adapted, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("adaptation")
        better = result.adaptation is not None
        title = self.tr("Adapted to the person") if better else self.tr("No better than before")
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self._words(result))
        column.addWidget(self._sheet(result))
        column.addLayout(self._figures(result))
        column.addWidget(self._buttons(better))

    def _words(self, result: Adapted) -> QLabel:
        if result.adaptation is not None:
            text = self.tr(
                "Learnt from {} frames in {} steps. These are frames from the end of the clip, "
                "which taught nothing; those that were worst before."
            )
        else:
            text = self.tr(
                "{} frames and {} steps did not bring the lips nearer to the end of the clip. "
                "The network stays as it is."
            )
        words = QLabel(text.format(result.frames, result.steps))
        words.setObjectName("words")
        words.setWordWrap(True)
        return words

    def _sheet(self, result: Adapted) -> QLabel:
        picture = QPixmap.fromImage(as_qimage(result.sheet))
        shown = QLabel()
        shown.setObjectName("sheet")
        shown.setAccessibleName(self.tr("Frames of the clip, before and after"))
        smooth = Qt.TransformationMode.SmoothTransformation
        shown.setPixmap(picture.scaledToWidth(min(_WIDTH, picture.width()), smooth))
        return shown

    def _figures(self, result: Adapted) -> QGridLayout:
        """Errors before and after, a column per part of the face."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        names = {"mouth": self.tr("Mouth"), "eyes": self.tr("Eyes"), "hull": self.tr("Face")}
        grid.addWidget(_muted(self.tr("Error (0-255)")), 0, 0)
        for column, (name, title) in enumerate(names.items(), start=1):
            before, after = getattr(result.before, name), getattr(result.after, name)
            change = 100 * (after / before - 1) if before else 0.0
            figure = QLabel(f"{before:.2f} → {after:.2f}  ({change:+.1f} %)")
            figure.setObjectName(name)
            grid.addWidget(_muted(title), 0, column)
            grid.addWidget(figure, 1, column)
        grid.setColumnStretch(len(names) + 1, 1)
        return grid

    def _buttons(self, better: bool) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        roles = QDialogButtonBox.ButtonRole
        if better:
            keep = buttons.addButton(self.tr("Keep"), roles.AcceptRole)
            keep.setObjectName("keep")
            keep.setProperty("primary", True)
            keep.setToolTip(self.tr("Render with these weights; can be undone"))
        text = self.tr("Discard") if better else self.tr("Close")
        discard = buttons.addButton(text, roles.RejectRole)
        discard.setObjectName("discard")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons


def _muted(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("muted", True)
    return label
