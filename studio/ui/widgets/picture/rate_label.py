"""How fast pictures come: while playing the true frames per second, red below those of the film."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel

from studio.app.frame_meter import FrameMeter
from studio.app.preview import Preview
from studio.app.session import Session
from studio.app.store import Store
from studio.engine.render_loop import Frame
from studio.ui.theme import Theme

_ENOUGH = 0.9  # of the frames of the film


class RateLabel(QLabel):
    """Follows playing by itself; at rest it shows how fast the last picture was made."""

    def __init__(
        self, *, preview: Preview, meter: FrameMeter, store: Store, session: Session, theme: Theme
    ) -> None:
        super().__init__()
        self._meter, self._store, self._session, self._theme = meter, store, session, theme
        self.setObjectName("frame_rate")
        self.setAccessibleName(self.tr("Frames per second"))
        preview.frame_shown.connect(self._count)
        session.playing_changed.connect(self._playing_changed)
        theme.changed.connect(self._show_theme)
        self._tell()

    def show_frame(self, frame: Frame | None) -> None:
        """Say how fast `frame` was made, unless the film is playing."""
        if frame is None:
            self.clear()
        elif not self._session.playing:
            made = self.tr("kept") if frame.kept else _fps(1 / max(frame.seconds, 1e-6))
            self._write(made, bad=False)

    def _count(self, _frame: int) -> None:
        rate = self._meter.rate
        if self._session.playing and rate:
            wanted = self._store.project.rate.fps
            self._write(_fps(rate), bad=rate < _ENOUGH * wanted)
            self._tell()

    def _playing_changed(self, playing: bool) -> None:
        if playing:
            self._write("", bad=False)
        self._tell()

    def _tell(self) -> None:
        tip = self.tr(
            "While playing: frames seen per second, red below those of the film; {} left out.\n"
            "At rest: how fast this picture was made, or that it was kept from before."
        )
        self.setToolTip(tip.format(self._meter.dropped))

    def _write(self, text: str, *, bad: bool) -> None:
        self.setText(text)
        self.setProperty("slow", bad)
        self._show_theme()

    def _show_theme(self) -> None:
        colours = self._theme.colours
        self.setStyleSheet(f"color: {colours.bad if self.property('slow') else colours.muted};")


def _fps(rate: float) -> str:
    return QCoreApplication.translate("RateLabel", "{:.0f} fps").format(rate)
