"""Seconds of random events at the whole window; `tests/monkey.py` plays for ten minutes."""

from monkey import play


def test_a_monkey_breaks_nothing(qapp, tmp_path):
    report = play(qapp, tmp_path, seed=3, seconds=8.0)
    assert report.events > 20 and report.undone_to_start == 1
    assert report.kept, report
