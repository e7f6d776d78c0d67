"""What comes before and after the keys of a lane that goes in cycles: two lists to choose from."""

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QWidget

from studio.domain.effects import Repeat
from studio.domain.modifiers import Modifier
from studio.ui.widgets.modifiers.modifier_fields import choices_of, choose, chosen, repeat_titles

Change = Callable[[Callable[[Modifier], Modifier]], None]
"""Puts what a function makes of the modifier in its place, as one step."""


class RepeatRows(QWidget):
    """One list per side, and what is missing where there is nothing to repeat."""

    def __init__(self, modifier: Modifier, change: Change) -> None:
        super().__init__()
        self._lists: dict[str, QComboBox] = {}
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        for choice in choices_of(modifier):
            kinds = QComboBox()
            kinds.setObjectName(choice.name)
            kinds.setAccessibleName(choice.title)
            kinds.setToolTip(choice.tip)
            for kind, words in repeat_titles().items():
                kinds.addItem(words, kind)
            kinds.activated.connect(
                lambda _, name=choice.name, kinds=kinds: change(
                    lambda m: choose(m, name, Repeat(kinds.currentData()))
                )
            )
            self._lists[choice.name] = kinds
            form.addRow(choice.title, kinds)
        self._missing = QLabel(self.tr("Two keys are needed: from the first to the last repeats."))
        self._missing.setObjectName("nothing_repeats")
        self._missing.setWordWrap(True)
        self._missing.setProperty("muted", True)
        form.addRow(self._missing)

    def show_state(self, modifier: Modifier, keys: int) -> None:
        """Follow `modifier` on a lane of so many `keys`."""
        for name, kinds in self._lists.items():
            kinds.setCurrentIndex(kinds.findData(chosen(modifier, name)))
        self._missing.setVisible(keys < 2)
