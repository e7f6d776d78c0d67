"""Sound files as training reads them."""

import subprocess
from pathlib import Path

import numpy as np
from numpy.typing import NDArray


def decode(path: Path, rate: int) -> NDArray[np.float32]:
    """Mono sound of `path` in [-1, 1] at `rate` Hz; CalledProcessError where it cannot be read."""
    import imageio_ffmpeg

    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-i", str(path)]
    command += ["-vn", "-ac", "1", "-ar", str(rate), "-f", "f32le", "-"]
    return np.frombuffer(subprocess.run(command, check=True, capture_output=True).stdout, "<f4")
