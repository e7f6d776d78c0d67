"""The capture panel: somebody acts in a film or before the camera, and the person does it, too."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from studio.app.capture_studio import CaptureStudio
from studio.app.jobs import Job, Jobs
from studio.app.session import Session
from studio.app.store import Store
from studio.io.paths import documents_folder
from studio.io.video_files import VIDEO_SUFFIXES
from studio.ui.theme import Theme
from studio.ui.widgets.bank.incoming_photos import paths_of
from studio.ui.widgets.capture.camera_section import CameraSection
from studio.ui.widgets.capture.capture_reading import CaptureReading


class CapturePanel(QScrollArea):
    """Chooses a driving video, watches a camera, and reads the take that came of it."""

    def __init__(
        self, *, studio: CaptureStudio, store: Store, session: Session, jobs: Jobs, theme: Theme
    ) -> None:
        super().__init__()
        self._studio, self._capturing = studio, studio.capturing
        self._folder = documents_folder()
        self.setObjectName("capture")
        self.setAccessibleName(self.tr("Capture"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptDrops(True)
        self.camera = CameraSection(studio=studio, theme=theme)
        self.reading = CaptureReading(store=store, session=session, theme=theme)
        self._make_video()
        self._lay_out()
        jobs.changed.connect(self._on_job)
        self.mark(False)
        self._show_job()

    def browse(self) -> None:
        """Ask for a film of an actor, and perform what is seen in it."""
        patterns = " ".join(f"*{suffix}" for suffix in VIDEO_SUFFIXES)
        name, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("A film of an actor"),
            str(self._folder),
            self.tr("Videos ({});;All files (*)").format(patterns),
        )
        if name:
            self.watch(Path(name))

    def watch(self, path: Path) -> None:
        """Perform what is seen in the film at `path`."""
        self._folder = path.parent
        if not self._capturing.active:
            self._capturing.watch(path, self._studio.settings, self.sound.isChecked())
            self._show_job()

    def mark(self, on: bool) -> None:
        """Show that a drop would be welcome."""
        colour = "palette(highlight)" if on else "palette(mid)"
        self._drop.setStyleSheet(
            f"#drop_video {{ border: 2px dashed {colour}; border-radius: 8px; }}"
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Welcome a film."""
        if paths_of(event.mimeData()) and not self._capturing.active:
            self.mark(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802
        """Forget the drag."""
        self.mark(False)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Perform what is seen in the first file."""
        self.mark(False)
        paths = paths_of(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.watch(paths[0])

    def _make_video(self) -> None:
        self.choose = QPushButton(self.tr("Choose a film…"))
        self.choose.setObjectName("choose_video")
        self.choose.setAccessibleName(self.tr("Choose a film of an actor"))
        self.choose.setToolTip(
            self.tr("The person will do what the actor does; the take of now is kept")
        )
        self.choose.setProperty("primary", "true")
        self.choose.clicked.connect(lambda _: self.browse())
        self.sound = QCheckBox(self.tr("Its sound becomes the voice"))
        self.sound.setObjectName("capture_sound")
        self.sound.setAccessibleName(self.tr("The sound of the film becomes the voice"))
        self.sound.setToolTip(self.tr("The voice of now is replaced; both are one step to undo"))
        self._progress = QProgressBar()
        self._progress.setObjectName("capture_progress")
        self._progress.setAccessibleName(self.tr("How much of the film was watched"))
        self._progress.setRange(0, 1000)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setObjectName("cancel_capture")
        self._cancel.setAccessibleName(self.tr("Stop watching the film"))
        self._cancel.setToolTip(self.tr("Stop; nothing changes"))
        self._cancel.clicked.connect(lambda _: self._stop())

    def _lay_out(self) -> None:
        self._drop = QFrame()
        self._drop.setObjectName("drop_video")
        words = QLabel(self.tr("Drop a film of somebody who acts"))
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words.setWordWrap(True)
        inside = QVBoxLayout(self._drop)
        inside.addWidget(words)
        inside.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignHCenter)
        self._working = QWidget()
        row = QHBoxLayout(self._working)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._progress, 1)
        row.addWidget(self._cancel)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(10)
        column.addWidget(_heading(self.tr("Driving video")))
        column.addWidget(self._drop)
        column.addWidget(self._working)
        column.addWidget(self.sound)
        column.addWidget(_heading(self.tr("Camera")))
        column.addWidget(self.camera)
        column.addWidget(self.reading)
        column.addStretch(1)
        self.setWidget(content)

    def _on_job(self, job: Job) -> None:
        if job is self._capturing.job:
            self._show_job()

    def _show_job(self) -> None:
        job = self._capturing.job
        active = job is not None and job.active
        self._working.setVisible(active)
        self.choose.setEnabled(not active)
        if active and job is not None:
            self._progress.setRange(0, 1000 if job.fraction > 0 else 0)
            self._progress.setValue(round(1000 * job.fraction))
            self._progress.setFormat(job.text or self.tr("Waiting"))

    def _stop(self) -> None:
        if self._capturing.job is not None:
            self._capturing.job.cancel()


def _heading(text: str) -> QLabel:
    heading = QLabel(text)
    heading.setProperty("heading", "true")
    return heading
