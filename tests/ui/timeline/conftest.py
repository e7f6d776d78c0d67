"""A timeline on ten seconds of film, and a hand on its mouse and keyboard."""

import pytest
from timeline_hand import Hand, some_keys

from studio.ui.panels.timeline import TimelinePanel


@pytest.fixture
def panel(qtbot, store, session, theme, reporter):
    store.open(some_keys(), saved=True)
    panel = TimelinePanel(
        store=store, session=session, theme=theme, reporter=reporter, peaks_of=lambda clip: None
    )
    qtbot.addWidget(panel)
    panel.resize(1240, 720)
    panel.show()
    qtbot.waitExposed(panel)
    panel.canvas.setFocus()
    return panel


@pytest.fixture
def hand(panel, store, session):
    return Hand(panel, store, session)
