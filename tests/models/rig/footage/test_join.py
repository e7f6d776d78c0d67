from pathlib import Path

import numpy as np
import pytest

from models.rig.errors import RigError
from models.rig.footage.footage import Footage
from models.rig.footage.join import join
from models.rig.footage.prepare import prepare
from models.rig.footage.recording import RenderedClip
from models.rig.footage.rendered import performers


def made(out: Path, person: str, frames: int, size: int = 32, fps: float = 25.0) -> Footage:
    random = np.random.default_rng(frames)
    clip = RenderedClip(
        name=person,
        person=person,
        frames=random.integers(0, 256, (frames, size, size, 3)).astype(np.uint8),
        landmarks=random.uniform(0, size, (frames, 74, 2)).astype(np.float32),
        trust=np.full((frames, size // 4, size // 4), frames, np.uint8),
        parts=np.ones((frames, size // 4, size // 4), np.uint8),
        fps=fps,
    )
    return prepare([performers([clip], credit=f"by {person}")], out, size=size)


def test_joins_and_thins_films_but_not_photos(tmp_path: Path) -> None:
    film, photos = made(tmp_path / "a", "anna", 10), made(tmp_path / "b", "bert", 5, fps=0.0)
    both = join([film, photos], tmp_path / "both", step=4)
    assert [(c.person, c.start, c.length, c.fps) for c in both.clips] == [
        ("anna", 0, 3, 6.25),
        ("bert", 3, 5, 0.0),
    ]
    assert np.array_equal(both.frames[:3], film.frames[::4])
    assert np.array_equal(both.landmarks[3:], photos.landmarks)
    assert both.trust is not None and both.trust[0, 0, 0] == 10
    assert both.credits.splitlines() == ["by anna", "by bert"]


def test_other_sizes_are_refused(tmp_path: Path) -> None:
    with pytest.raises(RigError, match="32 px and 64 px"):
        join([made(tmp_path / "a", "a", 2), made(tmp_path / "b", "b", 2, size=64)], tmp_path / "c")
