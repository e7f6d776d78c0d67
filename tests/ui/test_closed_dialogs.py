"""Dialogs and menus that were closed are gone: none is kept until the window itself goes."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMenu


@pytest.fixture
def desk(open_desk, qtbot):
    desk = open_desk()
    desk.files.open_sample()
    qtbot.waitUntil(lambda: bool(desk.services.store.project.sources.usable), timeout=20_000)
    return desk


def kept(desk):
    """How many dialogs and menus the window holds once what was closed is deleted."""
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return len(desk.window.findChildren(QDialog)) + len(desk.window.findChildren(QMenu))


def close_what_opens():
    """Close it whether it runs a loop of its own or not."""

    def close():
        shown = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if shown is None:
            QTimer.singleShot(5, close)
        else:
            shown.close()

    QTimer.singleShot(0, close)


@pytest.mark.parametrize(
    "command", ["export", "export_curves", "palette", "keymap", "sheet", "versions"]
)
def test_a_dialog_that_was_closed_is_gone(desk, qtbot, command):
    before = kept(desk)
    for _ in range(3):
        close_what_opens()
        desk.window.actions_by_id[command].trigger()
        qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    assert kept(desk) == before


def test_the_menu_of_a_photo_is_gone(desk, qtbot):
    before = kept(desk)
    for place in range(3):
        close_what_opens()
        desk.bank._show_menu(place, desk.bank.mapToGlobal(QPoint(50, 50)))
        assert QApplication.activePopupWidget() is not None
        qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)
    assert kept(desk) == before
