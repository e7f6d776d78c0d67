import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QDoubleSpinBox, QSlider

from studio.engine.renderer import renderers
from studio.ui.panels.render_settings import RenderSettingsPanel


@pytest.fixture
def panel(qtbot, store, theme):
    made = RenderSettingsPanel(store=store, renderers=renderers())
    qtbot.addWidget(made)
    made.resize(352, 600)
    made.show()
    return made


def test_a_drag_is_one_step_and_undo_moves_the_slider(panel, store):
    slider = panel.findChild(QSlider, "margin")
    before = slider.value()
    slider.setSliderDown(True)
    for position in range(before, 1001, 50):
        slider.setSliderPosition(position)
    slider.setSliderPosition(1000)
    slider.setSliderDown(False)
    assert store.project.warp.margin == pytest.approx(0.5)
    store.undo()
    assert store.project.warp.margin == pytest.approx(0.18) and slider.value() == before


def test_values_are_shown_with_their_unit(panel, store):
    box = panel.findChild(QDoubleSpinBox, "margin_value")
    assert box.value() == pytest.approx(18) and box.suffix() == " %"
    box.setValue(30)
    assert store.project.warp.margin == pytest.approx(0.3)


def test_own_settings_of_the_renderer_are_in_the_form(panel, store):
    slider = panel.findChild(QSlider, "sharpness")
    slider.setValue(1000)
    assert dict(store.project.settings_of("prior_warp")) == {"sharpness": pytest.approx(6.0)}
    store.undo()
    assert store.project.settings_of("prior_warp") == ()


def test_double_click_resets(panel, store):
    slider = panel.findChild(QSlider, "gain")
    slider.setValue(0)
    place = QPointF(slider.rect().center())
    event = QMouseEvent(
        QEvent.Type.MouseButtonDblClick, place, slider.mapToGlobal(place),
        Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(slider, event)
    assert store.project.warp.gain == 1.0


def test_the_wheel_leaves_what_has_no_focus_alone(panel, store):
    slider = panel.findChild(QSlider, "margin")
    panel.findChild(QSlider, "gain").setFocus()
    place = QPointF(slider.rect().center())
    event = QWheelEvent(
        place, slider.mapToGlobal(place), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(slider, event)
    assert store.project.warp.margin == pytest.approx(0.18)


def test_every_control_says_what_it_is(panel):
    for control in [*panel.findChildren(QSlider), panel.findChild(QComboBox, "renderer")]:
        assert control.accessibleName() and control.toolTip()


def test_where_blinks_come_from_can_be_chosen_and_undone(panel, store, qtbot):
    choice = panel.findChild(QComboBox, "blink_generator")
    assert choice.currentData() == "renewal"
    choice.setFocus()
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    assert store.project.performance.blink_generator == "learned"
    store.undo()
    assert choice.currentData() == "renewal"
