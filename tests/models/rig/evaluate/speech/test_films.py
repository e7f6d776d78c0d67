"""Which frames have to show closed lips, and how many pictures do."""

import numpy as np
import pytest
from reenact_scenes import drawn_shot

from models.rig.evaluate.sheets import TILE
from models.rig.evaluate.speech.cast import Line
from models.rig.evaluate.speech.figures import Openings
from models.rig.evaluate.speech.films import Film, Mouth, close_up, lips, moments
from models.rig.evaluate.speech.performing import Performed
from studio.domain.project import Project
from studio.domain.words import Phone


def performed(tmp_path, phones=()):
    seen = np.zeros((20, 74, 2), np.float32)
    line = Line(name="s20_brbk7n", sound=tmp_path / "voice.wav", seen=seen)
    speech = np.arange(20) < 12
    return Performed(line=line, project=Project(), speech=speech, phones=phones)


def openings(closed):
    real = np.where(np.isin(np.arange(20), closed), 0.0, 0.1).astype(np.float32)
    return Openings(said=np.zeros(20, np.float32), real=real)


def test_the_lips_have_to_close_on_b_m_and_p(tmp_path):
    phones = (
        Phone(symbol="B", start=0.20, end=0.24),
        Phone(symbol="IH", start=0.24, end=0.40),
        Phone(symbol="M", start=0.40, end=0.48),
    )
    found = moments(performed(tmp_path, phones), openings([2]))
    assert [(one.name, one.frames) for one in found] == [("b", slice(4, 7)), ("m", slice(9, 13))]


def test_without_phones_they_have_to_close_where_the_real_ones_do_in_speech(tmp_path):
    found = moments(performed(tmp_path), openings([3, 4, 8, 15]))
    assert [one.frames for one in found] == [slice(3, 5), slice(8, 9)]


def mouth(who, photos, seen):
    return Mouth(who=who, photos=photos, sound="b", opening=0.01, seen=seen, rgb=grey(9))


def grey(level):
    return np.full((TILE, TILE, 3), level, np.uint8)


def test_closed_pictures_are_counted_for_each_bank_and_the_camera_once():
    found = lips(
        [
            *(mouth("real", 1, 0.01), mouth("warp", 1, 0.02)),
            *(mouth("real", 1, 0.03), mouth("warp", 1, 0.06)),
            *(mouth("real", 5, 0.01), mouth("warp", 5, 0.08)),
        ]
    )
    rows = [(row.who, row.photos, row.sounds, row.closed) for row in found]
    assert rows == [("real", 0, 2, 1), ("warp", 1, 2, 1), ("warp", 5, 1, 0)]
    assert found[1].seen.mean == pytest.approx(0.04)
    assert lips([]) == []


def test_a_sheet_has_a_column_for_each_sound_and_can_do_without_the_camera(tmp_path):
    columns = tuple((mouth("real", 1, 0.01), mouth("warp", 1, 0.02)) for _ in range(3))
    film = Film(name="a", done=performed(tmp_path), real=(), made={}, mouths=columns)
    both, made = film.sheet(), film.sheet(real=False)
    assert both.shape == (2 * made.shape[0], 3 * TILE, 3)
    assert made.shape[1] == both.shape[1]
    empty = Film(name="a", done=performed(tmp_path), real=(), made={}, mouths=())
    assert empty.sheet() is None


def test_a_close_up_shows_the_mouth():
    shot = drawn_shot(0.3)
    marked = np.zeros_like(shot.rgb)
    x, y = shot.pixels[48:68].mean(axis=0).round().astype(int)
    marked[y - 4 : y + 5, x - 4 : x + 5] = 255
    shown = close_up(marked, shot)
    assert shown.shape == (TILE, TILE, 3)
    assert shown[TILE // 2, TILE // 2, 0] == 255
    assert shown[:40].max() == 0
