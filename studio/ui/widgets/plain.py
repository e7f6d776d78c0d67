"""Buttons and labels as all panels have them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton


def button(name: str, title: str, tip: str) -> QPushButton:
    """A button that says what it does to eyes, screen readers and in its tip."""
    made = QPushButton(title)
    made.setObjectName(name)
    made.setAccessibleName(title)
    made.setToolTip(tip)
    return made


def heading(text: str) -> QLabel:
    """The title of a part of a panel."""
    label = QLabel(text)
    label.setProperty("heading", True)
    return label


def note(name: str) -> QLabel:
    """A dim text of as many lines as it needs."""
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("muted", True)
    return label
