"""One group of the mix: its gains, a mute per axis, and the link of both eyes."""

from PySide6.QtCore import QCoreApplication, QSignalBlocker
from PySide6.QtWidgets import QBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from studio.app.edits import mixing
from studio.app.store import Store
from studio.domain.mix import GROUPS, PAIRED, Axis, Mix
from studio.domain.project import Project
from studio.ui.widgets.flow_layout import FlowLayout
from studio.ui.widgets.param_form import ParamForm

_GAP = 4
_BESIDE = 2  # buttons that have room beside the heading
Direction = QBoxLayout.Direction


class MixGroup(QWidget):
    """Sliders of the gains of `group`; what rests as a whole is drawn so."""

    def __init__(self, store: Store, group: str, title: str) -> None:
        super().__init__()
        self._store, self._group = store, group
        self.setObjectName(f"mix_{group}")
        self.mutes = {axis: self._mute(axis) for axis in GROUPS[group]}
        self.link = self._link(title) if group in PAIRED else None
        self.form = MixForm(store, gains(group))
        self._lay_out(title)
        store.changed.connect(self._on_changed)
        self._show(store.project.mix)

    def _lay_out(self, title: str) -> None:
        """Heading and buttons beside each other, many buttons below it; then the sliders."""
        heading = QLabel(title)
        heading.setProperty("heading", "true")
        buttons = QWidget()
        row = FlowLayout(buttons, _GAP)
        row.setContentsMargins(0, 0, 0, 0)
        for button in (*self.mutes.values(), *([self.link] if self.link else [])):
            row.addWidget(button)
        top = QBoxLayout(
            Direction.TopToBottom if len(self.mutes) > _BESIDE else Direction.LeftToRight
        )
        top.addWidget(heading, 1)
        top.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addLayout(top)
        column.addWidget(self.form)

    def _on_changed(self, old: Project, new: Project) -> None:
        if old.mix is not new.mix:
            self._show(new.mix)

    def _show(self, mix: Mix) -> None:
        for axis, button in self.mutes.items():
            with QSignalBlocker(button):
                button.setChecked(axis in mix.muted)
        if self.link is not None:
            with QSignalBlocker(self.link):
                self.link.setChecked(getattr(mix, f"{self._group}_linked"))
        resting = mixing.muted(mix, self._group)
        if self.form.property("resting") != resting:
            self.form.setProperty("resting", resting)
            for widget in (self.form, *self.form.findChildren(QWidget)):
                widget.style().unpolish(widget)
                widget.style().polish(widget)

    def _mute(self, axis: Axis) -> QToolButton:
        short, whole = _words(axis)
        button = QToolButton()
        button.setObjectName(f"mute_{axis}")
        button.setText(short)
        button.setAccessibleName(self.tr("Mute {}").format(whole))
        button.setToolTip(
            self.tr("Mute {}: it rests, whatever was generated or made by hand.").format(whole)
        )
        button.setCheckable(True)
        button.setProperty("named", len(GROUPS[self._group]) > 1)
        button.toggled.connect(lambda on: mixing.mute(self._store, axis, on))
        return button

    def _link(self, title: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"link_{self._group}")
        button.setText(self.tr("Link"))
        button.setAccessibleName(self.tr("Link both eyes: {}").format(title))
        button.setToolTip(
            self.tr("Both eyes have one gain. Linking gives the right one that of the left.")
        )
        button.setCheckable(True)
        button.toggled.connect(lambda on: mixing.link(self._store, self._group, on))
        return button


class MixForm(ParamForm):
    """Sliders of some numbers of the mix."""

    def __init__(self, store: Store, names: tuple[str, ...]) -> None:
        super().__init__(store, Mix, _read, mixing.with_value, only=names)


def gains(group: str) -> tuple[str, ...]:
    """The gains of `group`: one, or one for each eye."""
    return (f"{group}_left", f"{group}_right") if group in PAIRED else (group,)


def _read(project: Project, name: str) -> float:
    return float(getattr(project.mix, name))


def _words(axis: Axis) -> tuple[str, str]:
    """What an axis is called at its button, and where nothing stands around it."""
    return {
        Axis.EMOTION: (_tr("Mute"), _tr("emotions")),
        Axis.BLINKS: (_tr("Mute"), _tr("blinks and lids")),
        Axis.GAZE_X: (_tr("Across"), _tr("gaze across")),
        Axis.GAZE_Y: (_tr("Down"), _tr("gaze down")),
        Axis.HEAD_YAW: (_tr("Yaw"), _tr("head yaw")),
        Axis.HEAD_PITCH: (_tr("Pitch"), _tr("head pitch")),
        Axis.HEAD_ROLL: (_tr("Roll"), _tr("head roll")),
        Axis.HEAD_X: (_tr("X"), _tr("head across")),
        Axis.HEAD_Y: (_tr("Y"), _tr("head down")),
        Axis.HEAD_SCALE: (_tr("Size"), _tr("head size")),
    }[axis]


def _tr(text: str) -> str:
    return QCoreApplication.translate("MixGroup", text)
