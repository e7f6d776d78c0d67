"""The way home to the UI thread."""

import threading

from PySide6.QtWidgets import QApplication

from studio.ui.bridge import Bridge


def test_calls_of_another_thread_run_here_in_their_order(qapp):
    bridge, seen = Bridge(), []

    def send():
        for number in range(3):
            bridge.dispatch(lambda n=number: seen.append((n, threading.current_thread())))

    thread = threading.Thread(target=send)
    thread.start()
    thread.join()
    assert not seen
    QApplication.processEvents()
    assert seen == [(n, threading.main_thread()) for n in range(3)]


def test_nothing_runs_once_it_is_closed(qapp):
    bridge, seen = Bridge(), []
    bridge.dispatch(lambda: seen.append("late"))
    bridge.close()
    QApplication.processEvents()
    assert not seen
