"""How fast pictures are made, beside the tape deck."""

import pytest

from studio.ui.theme import THEMES


@pytest.mark.parametrize("slow", [False, True])
def test_its_colour_is_of_the_theme_that_is_worn(open_desk, slow):
    desk = open_desk()
    rate = desk.playing.rate
    rate._write("4 fps", bad=slow)
    for name, colours in THEMES.items():
        desk.use_theme(name)
        assert (colours.bad if slow else colours.muted) in rate.styleSheet()
