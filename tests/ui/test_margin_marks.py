"""From the document to the mark on the ruler, through the real window."""

from dataclasses import replace

from engine_scenes import photo

from studio.domain.curve import Curve, Keyframe
from studio.domain.sources import SourceBank
from studio.domain.tracks import Lane


def wide_open(project):
    lane = Lane(layer=Curve(keys=(Keyframe(time=0.0, value=0.5),)))
    bank = SourceBank().with_slot(0, photo().source)
    return replace(project, sources=bank, tracks=project.tracks.with_lane("mouth_open", lane))


def test_marks_come_and_go_with_the_margin(open_desk, qtbot):
    desk = open_desk()
    ruler, store = desk.timeline.ruler, desk.services.store
    middle = ruler.width() / 2
    for margin, marked in ((0.05, True), (0.4, False), (0.05, True)):
        store.edit("M", lambda p, m=margin: replace(wide_open(p), warp=replace(p.warp, margin=m)))
        qtbot.waitUntil(lambda m=marked: ("Held back" in ruler.tip_at(middle)) is m)
    store.edit("No photo", lambda p: replace(p, sources=SourceBank()))
    assert "Held back" not in ruler.tip_at(middle)


def test_the_marks_are_reached_by_key(open_desk, qtbot):
    desk = open_desk()
    store, session = desk.services.store, desk.services.session
    shut = Lane(layer=Curve(keys=(Keyframe(time=1.0, value=0.0), Keyframe(time=2.0, value=0.5))))
    there, back = (desk.window.actions_by_id[f"held_{way}"] for way in ("on", "back"))
    assert not there.isEnabled()
    store.edit("Open", lambda p: replace(
        wide_open(p), tracks=p.tracks.with_lane("mouth_open", shut)
    ))  # fmt: skip
    store.edit("M", lambda p: replace(p, warp=replace(p.warp, margin=0.05)))
    qtbot.waitUntil(there.isEnabled)
    there.trigger()
    assert 1.0 < session.time < 2.0
    first = session.time
    there.trigger()
    assert session.time == first, "there is no other"
    session.time = 3.0
    back.trigger()
    assert session.time == first
