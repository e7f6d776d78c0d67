"""The pose library: pictures to choose from, and how far to go to the chosen one."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from studio.app.edits import poses
from studio.app.edits.poses import PoseBlend
from studio.app.pose_pictures import PosePictures, posed
from studio.app.reporting import Reporter
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.errors import StudioError
from studio.domain.pose import BUILT_IN, Pose
from studio.domain.project import Project
from studio.ui.theme import Theme
from studio.ui.widgets.pose_list import PoseList, outline_icon, picture_icon

_WHOLE = 100


class PosesPanel(QWidget):
    """Shows the poses of the project and those built in, and applies them at the playhead."""

    files_wanted = Signal(bool)
    """Import (False) or export (True) was asked for."""

    def __init__(
        self,
        *,
        store: Store,
        session: Session,
        theme: Theme,
        reporter: Reporter,
        pictures: PosePictures,
    ) -> None:
        super().__init__()
        self.setObjectName("poses")
        self._store, self._session, self._theme = store, session, theme
        self._reporter, self._pictures = reporter, pictures
        self._blend: PoseBlend | None = None
        self._listed: tuple[Pose, ...] = ()
        self.list = PoseList()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self._amount = QLabel()
        self._save = self._button(
            "pose_save",
            self.tr("Save pose"),
            self.tr("Keep what all lanes show at the playhead, or those with selected keys"),
        )
        self._apply = self._button(
            "pose_apply",
            self.tr("Apply"),
            self.tr("Go so far to the chosen pose: keys at the playhead  (Enter)"),
        )
        self._mirror = self._button(
            "pose_mirror",
            self.tr("Mirrored"),
            self.tr("The same, left and right changed  (Shift+Enter)"),
        )
        self._arrange()
        self._wire()
        self._follow(store.project, store.project)
        self._show_amount(self.slider.value())
        self._show_choice()

    @property
    def chosen(self) -> Pose | None:
        """The pose that is chosen in the list."""
        return poses.found(self._store.project, self.list.current)

    @property
    def share(self) -> float:
        """How far to go to it, 0 to 1."""
        return self.slider.value() / _WHOLE

    def save(self, selected: bool = False) -> None:
        """Keep the present pose and let it be named; of the lanes with `selected` keys, or all."""
        lanes = {key.lane for key in self._session.selection} if selected else None
        name = poses.save(self._store, self._session, lanes)
        if self.isVisible():
            self.list.rename(name)

    def apply(self, mirrored: bool = False) -> None:
        """Go to the chosen pose, as far as the slider says."""
        pose = self.chosen
        if pose is not None:
            self._attempt(pose, mirrored)

    def rename(self) -> None:
        """Type another name for the chosen pose."""
        if self.owned:
            self.list.rename(self.list.current)

    def delete(self) -> None:
        """Remove the chosen pose, if it is one of the project."""
        if self.owned:
            poses.delete(self._store, self.list.current)

    @property
    def owned(self) -> bool:
        """Whether the chosen pose is one of the project."""
        return any(pose.name == self.list.current for pose in self._store.project.poses)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Have pictures made, now that they are seen."""
        super().showEvent(event)
        self._want_pictures()

    def _button(self, name: str, text: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAccessibleName(text)
        button.setToolTip(tip)
        return button

    def _arrange(self) -> None:
        self.slider.setObjectName("pose_amount")
        self.slider.setAccessibleName(self.tr("How far to go to the pose"))
        self.slider.setToolTip(self.tr("Drag to go towards the chosen pose, seen at once"))
        self.slider.setRange(0, _WHOLE)
        self.slider.setValue(_WHOLE)
        menu = QMenu(self._save)
        menu.addAction(self.tr("Of all lanes"), self.save)
        self._of_selected = menu.addAction(
            self.tr("Of lanes with selected keys"), lambda: self.save(selected=True)
        )
        menu.aboutToShow.connect(
            lambda: self._of_selected.setEnabled(bool(self._session.selection))
        )
        self._save.setMenu(menu)
        above, below = QHBoxLayout(), QHBoxLayout()
        above.addWidget(self._save)
        above.addStretch(1)
        for name, text, tip, out in (
            ("poses_import", self.tr("Import…"), self.tr("Take in poses of a file"), False),
            ("poses_export", self.tr("Export…"), self.tr("Write own poses to a file"), True),
        ):
            button = self._button(name, text, tip)
            button.clicked.connect(lambda _on=False, out=out: self.files_wanted.emit(out))
            above.addWidget(button)
        for widget in (self._apply, self._mirror):
            below.addWidget(widget)
        below.addWidget(self.slider, 1)
        below.addWidget(self._amount)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(8)
        column.addLayout(above)
        column.addWidget(self.list, 1)
        column.addLayout(below)

    def _wire(self) -> None:
        self.list.applied.connect(lambda _name, mirrored: self.apply(mirrored))
        # Queued: the list is made anew, which its editor must not live to see.
        self.list.renamed.connect(self._rename, Qt.ConnectionType.QueuedConnection)
        self.list.removed.connect(lambda _name: self.delete())
        self.list.menu_wanted.connect(self._pop_up)
        self.list.currentItemChanged.connect(lambda _now, _was: self._show_choice())
        self._apply.clicked.connect(self.apply)
        self._mirror.clicked.connect(lambda: self.apply(mirrored=True))
        self.slider.sliderPressed.connect(self._begin)
        self.slider.valueChanged.connect(self._go)
        self.slider.sliderReleased.connect(self._end)
        self._store.changed.connect(self._follow)
        self._pictures.changed.connect(self._show_pictures)
        self._theme.changed.connect(self._show_pictures)

    def _attempt(self, pose: Pose, mirrored: bool) -> None:
        try:
            poses.apply(self._store, self._session, pose, self.share, mirrored)
        except StudioError as error:
            self._reporter.report(error, self.tr("Applying a pose"))

    def _begin(self) -> None:
        pose = self.chosen
        if pose is None:
            return
        try:
            self._blend = PoseBlend(self._store, self._session, pose)
        except StudioError as error:
            self._reporter.report(error, self.tr("Applying a pose"))

    def _go(self, value: int) -> None:
        self._show_amount(value)
        if self._blend is not None:
            self._blend.show(value / _WHOLE)

    def _end(self) -> None:
        blend, self._blend = self._blend, None
        if blend is not None:
            blend.show(self.share)
            blend.finish()

    def _rename(self, old: str, new: str) -> None:
        name = poses.rename(self._store, old, new)
        self._list()
        for item in self.list.findItems(name, Qt.MatchFlag.MatchExactly):
            self.list.setCurrentItem(item)

    def _follow(self, old: Project, new: Project) -> None:
        if self._listed and old.poses is new.poses and old.sources is new.sources:
            return
        self._list()

    def _list(self) -> None:
        project = self._store.project
        self._listed = (*project.poses, *BUILT_IN)
        self.list.show_poses(project.poses, BUILT_IN)
        self._show_pictures()
        self._show_choice()
        if self.isVisible():
            self._want_pictures()

    def _want_pictures(self) -> None:
        self._pictures.want(self._store.project, self._listed)

    def _show_pictures(self) -> None:
        bank, colours = self._store.project.sources, self._theme.colours
        for row, pose in enumerate(self._listed):
            rgb = self._pictures.picture(pose)
            icon = outline_icon(posed(bank, pose), colours) if rgb is None else picture_icon(rgb)
            self.list.show_picture(row, icon)

    def _show_choice(self) -> None:
        for widget in (self._apply, self._mirror, self.slider):
            widget.setEnabled(self.chosen is not None)

    def _show_amount(self, value: int) -> None:
        self._amount.setText(self.tr("{} %").format(value))
        self._amount.setMinimumWidth(self._amount.fontMetrics().horizontalAdvance("100 %"))

    def _pop_up(self, _name: str, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setObjectName("pose_menu")
        menu.addAction(self.tr("Apply"), self.apply)
        menu.addAction(self.tr("Apply mirrored"), lambda: self.apply(mirrored=True))
        menu.addSeparator()
        menu.addAction(self.tr("Rename"), self.rename).setEnabled(self.owned)
        menu.addAction(self.tr("Delete"), self.delete).setEnabled(self.owned)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)
