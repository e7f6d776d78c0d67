"""The choice of a microphone in a narrow panel."""

from PySide6.QtWidgets import QStyleOptionComboBox

from studio.ui.widgets.voice.input_choice import InputChoice

NAME = "Built-in microphone, analogue stereo"


def drawn(choice: InputChoice) -> str:
    """The words that are seen."""
    option = QStyleOptionComboBox()
    choice.initStyleOption(option)
    return option.currentText


def test_a_long_name_ends_in_dots_and_the_list_has_it_whole(qtbot, theme):
    choice = InputChoice()
    qtbot.addWidget(choice)
    choice.addItem(NAME)
    choice.resize(120, 26)
    assert NAME.startswith(drawn(choice).removesuffix("…")) and drawn(choice).endswith("…")
    assert choice.currentText() == choice.itemText(0) == NAME
    choice.resize(400, 26)
    assert drawn(choice) == NAME
