"""Notices at the lower edge of the window: what is wrong, what to do, details to copy."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from studio.app.reporting import Notice, Reporter
from studio.ui.languages import said
from studio.ui.theme import Theme

_SHOWN_MS = 6000
_MARGIN = 16


class Toast(QFrame):
    """Shows the newest notice over the window; serious ones stay until they are dismissed."""

    def __init__(self, parent: QWidget, reporter: Reporter, theme: Theme) -> None:
        super().__init__(parent)
        self._over = parent
        self.setObjectName("toast")
        self._theme = theme
        self._notice: Notice | None = None
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._copy = QPushButton(self.tr("Copy details"))
        self._copy.clicked.connect(self._copy_details)
        close = QToolButton()
        close.setText("✕")
        close.setAccessibleName(self.tr("Dismiss"))
        close.setToolTip(self.tr("Dismiss"))
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.addWidget(self._text, 1)
        row.addWidget(self._copy)
        row.addWidget(close)
        self._timer = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        theme.changed.connect(self._paint_frame)
        self._paint_frame()
        reporter.noticed.connect(self.show_notice)
        self.hide()

    def show_notice(self, notice: Notice) -> None:
        """Show `notice`, with how often it happened."""
        self._notice = notice
        times = f"  (×{notice.count})" if notice.count > 1 else ""
        self._text.setText(f"{said(notice.message)}{times}\n{said(notice.hint)}".strip())
        self._copy.setVisible(bool(notice.details))
        self._paint_frame()
        self.show()
        self._place()
        self.raise_()
        if notice.serious:
            self._timer.stop()
        else:
            self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Keep the place when the window is resized."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        parent = self._over
        width = min(720, parent.width() - 2 * _MARGIN)
        self.setFixedWidth(max(width, 240))
        self.adjustSize()
        bottom = parent.height() - self.height() - 2 * _MARGIN
        self.move((parent.width() - self.width()) // 2, max(bottom, 0))

    def _paint_frame(self) -> None:
        c = self._theme.colours
        edge = c.bad if self._notice is not None and self._notice.serious else c.accent
        self.setStyleSheet(
            f"#toast {{ background: {c.raised}; border: 1px solid {edge}; border-radius: 8px; }}"
        )

    def _copy_details(self) -> None:
        if self._notice is not None:
            text = f"{self._notice.message}\n{self._notice.hint}\n\n{self._notice.details}"
            QGuiApplication.clipboard().setText(text)
