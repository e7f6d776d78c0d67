"""The window is measured by a process of its own, whose trouble is told in one line."""

import pytest

from studio.cli.window_bench import NoWindow, measure_window


def test_a_window_that_cannot_be_measured_says_why():
    with pytest.raises(NoWindow, match=r"could not be measured: .*greater than or equal to 3"):
        measure_window(1)
