"""A bank on disk with exact landmarks, so that commands run without any network."""

import cv2
import numpy as np
import pytest
from engine_scenes import photo

from studio import cli


@pytest.fixture
def bank(tmp_path):
    """A bank folder of three drawn photos with their landmarks, in a path that needs care."""
    folder = tmp_path / "a bänk"
    folder.mkdir()
    points = {}
    for number, opening in enumerate((0.0, 0.2, 0.4), start=1):
        shot = photo(str(number), opening)
        encoded = cv2.imencode(".png", shot.rgb[..., ::-1])[1]
        (folder / f"source_{number}.png").write_bytes(encoded.tobytes())
        points[f"source_{number}"] = shot.source.landmarks.array
    np.savez(folder / "landmarks74.npz", **points)
    return folder


@pytest.fixture
def quintet(capsys):
    """Runs one command line; returns (code, stdout, stderr)."""

    def run(*arguments):
        code = cli.run([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return code, out, err

    return run
