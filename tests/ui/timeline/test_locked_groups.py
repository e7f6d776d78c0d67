"""The line of a group whose lanes are locked."""

import pytest
from PySide6.QtCore import QPoint

from studio.app.edits import timeline
from studio.app.session import KeyId
from studio.ui.widgets.lanes.lane_layout import Layout


@pytest.fixture
def place(hand):
    """Where the line of the eyes' group shows the key that the brow has at 4 s."""
    hand.panel.rows.layout = Layout.DOPE
    row = next(row for row in hand.panel.rows.rows if row.group == "Eyes" and row.lane is None)
    return QPoint(round(hand.panel.view.x_of(4.0)), round(row.middle) - hand.panel.rows.scroll)


def test_the_key_of_a_locked_group_is_refused_with_a_reason(hand, place, reporter):
    timeline.lock(hand.store, "brow", locked=True)
    before = hand.store.project
    hand.drag(place, place + QPoint(80, 0))
    assert reporter.notices[-1].message == "Brow raise is locked."
    assert hand.store.project is before and not hand.session.selection
    assert not hand.canvas.dragging


def test_the_same_key_of_a_free_group_is_taken(hand, place, reporter):
    hand.click(place)
    assert hand.session.selection == {KeyId("brow", 4.0)} and not reporter.notices
