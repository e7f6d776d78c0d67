import threading
import time

import pytest

from studio.app.jobs import Jobs
from studio.app.photo_import import PhotoImport
from studio.app.photo_intake import PhotoIntake
from studio.app.reporting import Reporter
from studio.app.store import Store
from studio.domain.project import Project
from studio.io.assets import AssetStore
from studio.io.images import write_png
from tests.fake_faces import FakeDetector, face_points, found, picture

PAIR = [
    found(face_points(side=180.0, centre=(110.0, 200.0))),
    found(face_points(side=180.0, centre=(290.0, 200.0))),
]
FACES = {n: [found(face_points(0.01 * n))] for n in range(25)} | {25: [], 26: PAIR}


class Studio:
    """A store, and an intake whose results come back when `settle` is called."""

    def __init__(self, folder):
        self.folder = folder
        self.reporter = Reporter()
        self.store = Store(Project())
        self._calls, self._lock = [], threading.Lock()
        self.jobs = Jobs(self._dispatch, self.reporter)
        self.detector = FakeDetector(dict(FACES))
        importer = PhotoImport(AssetStore(folder / "assets"), self.detector)
        self.intake = PhotoIntake(self.store, self.jobs, self.reporter, importer)

    def photos(self, *numbers, folder="photos"):
        (self.folder / folder).mkdir(exist_ok=True)
        paths = [self.folder / folder / f"{number:02}.png" for number in numbers]
        for number, path in zip(numbers, paths, strict=True):
            write_png(path, picture(number, 200, 200))
        return paths

    def settle(self):
        deadline = time.monotonic() + 10
        while self.jobs.active:
            assert time.monotonic() < deadline
            with self._lock:
                calls, self._calls = self._calls, []
            for call in calls:
                call()
            time.sleep(0.002)

    @property
    def names(self):
        return [image.name[:2] if image else "--" for image in self.store.project.sources.slots]

    @property
    def told(self):
        return [notice.message for notice in self.reporter.notices]

    def _dispatch(self, call):
        with self._lock:
            self._calls.append(call)


@pytest.fixture
def studio(tmp_path):
    studio = Studio(tmp_path)
    yield studio
    studio.jobs.close()


def test_photos_go_into_the_slots(studio):
    studio.intake.add(studio.photos(3, 1))
    studio.settle()
    assert studio.names == ["03", "01", "--", "--", "--"]
    studio.intake.add(studio.photos(7), start=1)
    studio.settle()
    assert studio.names == ["03", "07", "--", "--", "--"]


def test_a_folder_of_five_keeps_its_order_and_one_of_six_is_chosen_from(studio):
    studio.photos(4, 2, 8, 6, 1, folder="five")
    studio.intake.add([studio.folder / "five"])
    studio.settle()
    assert studio.names == ["01", "02", "04", "06", "08"]
    studio.photos(*range(6), folder="six")
    studio.intake.add([studio.folder / "six"])
    studio.settle()
    assert studio.store.undo_label == "Filled the bank from six"


def test_more_pictures_than_the_bank_holds_are_chosen_from(studio):
    studio.intake.add(studio.photos(*range(21)))
    studio.settle()
    assert len(studio.store.project.sources.filled) <= 20
    assert studio.store.undo_label == "Filled the bank from 21 pictures"


def test_a_full_bank_is_said_and_kept(studio):
    studio.intake.add(studio.photos(*range(18)))
    studio.settle()
    before = studio.store.project
    studio.intake.add(studio.photos(18, 19, 20))
    studio.settle()
    assert studio.store.project is before
    assert "holds 20 photos" in studio.told[-1]


def test_an_empty_folder_and_a_broken_video_are_said(studio):
    (studio.folder / "empty").mkdir()
    studio.intake.add([studio.folder / "empty"])
    (studio.folder / "film.mp4").write_bytes(b"no film")
    studio.intake.add([studio.folder / "film.mp4"])
    studio.settle()
    assert studio.told[0] == "There is no picture in empty."
    assert "film.mp4" in studio.told[1]
    assert studio.store.undo_label is None


def test_detecting_again_keeps_points_that_it_cannot_replace(studio):
    studio.intake.add(studio.photos(3))
    studio.settle()
    image = studio.store.project.sources.slots[0]
    studio.detector.faces_of[3] = []
    studio.intake.detect_again(image)
    studio.settle()
    assert studio.store.project.sources.slots[0] is image
    assert "No face was found" in studio.told[-1]
    studio.detector.faces_of[3] = [found(face_points(0.1))]
    studio.intake.detect_again(image)
    studio.settle()
    assert studio.store.project.sources.slots[0].mouth_opening > image.mouth_opening
    assert studio.store.undo_label == "Detected 03.png again"


def test_a_face_is_offered_and_picked(studio):
    studio.intake.add(studio.photos(26))
    studio.settle()
    waiting, offered = studio.store.project.sources.slots[0], []
    studio.intake.offer_faces(waiting, offered.extend)
    studio.settle()
    assert offered == [face.box for face in PAIR]
    studio.intake.pick_face(waiting, offered[1])
    studio.settle()
    assert studio.store.project.sources.slots[0].usable


def test_the_newest_job_can_be_watched(studio):
    seen = []
    studio.intake.started.connect(seen.append)
    studio.intake.paste(picture(3))
    assert seen == [studio.intake.job]
    studio.settle()
    assert studio.store.project.sources.slots[0].name == "Pasted picture"
