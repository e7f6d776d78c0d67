"""Every control of a window, used as a hand uses it, and what that changes."""

import threading
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QDockWidget,
    QFileDialog,
    QInputDialog,
    QLineEdit,
    QMessageBox,
    QSlider,
    QWidget,
)
from shiboken6 import isValid

from studio.app.jobs import Job, Jobs, State

LEFT, KEY = Qt.MouseButton.LeftButton, Qt.Key
LOOKED_AT = ("time", "playing", "looping", "selection", "blinks", "look", "overlay", "playback",
             "sound")  # fmt: skip


@contextmanager
def noted():
    """Questions are answered with no, jobs are not begun; the list tells which there were."""
    found = []

    def asked(answer):
        def ask(*_args, **_named):
            found.append("question")
            return answer

        return ask

    def start(_jobs, title, *_rest, **_named):
        found.append(title)
        job = Job(title)
        job.state = State.CANCELLED
        return job

    with pytest.MonkeyPatch.context() as patch:
        for name in ("getOpenFileName", "getSaveFileName"):
            patch.setattr(QFileDialog, name, asked(("", "")))
        patch.setattr(QFileDialog, "getOpenFileNames", asked(([], "")))
        patch.setattr(QFileDialog, "getExistingDirectory", asked(""))
        patch.setattr(QMessageBox, "question", asked(QMessageBox.StandardButton.Cancel))
        patch.setattr(QInputDialog, "getText", asked(("", False)))
        patch.setattr(QDialog, "exec", asked(0))
        patch.setattr(Jobs, "start", start)
        yield found


def panels(desk):
    """The panels of `desk` by name, the preview among them."""
    docks = desk.window.findChildren(QDockWidget)
    return {dock.objectName(): dock for dock in docks} | {"preview": desk.preview}


def controls(panel):
    """Everything in `panel` that can be used now, in the order of the screen."""
    kinds = (QAbstractButton, QAbstractSpinBox, QComboBox, QSlider, QLineEdit)
    found = [w for w in panel.findChildren(QWidget) if isinstance(w, kinds) and w.isEnabled()]
    seen = [w for w in found if not w.visibleRegion().isEmpty()]
    return [
        w
        for w in seen
        if not isinstance(w.parentWidget(), QAbstractSpinBox | QComboBox)
        and not w.objectName().startswith("qt_")
        and not _chosen_already(w)
    ]


def _chosen_already(control):
    """Whether `control` is the one of several that is chosen: the others have the effect."""
    if not isinstance(control, QAbstractButton) or not control.isChecked():
        return False
    group = control.group()
    return control.autoExclusive() or (group is not None and group.exclusive())


def name_of(control):
    """What a control is called in a report."""
    return f"{type(control).__name__} {control.objectName() or control.accessibleName()}"


class Watch:
    """What a control could change, as it is now, and the way back to it."""

    def __init__(self, desk, told):
        self._desk, self._told = desk, told
        session = desk.services.session
        self._begun = {name: getattr(session, name) for name in LOOKED_AT}
        self._done = desk.services.store.done
        self._windows = self._top()

    def state(self):
        """Everything but the pixels."""
        s, settings = self._desk.services, self._desk.settings
        return (
            s.store.project,
            s.store.done,
            *(getattr(s.session, name) for name in LOOKED_AT),
            {key: settings.value(key) for key in settings.allKeys()},
            len(s.reporter.notices),
            len(self._told),
            self._top(),
            QApplication.clipboard().text(),
            s.microphone.state,
            s.microphone.inputs,
            s.microphone.device,
            self._desk.timeline.canvas.snapping,
            self._desk.timeline.canvas.drawing,
            self._desk.timeline.rows.layout,
            self._desk.timeline.rows.plot,
            self._desk.timeline.rows.listing,
        )

    def put_back(self):
        """The window as it was."""
        for window in QApplication.topLevelWidgets():
            if window.isVisible() and id(window) not in self._windows:
                window.close()
        s = self._desk.services
        s.store.commit()
        s.microphone.forget()
        s.microphone.listen(False)
        s.store.go(self._done)
        for name, value in self._begun.items():
            setattr(s.session, name, value)
        QApplication.processEvents()

    @staticmethod
    def _top():
        return {id(w) for w in QApplication.topLevelWidgets() if w.isVisible()}


def picture(panel, control):
    """The pixels of `panel` around `control` and what it excludes, which show their own state."""
    QApplication.processEvents()
    image = panel.grab().toImage()
    painter = QPainter(image)
    for button in _together(control):
        place = QRect(button.mapTo(panel, QPoint(0, 0)), button.size())
        painter.fillRect(place, Qt.GlobalColor.red)
    painter.end()
    return image


def _together(control):
    """`control`, and the others of which one alone is chosen at a time."""
    if not isinstance(control, QAbstractButton):
        return [control]
    if control.group() is not None:
        return control.group().buttons()
    if control.autoExclusive():
        return control.parentWidget().findChildren(QAbstractButton)
    return [control]


def use(control):
    """Press, step or fill in `control`."""
    if isinstance(control, QAbstractButton):
        # A menu of a button runs a loop of its own until something is chosen.
        if getattr(control, "menu", lambda: None)() is not None:
            control.menu().popup(control.mapToGlobal(QPoint(0, 0)))
        else:
            QTest.mouseClick(control, LEFT)
    elif isinstance(control, QLineEdit):
        control.setFocus()
        control.selectAll()
        QTest.keyClicks(control, "1")
        QTest.keyClick(control, KEY.Key_Return)
    else:
        control.setFocus()
        before = value_of(control)
        QTest.keyClick(control, KEY.Key_Up)
        if value_of(control) == before:
            QTest.keyClick(control, KEY.Key_Down)


def value_of(control):
    """What a number or a choice shows."""
    return control.currentIndex() if isinstance(control, QComboBox) else control.value()


def has_effect(watch, panel, control):
    """Whether using `control` changes anything but itself; what it switches is switched back."""
    state, pixels = watch.state(), picture(panel, control)
    chosen = [w for w in _together(control) if isinstance(w, QAbstractButton) and w.isChecked()]
    use(control)
    if not isValid(control):
        return True
    changed = watch.state() != state or picture(panel, control) != pixels
    watch.put_back()
    if isValid(control) and isinstance(control, QAbstractButton) and control.isCheckable():
        for button in chosen or [control]:
            if isValid(button) and button.isChecked() is not (button in chosen):
                use(button)
    return changed


def awake(jobs):
    """Every worker begun now, so that none begins, as a stray one, in the middle of a test."""
    for pool in jobs._pools.values():
        gate = threading.Barrier(pool._max_workers)
        for work in [pool.submit(gate.wait) for _ in range(pool._max_workers)]:
            work.result(timeout=60)
