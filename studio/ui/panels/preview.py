"""The picture at the playhead, its views and overlays, and how fast it is made."""

from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from studio.app.look import Look
from studio.app.preview import SIZES, Preview
from studio.app.reporting import Reporter
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.project import Project
from studio.engine.render_loop import Frame
from studio.ui.commands.command import Command
from studio.ui.commands.preview import preview_commands
from studio.ui.languages import said
from studio.ui.shortcuts.keymap import Keymap
from studio.ui.theme import Theme
from studio.ui.widgets.glyphs import glyph, glyph_size
from studio.ui.widgets.picture.landmark_tools import LandmarkTools
from studio.ui.widgets.picture.preview_header import PreviewHeader
from studio.ui.widgets.picture.preview_screen import PreviewScreen
from studio.ui.widgets.picture.rate_label import RateLabel
from studio.ui.widgets.picture.view_bar import RivalBar, ViewChoice

_SWITCH_PX = 30


class PreviewPanel(QWidget):
    """The picture between the choice of what it shows and the tape deck."""

    def __init__(
        self,
        *,
        preview: Preview,
        store: Store,
        session: Session,
        theme: Theme,
        deck: QWidget,
        rate: RateLabel,
        reporter: Reporter,
        keymap: Keymap,
    ) -> None:
        super().__init__()
        self._preview, self._store, self._session, self._theme = preview, store, session, theme
        self.view = PreviewScreen(theme, preview.known)
        self.view.empty_text = self.tr(
            "Drop five photos of one person into the source bank on the left.\n"
            "Then load a voice, press Perform, and the face speaks here."
        )
        self._landmarks = self._make_switch()
        self.tools = LandmarkTools(
            screen=self.view,
            store=store,
            session=session,
            theme=theme,
            reporter=reporter,
            keymap=keymap,
        )
        self._rate = rate
        self._banner = QLabel()
        self._banner.setObjectName("banner")
        self._banner.setWordWrap(True)
        self._banner.setContentsMargins(8, 4, 8, 0)
        self._banner.setProperty("problem", True)
        self._banner.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_header())
        column.addWidget(RivalBar(preview=preview, store=store, session=session))
        column.addWidget(self.tools.bar)
        column.addWidget(self.view, 1)
        column.addWidget(self._banner)
        column.addLayout(self._make_bar(deck))
        self.view.wiped.connect(self._wipe)
        store.changed.connect(self._follow)
        session.look_changed.connect(self._show_look)
        theme.changed.connect(self._show_theme)
        self._show_theme()
        self._show_look(session.look)

    @property
    def commands(self) -> list[Command]:
        """Everything that can be done here, for menus and search."""
        return [*preview_commands(self._preview, self._session), *self.tools.commands]

    def show_frame(self, frame: Frame) -> None:
        """Show a finished frame; called on the UI thread."""
        if not self._store.project.sources.usable:
            return
        self.view.show_frame(frame)
        words = [said(text) for text in (frame.substitution, frame.rival_substitution) if text]
        self._banner.setVisible(bool(words))
        self._banner.setText("\n".join(dict.fromkeys(words)))
        self._rate.show_frame(frame)

    def show_error(self, message: str) -> None:
        """Keep the last good picture over a line that says what went wrong."""
        self._banner.setText(said(message))
        self._banner.show()

    def _make_header(self) -> PreviewHeader:
        choice = ViewChoice(preview=self._preview, store=self._store, session=self._session)
        sizes = QComboBox()
        sizes.setObjectName("preview_size")
        sizes.setAccessibleName(self.tr("Preview size"))
        sizes.setToolTip(self.tr("Side of the preview in pixels; smaller answers faster."))
        for side in SIZES:
            sizes.addItem(f"{side} px", side)
        sizes.setCurrentIndex(SIZES.index(self._preview.size))
        sizes.activated.connect(lambda i: setattr(self._preview, "size", SIZES[i]))
        return PreviewHeader(choice, (self._landmarks, *self.tools.switches.values()), sizes)

    def _make_switch(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName("landmarks")
        button.setAccessibleName(self.tr("Landmarks"))
        button.setToolTip(self.tr("Show the landmarks."))
        button.setIconSize(glyph_size())
        button.setMinimumWidth(_SWITCH_PX)
        button.setCheckable(True)
        button.toggled.connect(self._toggle_landmarks)
        return button

    def _show_theme(self) -> None:
        self._landmarks.setIcon(glyph("face", self._theme))

    def _make_bar(self, deck: QWidget) -> QHBoxLayout:
        bar = _row()
        bar.addWidget(deck)
        bar.addStretch(1)
        bar.addWidget(self._rate)
        return bar

    def _toggle_landmarks(self, on: bool) -> None:
        self.view.with_landmarks = on
        self.view.update()

    def _wipe(self, at: float) -> None:
        self._session.look = replace(self._session.look, wipe=at)

    def _show_look(self, look: Look) -> None:
        self.view.show_look(look, self._preview.obstacle(look.view), self._preview.sides)

    def _follow(self, old: Project, new: Project) -> None:
        if not new.sources.usable:
            self.view.show_frame(None)
            self._rate.show_frame(None)
            self._banner.hide()
        if (old.renderer, old.takes, old.performed) != (new.renderer, new.takes, new.performed):
            self._show_look(self._session.look)


def _row() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(8, 6, 8, 6)
    row.setSpacing(6)
    return row
