import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from studio.domain.errors import BadInput
from studio.ui.widgets.toast import Toast


@pytest.fixture
def toast(qtbot, reporter, theme):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    return Toast(window, reporter, theme)


def test_shows_what_is_wrong_and_what_to_do(toast, reporter):
    reporter.report(BadInput("It is empty.", "Choose another."), "Opening")
    assert toast.isVisible() and toast.findChild(QLabel).text() == "It is empty.\nChoose another."
    reporter.report(BadInput("It is empty.", "Choose another."), "Opening")
    assert "×2" in toast.findChild(QLabel).text()
    assert toast.parentWidget().rect().contains(toast.geometry())


def test_details_can_be_copied(toast, reporter):
    reporter.report(ValueError("odd"), "Opening")
    toast.findChild(QPushButton).click()
    assert "ValueError: odd" in QGuiApplication.clipboard().text()


def test_good_news_offers_no_details(toast, reporter):
    reporter.tell("Exported film.mp4.")
    assert toast.isVisible() and not toast.findChild(QPushButton).isVisible()
