"""Conventions of no single tool: what follows the zoom, crosses lanes and projects, or never is.

By mouse and keys of a window whose timeline has three keys on the brow.
"""

from dataclasses import replace

import pytest
from effects import awake
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSlider
from timeline_hand import still

from studio.app.edits import modifier_steps
from studio.app.session import KeyId
from studio.domain.audio import AudioClip
from studio.domain.curve import HandleKind
from studio.domain.effects import Offset
from studio.domain.modifiers import Modifier
from studio.domain.words import Transcript, Word

KEY, MOD = Qt.Key, Qt.KeyboardModifier
NONE, SHIFT, CTRL, ALT = MOD.NoModifier, MOD.ShiftModifier, MOD.ControlModifier, MOD.AltModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(scope="module", autouse=True)
def workers(lane_desk):
    """All threads run before the first test."""
    awake(lane_desk.services.jobs)


def test_the_step_of_a_nudge_follows_the_zoom(hand):
    """Alt+Up and Down: one pixel of the curve as it is shown, so that closer is finer."""
    hand.session.selection = frozenset({KeyId("brow", 4.0)})
    steps = []
    for height in (None, 2.0):
        if height:
            hand.panel.canvas.stretch_rows(height)
        before = hand.values("brow")[1]
        hand.type(KEY.Key_Up, ALT)
        hand.panel.actions_of.settle()
        steps.append(hand.values("brow")[1] - before)
        hand.store.undo()
    hand.panel.canvas.stretch_rows(0.5)
    assert 0 < steps[1] < steps[0]


def test_keys_are_pasted_on_other_lanes_and_in_other_projects(hand):
    """Ctrl+C, Ctrl+V: on the lane that is active then, and in a project that is opened then."""
    hand.session.selection = frozenset({KeyId("brow", 4.0)})
    hand.type(KEY.Key_C, CTRL)
    hand.session.time = 1.0
    hand.panel.canvas.active = "mouth_open"
    hand.type(KEY.Key_V, CTRL)
    assert hand.times("mouth_open") == [1.0]
    hand.store.open(still(), saved=True)
    hand.session.time = 9.0
    hand.panel.canvas.active = "brow"
    hand.type(KEY.Key_V, CTRL)
    assert hand.times("brow") == [2.0, 4.0, 6.0, 9.0] and hand.values("brow")[3] == 0.5


def handle_of(hand):
    """The right handle of the key at four seconds, and its pixel."""
    hand.session.selection = frozenset({KeyId("brow", 4.0)})
    (_, out) = hand.canvas.geometry_of.handles(hand.store.project, hand.session.selection)
    return out, hand.place("brow", out.time, out.value)


def test_a_vector_handle_that_is_dragged_becomes_free(hand):
    """V, vector: moving one of its handles makes it free."""
    hand.session.selection = frozenset({KeyId("brow", 4.0)})
    hand.choose(KEY.Key_V, "handles.vector")
    _, start = handle_of(hand)
    hand.drag(start, start + QPoint(0, 9))
    assert hand.store.project.tracks.brow.layer.keys[1].handle_kind is HandleKind.FREE


@pytest.mark.parametrize(("way", "kept"), [((14, 3), "value"), ((3, 14), "time")])
def test_shift_keeps_a_handle_on_one_axis(hand, way, kept):
    """A handle dragged with Shift goes the main way alone."""
    before, start = handle_of(hand)
    hand.drag(start, start + QPoint(*way), SHIFT)
    after, _ = handle_of(hand)
    other = "time" if kept == "value" else "value"
    assert getattr(after, kept) == pytest.approx(getattr(before, kept), abs=1e-6)
    assert getattr(after, other) != pytest.approx(getattr(before, other), abs=1e-3)


def test_keys_snap_to_words(hand):
    """A dragged key lands where a word begins or ends, between frames."""
    words = (Word(text="hello", start=4.613, end=5.217),)
    clip = AudioClip(asset="0" * 64, name="voice.wav", rate=16_000, duration=9.0)
    spoken = Transcript(asset=clip.asset, words=words)
    hand.store.edit("Words", lambda p: replace(p, audio=clip, transcript=spoken))
    start = hand.key("brow", 4.0)
    way = QPoint(round(0.6 / hand.panel.view.scale), 0)
    hand.drag(start, start + way)
    assert hand.times("brow")[1] == 4.613


def test_a_muted_slider_that_is_moved_is_unmuted(hand, qtbot):
    """Muted means drawn muted at the slider; moving it un-mutes, in one step with the value."""
    store = hand.store
    modifier_steps.add(store, "brow", Modifier(offset=Offset(amount=0.1)))
    modifier_steps.mute(store, "brow", 0, True)
    hand.run("lane.modifiers")
    window = hand.panel.modifiers
    (card,) = window.cards
    slider, done = card.findChild(QSlider, "amount"), store.done
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    muted = card.grab().toImage()
    slider.setFocus()
    QTest.keyClick(slider, KEY.Key_Up)

    def stack():
        return store.project.tracks.lane("brow").modifiers[0]

    assert not stack().muted and stack().offset.amount > 0.1 and store.done == done + 1
    assert card.grab().toImage() != muted and not card.property("resting")
    store.undo()
    assert stack().muted and stack().offset.amount == 0.1 and card.property("resting")
    window.hide()


def test_moving_the_playhead_changes_no_data(hand):
    """Must not do: load data because the playhead moved. It moves everywhere, nothing changes."""
    store = hand.store
    store.edit("Words", lambda p: replace(p, transcript=Transcript(
        asset="voice", words=(Word(text="hello", start=1.0, end=2.0),))))  # fmt: skip
    before, steps = store.project, store.steps
    for key, modifiers in ((KEY.Key_Right, NONE), (KEY.Key_End, NONE), (KEY.Key_Left, NONE),
                           (KEY.Key_Down, NONE), (KEY.Key_Home, NONE), (KEY.Key_PageDown, NONE),
                           (KEY.Key_Up, NONE), (KEY.Key_Space, NONE)):  # fmt: skip
        hand.type(key, modifiers)
        QTest.qWait(1)
    hand.type(KEY.Key_Space)
    QTest.mouseClick(hand.panel.ruler, LEFT, NONE, hand.panel.ruler.rect().center())
    assert store.project is before and store.steps == steps


def test_copy_and_paste_can_be_used_from_the_menu(hand, lane_desk):
    """Must not do: cut, copy and paste in a menu that is disabled. With keys selected they work."""
    actions = lane_desk.window.actions_by_id
    hand.session.selection = frozenset({KeyId("brow", 4.0)})
    actions.refresh()
    hand.session.time = 8.0
    for name in ("keys.copy", "keys.paste"):
        assert actions[name].isEnabled() and actions[name].isVisible()
        actions[name].trigger()
    assert hand.times("brow")[-1] == 8.0


@pytest.mark.parametrize("muted", [False, True])
def test_locked_and_muted_are_seen_in_the_graph_too(hand, muted):
    """A locked or muted lane looks so in rows and in the graph."""
    pictures = {}
    for change in (False, True):
        kept = hand.store.project.tracks
        lane = replace(kept.brow, muted=change and muted, locked=change and not muted)
        changed = kept.with_lane("brow", lane)
        hand.store.edit("Lane", lambda p, changed=changed: replace(p, tracks=changed))
        for layout in ("rows", "graph"):
            hand.run(f"view.{layout}")
            pictures[change, layout] = hand.panel.canvas.grab().toImage()
    assert pictures[True, "rows"] != pictures[False, "rows"]
    assert pictures[True, "graph"] != pictures[False, "graph"]
