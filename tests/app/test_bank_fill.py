import subprocess

import imageio_ffmpeg
import numpy as np
import pytest

from studio.app.bank_fill import fill_from_folder, fill_from_video
from studio.app.jobs import Cancelled, Job, JobContext
from studio.app.photo_import import PhotoImport
from studio.domain.errors import BadInput
from studio.domain.sources import FACE_HEIGHTS_PER_CROP, SHUT_EYE
from studio.io.assets import AssetStore
from studio.io.images import write_png
from tests.fake_faces import FakeDetector, face_points, found, picture

FACES = {n: [found(face_points(0.004 * n, side=400.0 + n))] for n in range(30)}
FACES |= {3: [], 7: [found(face_points(turn=45.0))], 9: [found(face_points(0.03, lids=0.05))]}


@pytest.fixture
def photos(tmp_path):
    return PhotoImport(AssetStore(tmp_path / "assets"), FakeDetector(FACES))


@pytest.fixture
def context():
    return JobContext(Job("test"), lambda job: None)


@pytest.fixture
def video(tmp_path):
    """Thirty frames, lossless, so that the detector can tell them apart."""
    path = tmp_path / "a clip é.mkv"
    frames = b"".join(picture(n).tobytes() for n in range(30))
    raw = ["-f", "rawvideo", "-pix_fmt", "rgb24", "-s", "400x400", "-r", "25", "-i", "-"]
    kept = ["-c:v", "ffv1", "-pix_fmt", "bgr0", str(path)]
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", *raw, *kept]
    subprocess.run(command, input=frames, check=True)
    return path


def test_a_video_fills_the_bank(photos, video, context):
    filling = fill_from_video(video, photos, context)
    bank = filling.bank
    assert filling.analysed == 30
    assert "1 no face" in filling.skipped and "1 turned away" in filling.skipped
    openings = [image.mouth_opening for image in bank.slots]
    assert openings == sorted(openings)
    assert len(bank.filled) <= 20 and all(image.usable for image in bank.filled)


def test_frames_of_one_video_share_scale_and_clip(photos, video, context):
    bank = fill_from_video(video, photos, context).bank
    assert len({image.crop.side for image in bank.filled}) == 1
    assert len({image.clip for image in bank.filled}) == 1 and bank.filled[0].clip
    height = bank.slots[2].crop.side / FACE_HEIGHTS_PER_CROP
    assert height == pytest.approx(400 * 0.4595, rel=0.2)


def test_the_kept_pixels_are_those_of_the_chosen_frames(photos, video, context):
    from studio.io.images import read_image

    for image in fill_from_video(video, photos, context).bank.filled:
        number = int(image.name.rsplit(" ", 1)[1])
        assert np.array_equal(read_image(photos.assets.path(image.asset)), picture(number))
        assert np.array_equal(image.landmarks.array, FACES[number][0].points)


def test_a_shut_eye_is_among_the_extended_photos(photos, video, context):
    bank = fill_from_video(video, photos, context).bank
    assert [image.eye_opening < SHUT_EYE for image in bank.extras].count(True) == 1
    assert not any(image.eye_opening < SHUT_EYE for image in bank.slots)


def test_progress_grows_to_the_end(photos, video):
    seen = []
    job = Job("test")
    fill_from_video(video, photos, JobContext(job, lambda job: seen.append(job.fraction)))
    assert len(seen) > 10 and seen == sorted(seen) and 0.85 < seen[-1] <= 1.0


def test_it_can_be_cancelled(photos, video):
    job = Job("test")

    def announce(job):
        if job.fraction > 0.3:
            job.cancel()

    with pytest.raises(Cancelled):
        fill_from_video(video, photos, JobContext(job, announce))
    assert not photos.assets.ids()


def test_a_video_without_faces_says_why(photos, video, context):
    blind = PhotoImport(photos.assets, FakeDetector({}))
    with pytest.raises(BadInput, match="30 no face"):
        fill_from_video(video, blind, context)


def test_a_folder_of_many_pictures(photos, tmp_path, context):
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(12):
        write_png(folder / f"{number:02}.png", picture(number))
    (folder / "broken.png").write_text("no")
    filling = fill_from_folder(folder, photos, context)
    assert [name for name, _ in filling.refused] == ["broken.png"]
    assert len([s for s in filling.bank.slots if s]) == 5
    assert all(not image.clip for image in filling.bank.filled)
    openings = [image.mouth_opening for image in filling.bank.slots]
    assert openings == sorted(openings)
