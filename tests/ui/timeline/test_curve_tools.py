"""Shapes, handles, mirrors, snapping, deleting, the clipboard, by keys and menus."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence

from studio.app.session import KeyId
from studio.domain.curve import Ease, Extrapolation, HandleKind, Interp

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def brow(store):
    return store.project.tracks.brow.layer


def all_brow(hand):
    hand.session.selection = frozenset(KeyId("brow", t) for t in hand.times("brow"))


def test_no_two_commands_of_the_timeline_share_keys_or_names(panel):
    keys = [QKeySequence(k).toString() for c in panel.commands for k in c.shortcuts]
    assert len(keys) == len(set(keys))
    names = [command.id for command in panel.commands]
    titles = [(command.menu, command.title) for command in panel.commands]
    assert len(set(names)) == len(names) and len(set(titles)) == len(titles)


def test_t_chooses_an_easing_and_ctrl_e_its_end(hand, store):
    hand.click(hand.key("brow", 2.0))
    hand.choose(Qt.Key.Key_T, "keys.bounce")
    assert brow(store).keys[0].interp is Interp.BOUNCE
    hand.choose(Qt.Key.Key_E, "ease.out", CTRL)
    assert brow(store).keys[0].ease is Ease.OUT
    assert store.undo_label == "Eased out: 1 key"


def test_an_end_of_an_easing_needs_an_easing(hand, store, panel, reporter):
    hand.click(hand.key("brow", 2.0))
    before = store.project
    (command,) = (c for c in panel.commands if c.id == "ease.in")
    assert not command.enabled()
    command.run()
    assert store.project == before and "easing" in reporter.notices[-1].message


def test_v_chooses_handles_and_flattens(hand, store):
    hand.click(hand.key("brow", 4.0))
    hand.choose(Qt.Key.Key_V, "handles.vector")
    assert brow(store).keys[1].handle_kind is HandleKind.VECTOR
    hand.click(hand.key("blink", 3.0))
    hand.choose(Qt.Key.Key_V, "handles.flatten")
    assert store.project.tracks.blink.layer.handles(0)[1][1] == 0.0


def test_shift_e_says_how_the_active_lane_goes_on(hand, store):
    hand.click(hand.key("brow", 4.0))
    hand.choose(Qt.Key.Key_E, "beyond.cyclic", SHIFT)
    assert brow(store).beyond is Extrapolation.CYCLIC
    store.undo()
    assert brow(store).beyond is Extrapolation.CONSTANT


@pytest.mark.parametrize(
    ("id", "times", "values"),
    [
        ("mirror.time", [2.0, 3.0, 6.0], [0.0, 0.5, 0.0]),
        ("mirror.value", [2.0, 5.0, 6.0], [0.5, 0.0, 0.5]),
        ("mirror.rest", [2.0, 5.0, 6.0], [0.0, -0.5, 0.0]),
    ],
)
def test_ctrl_shift_m_mirrors(hand, store, id, times, values):
    hand.drag(hand.key("brow", 4.0), hand.place("brow", 5.0, 0.5))
    all_brow(hand)
    hand.choose(Qt.Key.Key_M, id, CTRL | SHIFT)
    assert hand.times("brow") == pytest.approx(times)
    assert hand.values("brow") == pytest.approx(values, abs=1e-6)
    assert store.undo_label.startswith("Flipped in ")


def test_flipping_about_the_playhead(hand, session):
    session.time = 6.0
    hand.click(hand.key("brow", 4.0))
    hand.choose(Qt.Key.Key_M, "mirror.playhead", CTRL | SHIFT)
    assert hand.times("brow") == pytest.approx([2.0, 6.0, 8.0])


def test_shift_s_snaps_to_the_playhead_the_second_and_a_value(hand, session, store):
    session.time = 4.3
    hand.click(hand.key("brow", 4.0))
    hand.choose(Qt.Key.Key_S, "snap.playhead", SHIFT)
    assert hand.times("brow")[1] == 4.3
    hand.choose(Qt.Key.Key_S, "snap.second", SHIFT)
    assert hand.times("brow")[1] == 4.0
    session.time = 2.0
    hand.choose(Qt.Key.Key_S, "snap.level", SHIFT)
    assert hand.values("brow") == [0.0, 0.0, 0.0]
    assert store.undo_label == "Levelled 1 key"


def test_deleting_and_closing_the_gap(hand, store):
    hand.click(hand.key("brow", 4.0))
    hand.type(Qt.Key.Key_Delete, SHIFT)
    assert hand.times("brow") == pytest.approx([2.0, 4.0])
    assert hand.times("blink") == [3.0, 5.0]
    store.undo()
    hand.session.selection = frozenset({KeyId("brow", 2.0), KeyId("brow", 4.0)})
    hand.choose(Qt.Key.Key_X, "delete.time")
    assert hand.times("brow") == pytest.approx([2.0, 4.0])
    assert hand.times("blink") == pytest.approx([3.0])


def test_inserting_keeps_the_curve_and_a_pose_keys_every_lane(hand, store, session):
    hand.click(hand.place("brow", 9.0, 0.0))
    session.time = 3.0
    before = brow(store).at(3.5)
    hand.run("keys.insert")
    assert 3.0 in hand.times("brow") and brow(store).at(3.5) == pytest.approx(before, abs=1e-6)
    store.undo()
    hand.type(Qt.Key.Key_Colon, SHIFT)
    keyed = [name for name in ("brow", "mouth_open", "head_yaw") if 3.0 in hand.times(name)]
    assert len(keyed) == 3
    assert store.project.tracks.lane("head_yaw").at(3.0, 0.0) == pytest.approx(-4.0)


def test_baking_puts_a_key_on_every_frame(hand, store):
    hand.session.selection = frozenset({KeyId("brow", 2.0), KeyId("brow", 4.0)})
    hand.type(Qt.Key.Key_O, ALT | SHIFT)
    assert len([t for t in hand.times("brow") if t <= 4.0]) == 51
    assert store.undo_label == "Baked brow raise"


def test_keys_travel_as_text_from_one_project_to_the_next(hand, store, session):
    hand.click(hand.place("brow", 9.0, 0.0))
    all_brow(hand)
    hand.type(Qt.Key.Key_C, CTRL)
    assert "quintet_keys" in QGuiApplication.clipboard().text()
    store.open(type(store.project)(), saved=True)
    session.time = 1.0
    hand.type(Qt.Key.Key_V, CTRL)
    assert hand.times("brow") == [1.0, 3.0, 5.0] and hand.values("brow") == [0.0, 0.5, 0.0]


def test_other_text_on_the_clipboard_is_refused_in_a_line(hand, store, reporter):
    before = store.project
    QGuiApplication.clipboard().setText("Hello")
    hand.type(Qt.Key.Key_V, CTRL)
    assert store.project == before and store.undo_label is None
    assert reporter.notices[-1].message == "The clipboard holds no keys."


def test_pasted_flipped_and_scaled(hand, store, session):
    hand.click(hand.key("brow", 4.0))
    hand.type(Qt.Key.Key_C, CTRL)
    hand.click(hand.place("head_pitch", 9.0, 0.0))
    session.time = 1.0
    hand.run("keys.paste_rescaled")
    (value,) = hand.values("head_pitch")
    assert value > 1.0  # degrees, where half of the brow is 0.5
    store.undo()
    hand.type(Qt.Key.Key_V, CTRL | SHIFT)
    assert 1.0 in hand.times("brow") and store.undo_label == "Pasted 1 key flipped"
