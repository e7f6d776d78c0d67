"""The picture at the playhead, its overlays, and how fast it is made."""

from collections import deque
from time import perf_counter

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from studio.app.preview import SIZES, Preview
from studio.app.session import Session
from studio.app.store import Store
from studio.domain import face
from studio.engine.render_loop import Frame
from studio.ui.theme import Theme

_LINES: tuple[tuple[tuple[int, ...], bool, str], ...] = (
    (face.JAW, False, "head"),
    (face.BROW_A, False, "eyes"),
    (face.BROW_B, False, "eyes"),
    (face.NOSE, False, "head"),
    (face.EYE_A, True, "eyes"),
    (face.EYE_B, True, "eyes"),
    (face.OUTER_LIP, True, "mouth"),
    (face.INNER_LIP, True, "mouth"),
)
_SHARE_HUES = (205, 20, 130, 280, 50, 330, 90, 240, 0, 170)
_RATE_WINDOW = 20


class PictureView(QWidget):
    """Paints the last frame as large as it fits, with the overlays that are switched on."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setMinimumSize(224, 224)
        self.setAccessibleName(self.tr("Preview picture"))
        self._theme = theme
        self.shown: Frame | None = None
        self.with_landmarks = False
        self.empty_text = ""
        theme.changed.connect(self.update)

    def show_frame(self, frame: Frame | None) -> None:
        """Paint `frame` at the next opportunity; None shows the empty state."""
        self.shown = frame  # also keeps the pixel buffer alive while Qt reads it
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw picture and overlays, or what to do when there is none."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor(self._theme.colours.window))
        if self.shown is None:
            painter.setPen(QColor(self._theme.colours.muted))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(24, 24, -24, -24), flags, self.empty_text)
            return
        area = self._area()
        rgb = self.shown.rgb
        height, width, _ = rgb.shape
        image = QImage(rgb.data, width, height, rgb.strides[0], QImage.Format.Format_RGB888)
        painter.drawImage(area, image)
        if self.shown.explanation is not None:
            self._paint_shares(painter, area, self.shown.explanation.shares)
        if self.with_landmarks:
            self._paint_landmarks(painter, area, self.shown.request.state.landmarks.array)

    def _area(self) -> QRectF:
        side = min(self.width(), self.height())
        return QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)

    def _paint_landmarks(self, painter: QPainter, area: QRectF, points: np.ndarray) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        places = [
            QPointF(area.x() + x * area.width(), area.y() + y * area.height()) for x, y in points
        ]
        for indices, closed, group in _LINES:
            painter.setPen(QPen(self._theme.colours.of_group(group), 1.2))
            shape = QPolygonF([places[i] for i in indices])
            if closed:
                painter.drawPolygon(shape)
            else:
                painter.drawPolyline(shape)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.colours.text))
        for place in places:
            painter.drawEllipse(place, 1.6, 1.6)

    def _paint_shares(self, painter: QPainter, area: QRectF, shares: np.ndarray) -> None:
        colours = np.array([_share_colour(i) for i in range(len(shares))], np.float32)
        mixed = np.tensordot(shares, colours, axes=(0, 0))
        rgb = np.ascontiguousarray(np.clip(mixed, 0, 255).astype(np.uint8))
        height, width, _ = rgb.shape
        image = QImage(rgb.data, width, height, rgb.strides[0], QImage.Format.Format_RGB888)
        painter.setOpacity(0.45)
        painter.drawImage(area, image)
        painter.setOpacity(1.0)
        for i, share in enumerate(shares):
            y, x = np.unravel_index(int(share.argmax()), share.shape)
            if share[y, x] > 0.5:
                place = QPointF(
                    area.x() + (x + 0.5) / width * area.width(),
                    area.y() + (y + 0.5) / height * area.height(),
                )
                painter.setPen(QColor(self._theme.colours.window))
                painter.drawText(place, str(i + 1))


class PreviewPanel(QWidget):
    """The picture with its tool bar: tape deck, overlays, size, frame rate."""

    def __init__(
        self, *, preview: Preview, store: Store, session: Session, theme: Theme, deck: QWidget
    ) -> None:
        super().__init__()
        self._preview, self._store, self._session, self._theme = preview, store, session, theme
        self.view = PictureView(theme)
        self.view.empty_text = self.tr(
            "Drop five photos of one person into the source bank on the left.\n"
            "Then load a voice, press Perform, and the face speaks here."
        )
        self._painted: deque[float] = deque(maxlen=_RATE_WINDOW)
        self._rate = QLabel()
        self._rate.setObjectName("frame_rate")
        self._rate.setToolTip(self.tr("Pictures per second; red when playback falls behind."))
        self._banner = QLabel()
        self._banner.setObjectName("banner")
        self._banner.setWordWrap(True)
        self._banner.setProperty("problem", True)
        self._banner.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(self._banner)
        column.addLayout(self._make_bar(deck))
        store.changed.connect(lambda _old, _new: self._drop_stale())
        session.playing_changed.connect(self._on_playing)

    def show_frame(self, frame: Frame) -> None:
        """Show a finished frame; called on the UI thread."""
        if not self._store.project.sources.usable:
            return
        self._painted.append(perf_counter())
        self.view.show_frame(frame)
        self._banner.setVisible(bool(frame.substitution))
        self._banner.setText(frame.substitution)
        self._show_rate(frame)

    def show_error(self, message: str) -> None:
        """Keep the last good picture under a line that says what went wrong."""
        self._banner.setText(message)
        self._banner.show()

    def _make_bar(self, deck: QWidget) -> QHBoxLayout:
        sizes = QComboBox()
        sizes.setObjectName("preview_size")
        sizes.setAccessibleName(self.tr("Preview size"))
        sizes.setToolTip(self.tr("Side of the preview in pixels; smaller answers faster."))
        for side in SIZES:
            sizes.addItem(f"{side} px", side)
        sizes.setCurrentIndex(SIZES.index(self._preview.size))
        sizes.activated.connect(lambda i: setattr(self._preview, "size", SIZES[i]))
        landmarks = self._switch("landmarks", self.tr("Landmarks"), self.tr("Show the landmarks."))
        landmarks.toggled.connect(self._toggle_landmarks)
        shares = self._switch(
            "shares", self.tr("Photos"), self.tr("Colour the picture by the photo that gives it.")
        )
        shares.toggled.connect(lambda on: setattr(self._preview, "with_shares", on))
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 6, 8, 6)
        bar.setSpacing(6)
        bar.addWidget(deck)
        bar.addStretch(1)
        for widget in (self._rate, landmarks, shares, sizes):
            bar.addWidget(widget)
        return bar

    def _switch(self, name: str, title: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setText(title)
        button.setAccessibleName(title)
        button.setToolTip(tip)
        button.setCheckable(True)
        return button

    def _toggle_landmarks(self, on: bool) -> None:
        self.view.with_landmarks = on
        self.view.update()

    def _drop_stale(self) -> None:
        if not self._store.project.sources.usable:
            self.view.show_frame(None)
            self._rate.clear()

    def _on_playing(self, _playing: bool) -> None:
        self._painted.clear()

    def _show_rate(self, frame: Frame) -> None:
        wanted = self._store.project.rate.fps
        made = 1.0 / max(frame.seconds, 1e-6)
        if self._session.playing and len(self._painted) > 2:
            made = (len(self._painted) - 1) / (self._painted[-1] - self._painted[0])
        c = self._theme.colours
        slow = self._session.playing and made < 0.9 * wanted
        self._rate.setText(self.tr("{:.0f} fps").format(made))
        self._rate.setStyleSheet(f"color: {c.bad if slow else c.muted};")


def _share_colour(photo: int) -> tuple[int, int, int]:
    """A colour (r, g, b) that tells photo number `photo` from its neighbours."""
    colour = QColor.fromHsv(_SHARE_HUES[photo % len(_SHARE_HUES)], 220, 240)
    return colour.red(), colour.green(), colour.blue()
