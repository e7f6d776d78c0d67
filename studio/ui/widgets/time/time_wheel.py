"""What the wheel does wherever there is a time axis."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent

from studio.app.session import Session
from studio.ui.widgets.time.time_view import TimeView

ZOOM_PER_UNIT = 1.0015  # an eighth of a degree of the wheel
_NOTCH = 120


def turn_wheel(event: QWheelEvent, view: TimeView, session: Session) -> None:
    """Zoom at the mouse; with Alt step by frames; a wheel across pans."""
    across, along = event.angleDelta().x(), event.angleDelta().y()
    if event.modifiers() & Qt.KeyboardModifier.AltModifier:
        last = max(view.rate.count(view.duration) - 1, 0)
        frame = view.rate.frame(session.time) + frames_turned(event)
        session.time = view.rate.seconds(min(max(frame, 0), last))
    elif abs(across) > abs(along):
        view.scroll_to(view.start - across * view.scale)
    else:
        view.zoom(ZOOM_PER_UNIT**-along, event.position().x())
    event.accept()


def frames_turned(event: QWheelEvent) -> int:
    """How many frames on the wheel was turned: one per notch towards the user."""
    # Qt delivers the wheel sideways while Alt is held.
    return -round((event.angleDelta().x() or event.angleDelta().y()) / _NOTCH)
