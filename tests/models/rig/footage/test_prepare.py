"""Preparing: crops that follow the face, thinning, splits, a folder that is whole or absent."""

import json
import pickle

import cv2
import numpy as np
import pytest

from models.rig.errors import RigError
from models.rig.footage import Clip, Footage
from models.rig.footage.crop import FACE_HEIGHTS, around, face_height, following
from models.rig.footage.data_folder import data_folder
from models.rig.footage.own_folder import own_folder
from models.rig.footage.prepare import prepare
from models.rig.footage.recording import Recording, RenderedClip, Source
from models.rig.footage.rendered import painted
from models.rig.footage.writer import Writer

SIZE = 32


def face(x=100.0, y=90.0, height=60.0):
    """Points (74, 2) with nose tip and face height as asked."""
    random = np.random.default_rng(0)
    points = np.float32([x, y]) + random.uniform(-20, 20, (74, 2))
    points[30] = (x, y)
    points[17:27] = (x, y - height / 2)
    points[8] = (x, y + height / 2)
    return points.astype(np.float32)


def picture(points, dot=30):
    """A dark picture with a white blob on one point."""
    rgb = np.full((180, 240, 3), 30, np.uint8)
    x, y = (round(float(v)) for v in points[dot])
    cv2.circle(rgb, (x, y), 3, (255, 255, 255), -1)
    return rgb


def film(name="a", frames=20, person="p", **facts):
    track = np.stack([face(x=80 + 2 * i) for i in range(frames)])
    return Recording(
        name=name,
        person=person,
        validation=False,
        pictures=lambda: iter([picture(points) for points in track]),
        landmarks=track.copy(),
        fps=25.0,
        **facts,
    )


def source(*recordings, name="own"):
    return Source(name=name, recordings=lambda: iter(recordings), credit=f"credit of {name}")


def quiet(line):
    pass


def test_the_crop_is_centred_on_the_nose_and_2_2_face_heights_wide():
    points = face(height=50)
    square = around(points)
    assert (square.x, square.y) == (100, 90)
    assert square.side == pytest.approx(FACE_HEIGHTS * 50)
    moved = square.into(points, 224)
    assert moved[30] == pytest.approx((111.5, 111.5))
    assert face_height(moved) == pytest.approx(224 / FACE_HEIGHTS, rel=1e-5)


def test_points_lie_on_their_pixels():
    points = face()
    crop = around(points).cut(picture(points, dot=48), 224)
    bright = np.argwhere(crop[..., 0] > 200)[:, ::-1]
    expected = around(points).into(np.round(points[48]), 224)
    assert bright.mean(0) == pytest.approx(expected, abs=0.5)


def test_the_path_is_smooth_and_passes_frames_without_a_face():
    random = np.random.default_rng(1)
    track = np.stack([face(x=80 + i + random.normal(0, 2)) for i in range(40)])
    track[20] = np.nan
    squares = following(track)
    steps = np.diff([square.x for square in squares])
    assert np.abs(np.diff(steps)).mean() < 1.0 < np.abs(np.diff(track[:20, 30, 0], n=2)).mean()
    assert len({square.side for square in squares}) == 1
    with pytest.raises(ValueError, match="no frame"):
        following(np.full((3, 74, 2), np.nan, np.float32))


def test_trust_ends_with_the_picture():
    points = face(x=20, y=90, height=60)
    square = around(points)
    trust = square.inside(picture(points), 64)
    beyond = (square.side / 2 - 20) / square.side
    assert (trust == 0).all(0).mean() == pytest.approx(beyond, abs=1.5 / 16)
    assert (trust[:, -1] == 255).all()


def test_a_film_is_thinned_and_keeps_its_facts(tmp_path):
    footage = prepare(
        [source(film(step=2, emotion="HAP"))], tmp_path / "set", size=SIZE, report=quiet
    )
    (clip,) = footage.clips
    assert (clip.length, clip.fps, clip.emotion, clip.source) == (10, 12.5, "HAP", "own")
    assert footage.frames.shape == (10, SIZE, SIZE, 3)
    assert footage.landmarks.shape == (10, 74, 2)
    assert footage.parts is None
    assert "credit of own" in footage.credits
    assert len(pickle.dumps(footage)) < 1000
    assert (pickle.loads(pickle.dumps(footage)).frames == footage.frames).all()
    assert footage.resident("cpu").numpy().tobytes() == np.array(footage.frames).tobytes()


def test_faceless_recordings_are_left_out_and_said(tmp_path):
    lost = film("lost")
    lost.landmarks[:] = np.nan
    half = film("half")
    half.landmarks[:4] = np.nan
    said = []
    footage = prepare([source(lost, half)], tmp_path / "set", size=SIZE, report=said.append)
    assert [clip.name for clip in footage.clips] == ["half"]
    assert footage.has_face().sum() == 16
    assert "4 frames without a face" in said[-1]
    assert "1 left out" in said[-1]


def test_rendered_clips_keep_masks(tmp_path):
    size = 2 * SIZE
    parts = np.zeros((3, size, size), np.uint8)
    parts[:, size // 2 :] = 4
    clip = RenderedClip(
        name="r",
        person="q",
        frames=np.full((3, size, size, 3), 7, np.uint8),
        landmarks=np.full((3, 74, 2), (size - 1) / 2, np.float32),
        trust=np.full((3, size // 4, size // 4), 99, np.uint8),
        parts=parts,
    )
    footage = prepare([source(film(), clip)], tmp_path / "set", size=SIZE, report=quiet)
    rows = footage.clips[1].rows
    assert footage.landmarks[rows[0], 0] == pytest.approx(((SIZE - 1) / 2,) * 2)
    assert (footage.trust[rows[0]] == 99).all()
    assert (footage.parts[rows[0]][: SIZE // 8] == 0).all()
    assert (footage.parts[rows[0]][SIZE // 8 :] == 4).all()
    assert (footage.parts[0] == 255).all()


def test_an_error_leaves_nothing_behind(tmp_path):
    def broken():
        yield picture(face())
        raise OSError("torn film")

    torn = film()
    bad = Recording(
        name="bad",
        person="p",
        validation=False,
        pictures=broken,
        landmarks=torn.landmarks,
        fps=25.0,
    )
    with pytest.raises(OSError, match="torn"):
        prepare([source(bad)], tmp_path / "set", size=SIZE, report=quiet)
    assert list(tmp_path.iterdir()) == []


def test_a_new_folder_takes_the_place_of_the_old(tmp_path):
    for count in (3, 5):
        with Writer(tmp_path / "set", SIZE) as writer:
            for _ in range(count):
                writer.row(np.zeros((SIZE, SIZE, 3), np.uint8), face())
            writer.clip(
                Clip(
                    name="c", person="p", source="s", validation=False, start=0, length=count, fps=0
                )
            )
    assert len(Footage.open(tmp_path / "set").frames) == 5
    assert [path.name for path in tmp_path.iterdir()] == ["set"]


def test_what_is_no_footage_is_said_in_one_line(tmp_path):
    with pytest.raises(RigError, match="no training data"):
        Footage.open(tmp_path)
    (tmp_path / "table.json").write_text(json.dumps({"format": 99}))
    with pytest.raises(RigError, match="another version"):
        Footage.open(tmp_path)


def write_film(path, frames=20):
    out = cv2.VideoWriter(str(path), cv2.VideoWriter_fourcc(*"MJPG"), 25.0, (240, 180))
    for i in range(frames):
        out.write(picture(face(x=80 + i)))
    out.release()


def detect(rgb):
    y, x = np.argwhere(rgb[..., 0] > 150).mean(0)
    return face(x=x, y=y)


def test_the_end_of_a_single_persons_clip_is_kept_for_validation(tmp_path):
    (tmp_path / "data").mkdir()
    write_film(tmp_path / "data" / "me.avi")
    own = own_folder(tmp_path / "data", detect, step=1)
    footage = prepare([own], tmp_path / "set", size=SIZE, report=quiet)
    assert [(clip.validation, clip.length) for clip in footage.clips] == [(False, 17), (True, 3)]
    assert {clip.person for clip in footage.clips} == {"me"}
    assert {clip.source for clip in footage.clips} == {"data"}


def test_folders_are_people_and_photos_one_clip(tmp_path):
    for person in "abcdefgh":
        (tmp_path / "data" / person).mkdir(parents=True)
        for i in range(2):
            cv2.imwrite(str(tmp_path / "data" / person / f"{i}.png"), picture(face()))
    footage = prepare(
        [own_folder(tmp_path / "data", detect)], tmp_path / "set", size=SIZE, report=quiet
    )
    assert [(clip.length, clip.fps) for clip in footage.clips] == [(2, 0.0)] * 8
    assert len(footage.select(validation=True)) == 1
    assert not {c.person for c in footage.select(validation=True)} & {
        c.person for c in footage.select(validation=False)
    }


def test_an_empty_folder_is_said(tmp_path):
    with pytest.raises(RigError, match="no clips and no photos"):
        own_folder(tmp_path, detect)


def test_the_data_folder_keeps_validation_people_apart(shared_data, tmp_path):
    wanted = {"canada_faces", "grid"}
    sources = [source for source in data_folder(shared_data, step=25) if source.name in wanted]
    footage = prepare(sources, tmp_path / "set", size=64, report=quiet)
    held = {clip.person for clip in footage.select(validation=True)}
    assert {"s20", "s22", "s23"} <= held
    assert not held & {clip.person for clip in footage.select(validation=False)}
    nose = footage.landmarks[footage.has_face()][:, 30]
    assert np.abs(nose - 31.5).max() < 4
    assert not any(clip.sharp for clip in footage.clips if clip.person in {"s8", "s10"})


def test_painted_people_perform_and_some_are_kept_for_validation(tmp_path):
    footage = prepare(
        [painted(people=2, seconds=0.16, size=64, seed=6)], tmp_path / "set", size=64, report=quiet
    )
    assert [(clip.validation, clip.length) for clip in footage.clips] == [(False, 2), (True, 2)]
    assert footage.has_face().all()
    assert {clip.fps for clip in footage.clips} == {12.5}
    assert np.abs(footage.landmarks[:, 30] - 31.5).max() < 6
    assert (footage.trust == 255).all()
    assert footage.frames[0].std() > 5
