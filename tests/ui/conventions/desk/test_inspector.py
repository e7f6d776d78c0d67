"""Why a frame looks so, in the real window: parts, who made them, photos, M; and the way there."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from studio.app.edits import tracks
from studio.domain.project import Project
from studio.ui.theme import ThemeName
from studio.ui.widgets.part_list import ROW

LEFT = Qt.MouseButton.LeftButton


def keyed():
    """A head turned by 20°, a brow raised a little; both from the start on."""
    project = tracks.set_key(Project(), "head_yaw", 0.0, 20.0)
    return tracks.set_key(project, "brow", 0.0, 0.1)


@pytest.fixture
def desk(scene, qtbot):
    """The studio with that document, and the inspector in front."""
    scene.services.store.open(keyed(), saved=True)
    scene.services.session.time = 0.0
    scene.window.bring_up("inspector")
    qtbot.waitUntil(lambda: names(scene) == ["head_yaw", "brow"])
    return scene


def rows(desk):
    model = desk.inspector.list.model_of
    return [model.index(row).data(ROW) for row in range(model.rowCount())]


def names(desk):
    return [row.name for row in rows(desk)]


def fact(desk, name):
    return desk.inspector.findChild(QLabel, name).text()


def test_parts_are_sorted_by_what_they_do(desk):
    yaw, brow = rows(desk)
    assert yaw.title == "Head yaw" and yaw.figures.startswith("20.0° · ")
    assert yaw.why.endswith("px by hand · keys added · default")
    assert yaw.who == brow.who == "As it was opened"
    moved = [float(row.figures.split()[-2]) for row in (yaw, brow)]
    assert moved[0] > 10 * moved[1] > 0


def test_who_set_it_last_and_when(desk, qtbot):
    store = desk.services.store
    store.edit("Raised the brow", lambda p: tracks.set_key(p, "brow", 0.0, 0.5))
    qtbot.waitUntil(lambda: rows(desk)[1].who.startswith("Raised the brow · "))
    assert rows(desk)[0].who == "As it was opened"
    store.undo()
    qtbot.waitUntil(lambda: rows(desk)[1].who == "As it was opened")


def test_it_follows_the_playhead_and_stays_still_while_nobody_looks(desk, qtbot, monkeypatch):
    store, session = desk.services.store, desk.services.session
    store.edit("Key", lambda p: tracks.set_key(p, "jaw_drop", 2.0, 0.0))
    store.edit("Key", lambda p: tracks.set_key(p, "jaw_drop", 3.0, 1.0))
    session.time = 3.0
    qtbot.waitUntil(lambda: "jaw_drop" in names(desk))
    assert desk.inspector.title.text() == "Frame 75"
    session.time = 0.0
    qtbot.waitUntil(lambda: "jaw_drop" not in names(desk))
    desk.window.bring_up("source_bank")
    qtbot.waitUntil(lambda: desk.inspector.visibleRegion().isEmpty())
    monkeypatch.setattr("studio.ui.panels.inspector.parts_at", lambda *_: pytest.fail("looked"))
    session.time = 3.0
    qtbot.wait(120)


def test_a_click_and_enter_show_the_lane(desk, qtbot):
    panel, timeline = desk.inspector, desk.timeline
    desk.window.bring_up("problems")
    timeline.rows.fold("Eyes", True)
    place = panel.list.visualRect(panel.list.model_of.index(1)).center()
    qtbot.mouseClick(panel.list.viewport(), LEFT, pos=place)
    assert timeline.canvas.active == "brow" and not timeline.rows.folded("Eyes")
    qtbot.waitUntil(timeline.canvas.isVisible)
    row = timeline.rows.of("brow")
    assert 0 <= row.top - timeline.rows.scroll <= timeline.rows.window
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Up)
    assert timeline.canvas.active == "brow"  # choosing alone goes nowhere
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert timeline.canvas.active == "head_yaw"


def test_hand_work_that_does_not_count_is_dim_and_says_why(desk, qtbot):
    store = desk.services.store
    store.edit("Muted", lambda p: tracks.set_muted(p, "brow", True))
    qtbot.waitUntil(lambda: rows(desk)[1].idle)
    assert "muted" in rows(desk)[1].why
    store.edit("Mix", lambda p: replace(p, mix=replace(p.mix, head=0.0)))
    qtbot.waitUntil(lambda: "by the mix" in " ".join(row.why for row in rows(desk)))


def test_a_face_at_rest_says_so(desk, qtbot):
    store = desk.services.store
    store.edit("Nothing", lambda p: replace(p, tracks=Project().tracks))
    qtbot.waitUntil(desk.inspector.findChild(QLabel, "inspector_empty").isVisible)
    assert not desk.inspector.list.isVisible()


def test_photos_margin_and_renderer_are_told(desk, qtbot):
    desk.files.open_sample()
    s = desk.services
    qtbot.waitUntil(
        lambda: desk.preview.view.shown is not None and not s.jobs.active, timeout=30000
    )
    s.session.time = 1.0
    qtbot.waitUntil(lambda: "%" in fact(desk, "photos"), timeout=10000)
    lines = desk.inspector.findChild(QLabel, "photos").toolTip().splitlines()
    shares = [float(line.split()[-2]) for line in lines]
    assert shares == sorted(shares, reverse=True) and 90 <= sum(shares) <= 101
    qtbot.waitUntil(lambda: "asked for" in fact(desk, "margin_now"))
    assert fact(desk, "renderer_now")
    assert {"motion", "mouth_open"} <= set(names(desk)), names(desk)
    qtbot.waitUntil(lambda: not s.preview.waiting)


@pytest.mark.parametrize("theme", list(ThemeName))
def test_it_is_painted_in_the_inks_of_the_theme(desk, theme):
    desk.theme.use(theme)
    image = desk.inspector.list.viewport().grab().toImage()
    edge = desk.theme.colours.of_group("Head").name()
    assert image.pixelColor(1, 20).name() == edge
