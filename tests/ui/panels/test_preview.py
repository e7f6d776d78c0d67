"""The preview through the real window: views, comparison, and what must not take them away."""

from dataclasses import replace

import pytest
from engine_scenes import photo
from fake_renderers import PAINTED, Painter, with_painter
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QComboBox, QLabel
from take_scenes import made

from studio.app.comparison import compare
from studio.app.edits import takes
from studio.app.look import View
from studio.app.photos import PhotoBook
from studio.domain.sources import SourceBank
from studio.ui.theme import ThemeName

ALT, CTRL, LEFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.MouseButton.LeftButton,
)


@pytest.fixture
def desk(open_desk, monkeypatch, qtbot):
    """A studio with two photos and two renderers, of which the one that paints is at work."""
    with_painter(monkeypatch)
    shots = {shot.source.asset: shot for shot in (photo("rest"), photo("open", 0.4))}
    monkeypatch.setattr(PhotoBook, "photo", lambda self, source: shots[source.asset])
    monkeypatch.setattr(PhotoBook, "rgb", lambda self, asset: shots[asset].rgb)
    monkeypatch.setattr(PhotoBook, "has", lambda self, source: source.asset in shots)
    made = open_desk()
    bank = SourceBank()
    for place, shot in enumerate(shots.values()):
        bank = bank.with_slot(place, shot.source)
    made.services.store.edit("Photos", lambda p: replace(p, sources=bank, renderer="painter"))
    settle(made, qtbot)
    return made


def settle(desk, qtbot):
    """Wait until the picture shows what was asked for."""
    screen, preview = desk.preview.view, desk.services.preview
    qtbot.waitUntil(lambda: screen.shown is not None and screen.shown.request == preview.wanted)


def see(desk, qtbot, view):
    """Choose a view as a user does, and wait for it."""
    choice = desk.preview.findChild(QComboBox, "preview_view")
    index = choice.findData(view)
    choice.setCurrentIndex(index)
    choice.activated.emit(index)
    settle(desk, qtbot)
    return desk.preview.view


def use(desk, renderer):
    desk.services.store.edit("Renderer", lambda p: replace(p, renderer=renderer))


def colour_at(screen, x, y):
    """The colour of the picture at `x`, `y` in its sides."""
    area, picture = screen.area, screen.grab().toImage()
    return picture.pixelColor(int(area.x() + x * area.width()), int(area.y() + y * area.height()))


def near(colour, rgb, within=12):
    return max(abs(a - b) for a, b in zip(colour.getRgb()[:3], rgb, strict=True)) <= within


@pytest.mark.parametrize(
    ("view", "above", "below"),
    [
        (View.RESULT, (90,) * 3, PAINTED),
        (View.WARPED, (90,) * 3, (90,) * 3),
        (View.APPEARANCE, PAINTED, PAINTED),
        (View.VISIBILITY, (255,) * 3, (0,) * 3),
    ],
)
def test_streams_are_seen(desk, qtbot, view, above, below):
    screen = see(desk, qtbot, view)
    assert screen.view is view
    assert near(colour_at(screen, 0.7, 0.3), above) and near(colour_at(screen, 0.7, 0.7), below)


def test_the_selection_shows_each_photo_apart(desk, qtbot):
    screen = see(desk, qtbot, View.SELECTION)
    picture = screen.grab().toImage()
    seen = {QColor(picture.pixel(x, y)).name() for x in range(0, picture.width(), 3)
            for y in range(0, picture.height(), 3)}  # fmt: skip
    assert QColor(90, 90, 90).name() in seen, "what a photo gives is bare"
    assert QColor(desk.theme.colours.window).name() in seen


def test_arrows_lie_over_the_dimmed_picture(desk, qtbot):
    screen = see(desk, qtbot, View.FLOW)
    assert colour_at(screen, 0.02, 0.02).red() < 90
    assert "21.0 %" in screen.caption() and "18.0 %" in screen.caption()


def test_a_view_by_key(desk, qtbot):
    qtbot.keyClick(desk.window, Qt.Key.Key_6, ALT)
    assert desk.services.session.look.view is View.FLOW
    choice = desk.preview.findChild(QComboBox, "preview_view")
    assert choice.currentData() == View.FLOW
    assert desk.window.actions_by_id["preview_flow"].isChecked()
    assert not desk.window.actions_by_id["preview_result"].isChecked()


def test_what_cannot_be_shown_is_disabled_and_says_why(desk, qtbot):
    choice = desk.preview.findChild(QComboBox, "preview_view")
    row = choice.findData(View.VISIBILITY)
    action = desk.window.actions_by_id["preview_visibility"]
    assert choice.model().item(row).isEnabled() and action.isEnabled()
    use(desk, "prior_warp")
    assert not choice.model().item(row).isEnabled() and not action.isEnabled()
    tips = choice.itemData(row, Qt.ItemDataRole.ToolTipRole), action.toolTip()
    assert all("paints nothing" in tip for tip in tips)
    use(desk, "painter")
    assert choice.model().item(row).isEnabled() and action.isEnabled()


def test_attention_is_called_by_its_name(desk, qtbot):
    known = desk.services.preview.known
    known["painter"] = replace(known["painter"], attends=True)
    screen = see(desk, qtbot, View.VISIBILITY)
    choice = desk.preview.findChild(QComboBox, "preview_view")
    assert choice.currentText() == "Attention map" and "Attention" in screen.caption()
    see(desk, qtbot, View.APPEARANCE)
    assert choice.currentText() == "Colour map" == screen.caption()
    use(desk, "prior_warp")
    assert choice.itemText(choice.findData(View.VISIBILITY)) == "Visibility V"


def test_a_view_outlives_a_renderer_that_cannot_show_it(desk, qtbot):
    screen = see(desk, qtbot, View.VISIBILITY)
    use(desk, "prior_warp")
    settle(desk, qtbot)
    assert screen.view is View.RESULT and "paints nothing" in screen.caption()
    use(desk, "painter")
    settle(desk, qtbot)
    assert screen.view is View.VISIBILITY


@pytest.mark.parametrize("view", list(View))
def test_a_view_outlives_an_empty_bank(desk, qtbot, view):
    screen = see(desk, qtbot, view)
    bank = desk.services.store.project.sources
    desk.services.store.edit("Empty", lambda p: replace(p, sources=SourceBank()))
    assert screen.shown is None and not screen.grab().isNull()
    desk.services.store.edit("Fill", lambda p: replace(p, sources=bank))
    settle(desk, qtbot)
    assert screen.view is view


def test_a_renderer_that_cannot_explain_still_shows_its_picture(desk, qtbot):
    Painter.failing = {"explain"}
    screen = see(desk, qtbot, View.WARPED)
    banner = desk.preview.findChild(QLabel, "banner")
    assert screen.view is View.RESULT and banner.isVisible() and "explain broke" in banner.text()
    Painter.failing = set()
    desk.services.preview.again()
    qtbot.waitUntil(lambda: screen.view is View.WARPED)
    assert not banner.isVisible()


def test_a_failing_renderer_leaves_the_last_picture_in_its_view(desk, qtbot):
    screen = see(desk, qtbot, View.VISIBILITY)
    last = screen.shown
    Painter.failing = {"render"}
    desk.services.preview.size = 224
    banner = desk.preview.findChild(QLabel, "banner")
    qtbot.waitUntil(banner.isVisible)
    assert screen.shown is last and screen.view is View.VISIBILITY


def test_the_wipe_is_dragged_and_costs_no_frame(desk, qtbot):
    screen = see(desk, qtbot, View.WIPE)
    assert near(colour_at(screen, 0.2, 0.8), PAINTED)
    assert not near(colour_at(screen, 0.8, 0.8), PAINTED), "the other renderer paints nothing"
    frame = screen.shown
    area = screen.area
    line = QPoint(int(area.center().x()), int(area.center().y()))
    qtbot.mousePress(screen, LEFT, pos=line)
    qtbot.mouseMove(screen, QPoint(int(area.x() + 0.9 * area.width()), line.y()))
    qtbot.mouseRelease(screen, LEFT, pos=line)
    assert desk.services.session.look.wipe == pytest.approx(0.9, abs=0.01)
    assert near(colour_at(screen, 0.8, 0.8), PAINTED) and screen.shown is frame
    for _ in range(3):
        qtbot.keyClick(desk.window, Qt.Key.Key_BracketLeft, CTRL)
    assert desk.services.session.look.wipe == pytest.approx(0.84, abs=0.01)
    qtbot.mouseDClick(screen, LEFT, pos=line)
    assert desk.services.session.look.wipe == 0.5


def test_a_difference_is_amplified(desk, qtbot):
    screen = see(desk, qtbot, View.DIFFERENCE)
    gain = desk.preview.findChild(QComboBox, "difference_gain")
    assert gain.isVisible() and "4 times" in screen.caption()
    before = colour_at(screen, 0.3, 0.7).red()
    gain.setCurrentIndex(gain.findData(16))
    gain.activated.emit(gain.findData(16))
    assert "16 times" in screen.caption() and colour_at(screen, 0.3, 0.7).red() >= before


def test_the_rival_is_offered_only_where_something_is_compared(desk, qtbot):
    rival = desk.preview.findChild(QComboBox, "rival")
    assert not rival.isVisible()
    see(desk, qtbot, View.WIPE)
    assert rival.isVisible() and rival.currentData() == "prior_warp"
    use(desk, "prior_warp")
    assert [rival.itemData(i) for i in range(rival.count())] == ["painter"]
    see(desk, qtbot, View.RESULT)
    assert not rival.isVisible()


def test_a_rival_that_fails_leaves_the_result(desk, qtbot):
    use(desk, "prior_warp")
    Painter.failing = {"render"}
    desk.services.cache.clear()  # or its picture of before would be shown
    screen = see(desk, qtbot, View.WIPE)
    assert screen.view is View.RESULT and screen.shown.trouble is not None
    assert "render broke" in desk.preview.findChild(QLabel, "banner").text()


@pytest.mark.parametrize("theme", list(ThemeName))
@pytest.mark.parametrize("width", [960, 1600])
def test_no_choice_is_clipped(desk, qtbot, theme, width):
    desk.theme.use(theme)
    desk.window.resize(width, 640)
    for view in View:
        see(desk, qtbot, view)
        for box in desk.preview.findChildren(QComboBox):
            if box.isVisible():
                text = box.fontMetrics().horizontalAdvance(box.currentText())
                assert box.width() > text + 24, box.objectName()
        assert not desk.preview.grab().isNull()


def test_landmarks_lie_on_any_picture(desk, qtbot):
    screen = see(desk, qtbot, View.APPEARANCE)
    before = screen.grab().toImage()
    desk.preview.findChild(object, "landmarks").click()
    assert screen.with_landmarks and screen.grab().toImage() != before


def test_one_key_flips_between_two_takes_and_the_picture_names_them(desk, qtbot):
    store, screen = desk.services.store, desk.preview.view
    for seed in (1, 2):
        store.edit("Performed", lambda p, seed=seed: takes.performed(p, made(seed)))
    settle(desk, qtbot)
    own = screen.shown.request.state
    assert screen.caption() == ""
    qtbot.keyClick(desk.window, Qt.Key.Key_F6)
    settle(desk, qtbot)
    assert screen.shown.request.state != own and screen.caption() == "Take A"
    qtbot.keyClick(desk.window, Qt.Key.Key_F6)
    settle(desk, qtbot)
    assert screen.shown.request.state == own and screen.caption() == "Take B"


def test_a_wipe_lies_over_two_takes(desk, qtbot):
    store, session = desk.services.store, desk.services.session
    for seed in (1, 2):
        store.edit("Performed", lambda p, seed=seed: takes.performed(p, made(seed)))
    compare(session, 1)
    screen = see(desk, qtbot, View.WIPE)
    request = screen.shown.request
    assert request.rival.renderer == request.state.renderer and screen.shown.rival is not None
    assert desk.preview.findChild(QComboBox, "rival").currentText() == "Take A"
    rival = desk.preview.findChild(QComboBox, "rival")
    rival.setCurrentIndex(0)
    rival.activated.emit(0)
    settle(desk, qtbot)
    assert screen.shown.request.rival.renderer != request.state.renderer
    assert session.look.take == 0
