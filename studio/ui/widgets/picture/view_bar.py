"""The choice of the preview's view, and of what it is compared with."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QWidget

from studio.app.comparison import compare, other_take
from studio.app.look import COMPARED, GAINS, Look, View, rivals
from studio.app.preview import Preview
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.project import Project
from studio.ui.languages import said

_LEAST_PX = 120


def view_titles(attends: bool = False) -> dict[View, tuple[str, str]]:
    """Title and explanation of every view; with `attends` as that kind of renderer has them."""
    titles = _titles()
    if attends:
        titles[View.APPEARANCE] = (_tr("Colour map"), _tr("The colours that the network paints."))
        titles[View.VISIBILITY] = (
            _tr("Attention map"),
            _tr("White keeps the photo, black shows the colour map."),
        )
    return titles


def _titles() -> dict[View, tuple[str, str]]:
    return {
        View.RESULT: (_tr("Result"), _tr("The picture as it is exported.")),
        View.WARPED: (_tr("Warped stream"), _tr("The photos alone, warped and merged.")),
        View.APPEARANCE: (_tr("Appearance stream"), _tr("What the network paints.")),
        View.VISIBILITY: (_tr("Visibility V"), _tr("Where the photos show, and where the paint.")),
        View.SELECTION: (_tr("Photo selection"), _tr("Which photo gives which part.")),
        View.FLOW: (_tr("Flow arrows"), _tr("Where the pixels come from; red is held back by M.")),
        View.WIPE: (
            _tr("Compare: wipe"),
            _tr("This picture left of the line; another renderer's, or another take, right."),
        ),
        View.DIFFERENCE: (
            _tr("Compare: difference"),
            _tr("How far two renderers or two takes are apart."),
        ),
    }


class ViewChoice(QComboBox):
    """Chooses the view; one that the renderer cannot show is disabled and says why."""

    def __init__(self, *, preview: Preview, store: Store, session: Session) -> None:
        super().__init__()
        self._preview, self._store, self._session = preview, store, session
        self.setObjectName("preview_view")
        self.setAccessibleName(self.tr("Preview view"))
        self.setToolTip(self.tr("What the preview shows  (Alt+1 to Alt+8)"))
        for view, (title, _) in view_titles().items():
            self.addItem(title, view)
        self.activated.connect(self._choose)
        store.changed.connect(self._follow)
        session.look_changed.connect(self._show)
        self._show(session.look)

    def _choose(self, index: int) -> None:
        self._session.look = replace(self._session.look, view=View(self.itemData(index)))

    def _follow(self, old: Project, new: Project) -> None:
        if (old.renderer, old.takes) != (new.renderer, new.takes):
            self._show(self._session.look)

    def _show(self, look: Look) -> None:
        with QSignalBlocker(self):
            self.setCurrentIndex(list(View).index(look.view))
        model = self.model()
        entry = self._preview.known.get(self._store.project.renderer)
        titles = view_titles(attends=entry is not None and entry.attends)
        for row, (view, (title, tip)) in enumerate(titles.items()):
            self.setItemText(row, title)
            reason = self._preview.obstacle(view)
            if isinstance(model, QStandardItemModel):
                model.item(row).setEnabled(not reason)
            self.setItemData(row, said(reason) or tip, Qt.ItemDataRole.ToolTipRole)


class RivalBar(QWidget):
    """What the picture is compared with, and how much the difference is amplified."""

    def __init__(self, *, preview: Preview, store: Store, session: Session) -> None:
        super().__init__()
        self._preview, self._store, self._session = preview, store, session
        self._rival, self._gain = QComboBox(), QComboBox()
        self._rival.setObjectName("rival")
        self._rival.setAccessibleName(self.tr("Renderer or take to compare with"))
        self._rival.setToolTip(
            self.tr("The renderer or the take that this picture is compared with.")
        )
        self._rival.setMinimumWidth(_LEAST_PX)
        self._rival.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._gain.setObjectName("difference_gain")
        self._gain.setAccessibleName(self.tr("Amplification of the difference"))
        self._gain.setToolTip(self.tr("How many times the difference is shown as large as it is."))
        for gain in GAINS:
            self._gain.addItem(f"× {gain}", gain)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 6)
        row.setSpacing(6)
        row.addWidget(QLabel(self.tr("With")))
        row.addWidget(self._rival)
        row.addWidget(self._gain)
        row.addStretch(1)
        self._rival.activated.connect(self._choose)
        self._gain.activated.connect(self._amplify)
        store.changed.connect(self._follow)
        session.look_changed.connect(self._show)
        self._show(session.look)

    def _choose(self, index: int) -> None:
        chosen = self._rival.itemData(index)
        if isinstance(chosen, int):
            compare(self._session, chosen)
        else:
            self._session.look = replace(
                self._session.look, rival=str(chosen), take=0, flipped=False
            )

    def _amplify(self, index: int) -> None:
        self._session.look = replace(self._session.look, gain=GAINS[index])

    def _follow(self, old: Project, new: Project) -> None:
        if (old.renderer, old.takes) != (new.renderer, new.takes):
            self._show(self._session.look)

    def _show(self, look: Look) -> None:
        project = self._store.project
        others = rivals(project.renderer, self._preview.known)
        with QSignalBlocker(self._rival), QSignalBlocker(self._gain):
            self._rival.clear()
            for other in others:
                self._rival.addItem(said(self._preview.known[other].title), other)
            for take in project.takes:
                self._rival.addItem(said(take.note.title), take.note.number)
            take_shown = other_take(project, look) is not None
            rival = look.take if take_shown else self._preview.rival
            self._rival.setCurrentIndex(self._rival.findData(rival))
            self._gain.setCurrentIndex(GAINS.index(look.gain))
        self._gain.setVisible(look.view is View.DIFFERENCE)
        self.setVisible(look.view in COMPARED and self._rival.count() > 0)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ViewChoice", text)
