import json
from dataclasses import replace

import numpy as np
import pytest

from studio.app.bank_folder import export_bank_folder, import_bank_folder, read_points
from studio.app.photo_import import PhotoImport
from studio.domain.errors import BadInput, DecodeError, FaceNotFound
from studio.domain.sources import SourceBank
from studio.io.assets import AssetStore
from studio.io.images import write_png
from tests.fake_faces import FakeDetector, face_points, found, picture

POINTS = {f"source_{n}": face_points(0.01 * n) for n in range(1, 8)}


@pytest.fixture
def blind(tmp_path):
    """An import that finds no face: landmarks must come from the file."""
    return PhotoImport(AssetStore(tmp_path / "assets"), FakeDetector({}))


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "bank"
    folder.mkdir()
    for number in range(1, 8):
        write_png(folder / f"source_{number}.png", picture(number))
    np.savez(folder / "landmarks74.npz", **POINTS)
    return folder


def test_given_landmarks_are_used_instead_of_detection(blind, folder):
    bank = import_bank_folder(folder, blind)
    assert [image.name for image in bank.slots] == [f"source_{n}.png" for n in range(1, 6)]
    assert len(bank.extras) == 2
    for image in bank.filled:
        assert np.array_equal(image.landmarks.array, POINTS[image.name[:-4]])
        assert image.sharpness > 0


def test_missing_landmarks_are_detected(folder, tmp_path):
    (folder / "landmarks74.npz").unlink()
    detector = FakeDetector({n: [found(face_points(0.02))] for n in range(1, 8)})
    bank = import_bank_folder(folder, PhotoImport(AssetStore(tmp_path / "a"), detector))
    assert np.array_equal(bank.slots[0].landmarks.array, face_points(0.02))


def test_a_picture_without_a_face_is_said(blind, folder):
    (folder / "landmarks74.npz").unlink()
    with pytest.raises(FaceNotFound, match=r"source_1\.png"):
        import_bank_folder(folder, blind)


def test_precropped_pictures_are_whole_crops(blind, folder):
    bank = import_bank_folder(folder, blind, precropped=True)
    crop = bank.slots[0].crop
    assert (crop.x, crop.y, crop.side) == (200.0, 200.0, 400.0)
    assert np.allclose(bank.slots[0].shape * 400, POINTS["source_1"], atol=1e-3)


def test_precropped_pictures_are_square(blind, folder):
    write_png(folder / "source_2.png", picture(2, width=500))
    with pytest.raises(BadInput, match="not a square"):
        import_bank_folder(folder, blind, precropped=True)


def test_pictures_of_any_name(blind, folder):
    for path in folder.glob("*.png"):
        path.rename(folder / path.name.replace("source_", "photo"))
    np.savez(folder / "landmarks74.npz", **{f"photo{n}": face_points() for n in range(1, 8)})
    assert len(import_bank_folder(folder, blind).filled) == 7


@pytest.mark.parametrize(
    "points", [np.zeros((68, 2), np.float32), np.zeros((74, 2), np.int16), np.full((74, 2), np.nan)]
)
def test_unfit_landmarks_are_refused(folder, points):
    np.savez(folder / "landmarks74.npz", source_1=points)
    with pytest.raises(BadInput, match="source_1"):
        read_points(folder / "landmarks74.npz")


def test_a_broken_archive_is_refused(folder):
    (folder / "landmarks74.npz").write_bytes(b"no archive")
    with pytest.raises(DecodeError):
        read_points(folder / "landmarks74.npz")


def test_a_bank_survives_the_folder(blind, folder, tmp_path):
    bank = import_bank_folder(folder, blind)
    files = export_bank_folder(bank, tmp_path / "new" / "anna", blind.assets)
    assert {f.name for f in files} >= {"source_1.png", "bank.json", "landmarks74.npz"}
    again = import_bank_folder(tmp_path / "new" / "anna", blind)
    assert [i.landmarks for i in again.filled] == [i.landmarks for i in bank.filled]
    assert [i.crop for i in again.filled] == [i.crop for i in bank.filled]
    card = json.loads((tmp_path / "new" / "anna" / "bank.json").read_text())
    assert card["slots"] == 5 and len(card["photos"]) == 7
    arrays = np.load(tmp_path / "new" / "anna" / "landmarks74.npz")
    assert arrays["source_1"].dtype == np.float32 and arrays["source_1"].shape == (74, 2)


def test_a_smaller_bank_leaves_nothing_of_the_larger(blind, folder, tmp_path):
    bank = import_bank_folder(folder, blind)
    target = tmp_path / "anna"
    export_bank_folder(bank, target, blind.assets)
    (target / "own.png").write_bytes((target / "source_1.png").read_bytes())
    export_bank_folder(replace(bank, extras=()), target, blind.assets)
    left = {path.name for path in target.glob("*.png")}
    assert left == {f"source_{n}.png" for n in range(1, 6)} | {"own.png"}


def test_an_empty_bank_is_not_written(blind, tmp_path):
    with pytest.raises(BadInput, match="no usable photo"):
        export_bank_folder(SourceBank(), tmp_path, blind.assets)
