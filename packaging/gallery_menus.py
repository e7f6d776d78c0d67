"""The gallery's pictures of menus and of everything else that pops up."""

from gallery_shots import Scene
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QToolButton, QToolTip, QWidget
from sample_desk import wait

from studio.app.session import KeyId
from studio.ui.commands.timeline.menus import OF_KEYS, pop_up
from studio.ui.widgets.bank.image_slot import ImageSlot

_CORNER = QPoint(0, 0)
_TIP_S = 2.0


def menus(scene: Scene) -> None:
    """The menus of the window with all that fold out of them."""
    for number, action in enumerate(scene.desk.window.menuBar().actions()):
        menu = action.menu()
        if isinstance(menu, QMenu):
            unfolded(scene, menu, f"menu_{number}")


def unfolded(scene: Scene, menu: QMenu, name: str) -> None:
    """Take a picture of `menu`, and of all that fold out of it."""
    scene.take(name, menu)
    for number, action in enumerate(menu.actions()):
        inner = action.menu()
        if isinstance(inner, QMenu):
            unfolded(scene, inner, f"{name}_{number}")
    menu.close()


def pop_ups(scene: Scene) -> None:
    """Menus at the mouse, lists of choices, a tip."""
    _on_the_timeline(scene)
    _on_panels(scene)
    _choices(scene)
    _tip(scene)


def _on_the_timeline(scene: Scene) -> None:
    """With keys selected, without which most entries are grey."""
    timeline, session = scene.desk.timeline, scene.desk.services.session
    keys = scene.desk.services.store.project.tracks.lane("brow").layer.keys
    session.selection = frozenset(KeyId("brow", key.time) for key in keys[1:3])
    unfolded(scene, timeline.actions_of.menu(QPointF(300, 60)), "popup_lane")
    for number, group in enumerate(OF_KEYS):
        pop_up(timeline.canvas, timeline.commands, group)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        scene.take(f"popup_keys_{number}", menu)
        menu.close()
    unfolded(scene, timeline.ruler.menu_at(QPoint(400, 10)), "popup_ruler")


def _on_panels(scene: Scene) -> None:
    desk = scene.desk
    scene.bring_up("source_bank")
    desk.bank.findChildren(ImageSlot)[0].menu_wanted.emit(0, _CORNER)
    _popped(scene, "popup_photo")
    scene.bring_up("poses")
    desk.poses.panel.list.setCurrentRow(1)
    desk.poses.panel.list.menu_wanted.emit("", _CORNER)
    _popped(scene, "popup_pose")
    scene.take("panel_poses_chosen", desk.poses.panel)
    for button in desk.window.findChildren(QToolButton):
        menu = button.menu()
        if menu is not None and not button.objectName().startswith("qt_"):
            scene.take(f"popup_{button.objectName()}", menu)
            menu.close()


def _popped(scene: Scene, name: str) -> None:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    unfolded(scene, menu, name)


def _choices(scene: Scene) -> None:
    """The lists of all combo boxes that are in sight or behind a tab."""
    for choice in scene.desk.window.findChildren(QComboBox):
        if choice.objectName() and choice.count():
            choice.showPopup()
            scene.take(f"popup_{choice.objectName()}", choice.view().window())
            choice.hidePopup()


def _tip(scene: Scene) -> None:
    perform = scene.desk.window.findChild(QWidget, "perform")
    assert perform is not None
    scene.still()  # whatever changes the focus hides a tip
    QToolTip.showText(QPoint(50, 50), perform.toolTip(), perform)

    def tips() -> list[QWidget]:
        return [
            w for w in QApplication.topLevelWidgets() if w.inherits("QTipLabel") and w.isVisible()
        ]

    wait(scene.app, lambda: bool(tips()), _TIP_S)
    scene.take("tip", tips()[0])
    QToolTip.hideText()
