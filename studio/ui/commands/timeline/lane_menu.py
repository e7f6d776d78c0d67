"""The part of a lane's context menu that is about the whole lane."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from studio.app.comparison import other_take
from studio.app.edits import blink_steps, takes, timeline
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.lanes import BLINKS
from studio.ui.languages import said

Step = Callable[[Callable[[], None]], Callable[[], None]]
"""Makes an action a step of its own, with the reason shown when it is refused."""


def fill_lane_menu(menu: QMenu, lane: str, store: Store, session: Session, step: Step) -> None:
    """Take over and reset `lane`, which may be the blinks."""
    tracks = store.project.tracks
    kept = tracks.blinks if lane == BLINKS else tracks.lane(lane)
    edited = kept.edited

    def reset() -> None:
        if lane == BLINKS:
            blink_steps.reset(store)
        else:
            timeline.reset_lane(store, lane)

    take = other_take(store.project, session.look)
    if take is not None:
        other = take
        title = _tr("Use this lane from {}").format(said(take.note.title))
        use = menu.addAction(title, step(lambda: takes.use_lane(store, lane, other)))
        use.setObjectName("use_take")
        use.setEnabled(takes.differs(store.project, lane, take))
    back = menu.addAction(_tr("Reset lane"), step(reset))
    back.setToolTip(_tr("Remove the hand work of this lane; what was generated stays"))
    back.setEnabled(edited and not kept.locked)


def _tr(text: str) -> str:
    return QCoreApplication.translate("lane_menu", text)
