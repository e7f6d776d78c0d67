from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from studio.app.jobs import Job, JobContext
from studio.app.photo_import import AmbiguousFaces, PhotoImport, pictures_in
from studio.domain.errors import BadInput, ModelMissing
from studio.domain.photo_checks import PhotoProblem
from studio.io.assets import AssetStore
from studio.io.images import write_png
from tests.fake_faces import FakeDetector, face_points, found, picture

LEFT, RIGHT = (150.0, 200.0), (450.0, 200.0)
FACES = {
    0: [found(face_points())],
    1: [],
    2: [
        found(face_points(side=250.0, centre=LEFT)),
        found(face_points(side=220.0, centre=RIGHT)),
    ],
    3: [found(face_points(side=60.0))],
    4: [found(face_points(turn=60.0))],
    5: [found(face_points(), confidence=0.1)],
    6: [found(face_points()), found(face_points(side=100.0, centre=(40.0, 40.0)))],
}


@pytest.fixture
def photos(tmp_path):
    return PhotoImport(AssetStore(tmp_path / "assets"), FakeDetector(FACES))


@pytest.fixture
def context():
    return JobContext(Job("test"), lambda job: None)


def saved(folder, number, name=None, **size):
    path = folder / (name or f"{number}.png")
    write_png(path, picture(number, **size))
    return path


def test_a_good_photo_has_points_crop_and_sharpness(photos, tmp_path):
    image = photos.file(saved(tmp_path, 0, "mañana är.png"))
    assert image.usable and not image.problem
    assert image.name == "mañana är.png"
    assert (image.width, image.height) == (400, 400)
    assert np.array_equal(image.landmarks.array, FACES[0][0].points)
    assert image.sharpness > 0
    assert photos.assets.path(image.asset).read_bytes() == (tmp_path / image.name).read_bytes()


@pytest.mark.parametrize(
    ("number", "problem", "keeps_points"),
    [
        (1, PhotoProblem.NO_FACE, False),
        (3, PhotoProblem.TOO_SMALL, True),
        (4, PhotoProblem.TOO_FAR_TURNED, True),
        (5, PhotoProblem.DOUBTFUL, True),
    ],
)
def test_a_photo_with_a_problem_keeps_its_place(photos, tmp_path, number, problem, keeps_points):
    image = photos.file(saved(tmp_path, number))
    assert image.problem == problem.value
    assert not image.usable
    assert (image.landmarks is not None) is keeps_points


def test_two_faces_are_offered_for_a_choice(photos, tmp_path):
    offered = photos.file(saved(tmp_path, 2, width=600))
    assert isinstance(offered, AmbiguousFaces)
    assert offered.image.problem == PhotoProblem.SEVERAL_FACES.value
    assert len(photos.faces(offered.image)) == 2
    chosen = photos.again(offered.image, offered.boxes[1])
    assert chosen.usable
    assert np.array_equal(chosen.landmarks.array, FACES[2][1].points)


def test_a_bystander_is_no_choice(photos, tmp_path):
    image = photos.file(saved(tmp_path, 6))
    assert image.usable


def test_points_placed_by_hand_make_it_usable(photos, tmp_path):
    image = photos.file(saved(tmp_path, 1))
    placed = photos.with_points(image, face_points(0.03))
    assert placed.usable and placed.sharpness > 0 and not placed.problem


def test_without_the_network_photos_still_come_in(photos, tmp_path):
    class Missing(FakeDetector):
        def faces(self, rgb):
            raise ModelMissing("The landmark network is not installed.", "Install it.")

    image = PhotoImport(photos.assets, Missing({})).file(saved(tmp_path, 0))
    assert "not installed" in image.problem and "by hand" in image.problem


def test_a_pasted_picture(photos):
    image = photos.picture(picture(0), "Pasted picture")
    assert image.usable and image.asset.endswith(".png")


def test_the_same_photo_is_one_asset(photos, tmp_path):
    first = photos.file(saved(tmp_path, 0, "a.png"))
    assert photos.file(saved(tmp_path, 0, "b.png")).asset == first.asset
    assert len(photos.assets.ids()) == 1


def test_an_unusual_ending_is_kept_as_png(photos, tmp_path):
    saved(tmp_path, 0, "a.png").rename(tmp_path / "photo.download_part")
    assert photos.file(tmp_path / "photo.download_part").asset.endswith(".png")


def bad_files(folder):
    (folder / "empty.jpg").write_bytes(b"")
    (folder / "text.png").write_text("not a picture")
    Image.new("RGB", (1, 1)).save(folder / "dot.png")
    whole = saved(folder, 0, "whole.png").read_bytes()
    (folder / "half.png").write_bytes(whole[: len(whole) // 2])
    return [folder / n for n in ("empty.jpg", "text.png", "dot.png", "half.png", "gone.png")]


def test_each_bad_file_is_refused_for_its_own_reason(photos, tmp_path, context):
    bad = bad_files(tmp_path)
    batch = photos.batch([bad[0], tmp_path / "whole.png", *bad[1:]], context)
    assert [image.name for image in batch.images] == ["whole.png"]
    assert [name for name, _ in batch.refused] == [path.name for path in bad]
    messages = [str(error) for _, error in batch.refused]
    assert len(set(messages)) == len(bad)
    assert all(error.message and error.hint for _, error in batch.refused)
    assert all("\n" not in message for message in messages)


def test_alpha_grey_cmyk_and_turned_photos_come_in(photos, tmp_path, context):
    rgb = Image.fromarray(picture(0))
    rgb.convert("RGBA").save(tmp_path / "alpha.png")
    Image.fromarray(picture(0)[..., 0]).save(tmp_path / "grey.png")
    rgb.convert("CMYK").save(tmp_path / "cmyk.tif")
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.fromarray(picture(0, 500, 400)).save(tmp_path / "turned.png", exif=exif)
    paths = sorted(p for p in tmp_path.iterdir() if p.is_file())
    batch = photos.batch(paths, context)
    assert len(batch.images) == 4 and not batch.refused
    turned = next(image for image in batch.images if image.name == "turned.png")
    assert (turned.width, turned.height) == (400, 500)


def test_the_pictures_of_a_folder(tmp_path):
    for name in ("b.png", "a.png", ".hidden.png"):
        saved(tmp_path, 0, name)
    (tmp_path / "notes.txt").write_text("x")
    assert [path.name for path in pictures_in(tmp_path)] == ["a.png", "b.png"]
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(BadInput, match="no picture"):
        pictures_in(empty)
    with pytest.raises(BadInput, match="cannot be read"):
        pictures_in(Path(tmp_path / "gone"))


def test_real_photos_with_the_real_detector(shared_data, tmp_path):
    from studio.engine.analyzers.image_landmarks import MODEL, LandmarkDetector
    from studio.engine.model_store import WEIGHTS, ModelStore
    from studio.io.paths import models_folder

    if not (models_folder() / MODEL / WEIGHTS).is_file():
        pytest.skip(f"needs the weights of {MODEL}")
    folder = shared_data / "london_faces"
    path = sorted(p for p in folder.iterdir() if p.suffix == ".jpg")[0]
    labels = np.load(folder / "landmarks74.npz")[path.stem].astype(np.float32) / 16
    detector = LandmarkDetector(ModelStore(models_folder()))
    image = PhotoImport(AssetStore(tmp_path / "assets"), detector).file(path)
    assert image.usable and image.sharpness > 100
    eyes = np.linalg.norm(labels[45] - labels[36])
    error = np.linalg.norm(image.landmarks.array - labels, axis=1).mean() / eyes
    assert error < 0.06
