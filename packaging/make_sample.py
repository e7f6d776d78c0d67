"""Makes resources/sample: paints Viola's pictures and lets a free synthesizer speak her lines.

    python packaging/make_sample.py [FOLDER]

Pictures and landmarks come from models/rig/painted; the voice needs the Debian packages
`festival` and `festvox-us-slt-hts`. Running it again writes the same files again.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import cv2
import numpy as np
import soundfile
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "resources" / "sample"
SIZE = 1024
JPEG_QUALITY = 92

VOICE = "voice_cmu_us_slt_arctic_hts"
LINES = (
    "Hello, I am Viola.",
    "This is Quintet: five pictures, one voice, and I come to life.",
    "Draw a curve, and I will follow.",
)
LEAD_S, PAUSE_S, TAIL_S = 0.4, 0.55, 0.4
FADE_S = 0.012
PEAK = 10 ** (-3 / 20)
SILENCE = 10 ** (-42 / 20)


class MissingPackageError(RuntimeError):
    """A system package that the sample needs is not installed."""


def write_pictures(folder: Path) -> None:
    """Write the bank's pictures as JPEG and `landmarks74.npz`, one (74, 2) float32 per stem."""
    sys.path.insert(0, str(ROOT))
    from models.rig.painted import paint
    from models.rig.painted.viola import BANK, VIOLA

    folder.mkdir(parents=True, exist_ok=True)
    landmarks = {}
    for stem, expression in BANK.items():
        picture, landmarks[stem] = paint(VIOLA, expression, SIZE)
        path = folder / f"{stem}.jpg"
        _, data = cv2.imencode(".jpg", picture[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, JPEG_QUALITY])
        path.write_bytes(data.tobytes())
        print(f"painted {path}")
    np.savez(folder / "landmarks74.npz", **landmarks)


def write_voice(folder: Path) -> None:
    """Write the spoken lines as `voice.flac`; raises MissingPackageError without Festival."""
    folder.mkdir(parents=True, exist_ok=True)
    spoken = [speak(line) for line in LINES]
    rate = spoken[0][1]
    parts = [_silence(LEAD_S, rate)]
    for sentence, _ in spoken:
        parts += [sentence, _silence(PAUSE_S, rate)]
    sound = np.concatenate([*parts[:-1], _silence(TAIL_S, rate)])
    sound *= PEAK / np.abs(sound).max()
    soundfile.write(folder / "voice.flac", sound, rate, subtype="PCM_16")
    print(f"spoken {folder / 'voice.flac'}: {len(sound) / rate:.2f} s at {rate} Hz")


def speak(line: str) -> tuple[NDArray[np.float64], int]:
    """One sentence and its sample rate, cut to the speech, faded at both ends, at RMS 1."""
    program = shutil.which("text2wave")
    if program is None:
        raise MissingPackageError("text2wave is missing: apt install festival festvox-us-slt-hts")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "line.wav"
        done = subprocess.run(
            [program, "-eval", f"({VOICE})", "-o", str(path)],
            input=line,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode != 0 or not path.exists() or VOICE in done.stderr:
            raise MissingPackageError(
                f"Festival has no {VOICE}: apt install festvox-us-slt-hts ({done.stderr.strip()})"
            )
        sound, rate = soundfile.read(path)
    loud = np.flatnonzero(np.abs(sound) > SILENCE * np.abs(sound).max())
    margin = round(0.03 * rate)
    sound = sound[max(0, loud[0] - margin) : loud[-1] + margin]
    fade = np.linspace(0, 1, round(FADE_S * rate))
    sound[: len(fade)] *= fade
    sound[-len(fade) :] *= fade[::-1]
    return sound / np.sqrt(np.mean(sound**2)), rate


def _silence(seconds: float, rate: int) -> NDArray[np.float64]:
    return np.zeros(round(seconds * rate))


def main() -> int:
    """Write everything; 1 and one clear line when a system package is missing."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLE
    cv2.setNumThreads(1)
    write_pictures(folder)
    try:
        write_voice(folder)
    except MissingPackageError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
