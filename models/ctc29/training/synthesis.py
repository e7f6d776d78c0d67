"""Speech of the free synthesizers that are installed as programs: espeak-ng and festival."""

import re
import shutil
import subprocess
import wave
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from numpy.typing import NDArray

from ...rig.corpus import lowest_by_hash
from ...rig.errors import RigError
from .sentences import plain, sentence

Array = NDArray[np.float32]

ESPEAK, FESTIVAL = "espeak-ng", "festival"
HELD_OUT_VARIANTS = 8
"""Voices of espeak-ng, in all its accents, that are kept for validation."""
FESTIVAL_SHARE = 0.15
NOT_PEOPLE = re.compile("robo|robot|demonic|tweaky|storm|croak|fast|announcer", re.IGNORECASE)
"""Voices of espeak-ng that are effects."""
_ACCENTS = re.compile(r"\bgmw/en\S*")
_VARIANTS = re.compile(r"!v/(\S+)")
_AT_ONCE = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """A sentence that was spoken: `sound` (N,) in [-1, 1] at `rate` Hz, `text` as in `plain`."""

    text: str
    voice: str
    synthesizer: str
    validation: bool
    sound: Array
    rate: int


def installed() -> tuple[str, ...]:
    """The synthesizers at hand; RigError when there is none."""
    found = tuple(name for name in (ESPEAK, FESTIVAL) if shutil.which(name))
    if not found:
        message = "There is no speech synthesizer on this machine."
        raise RigError(message, f"Install {ESPEAK} or {FESTIVAL}.")
    return found


def utterances(count: int, checks: int, seed: int) -> Iterator[Utterance]:
    """`count` sentences to train on and `checks` of voices that are kept for validation.

    The same seed and synthesizers speak the same. Where festival is alone, nothing is kept: it
    may have one voice only. Raises RigError when no synthesizer is installed.
    """
    synthesizers = installed()
    random = np.random.default_rng(seed)
    if ESPEAK not in synthesizers:
        yield from festival(count, random)
        return
    by_festival = round(FESTIVAL_SHARE * count) if FESTIVAL in synthesizers else 0
    yield from espeak(checks, random, validation=True)
    yield from espeak(count - by_festival, random, validation=False)
    yield from festival(by_festival, random)


def espeak(count: int, random: np.random.Generator, *, validation: bool) -> Iterator[Utterance]:
    """Sentences of espeak-ng in many accents, voices, speeds and pitches."""
    accents = sorted(set(_ACCENTS.findall(_said(ESPEAK, "--voices=en"))))
    people = [v for v in _VARIANTS.findall(_said(ESPEAK, "--voices=variant")) if _person(v)]
    kept = lowest_by_hash(people, HELD_OUT_VARIANTS)
    variants = sorted(v for v in set(people) if (v in kept) == validation)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "sentence.wav"
        for _ in range(count):
            text = sentence(random)
            accent = accents[int(random.integers(len(accents)))]
            variant = variants[int(random.integers(len(variants)))]
            speed, pitch = int(random.integers(110, 231)), int(random.integers(15, 86))
            arguments = ("-v", f"{accent}+{variant}", "-s", str(speed), "-p", str(pitch))
            _said(ESPEAK, *arguments, "-w", str(path), "--", text)
            sound, rate = read_wave(path)
            yield Utterance(
                text=plain(text),
                voice=f"{ESPEAK} {variant}",
                synthesizer=ESPEAK,
                validation=validation,
                sound=sound,
                rate=rate,
            )


def festival(count: int, random: np.random.Generator) -> Iterator[Utterance]:
    """Sentences of festival, in turn of all its voices."""
    listed = _said(FESTIVAL, "-b", "(print (voice.list))").strip().strip("()").split()
    if not listed:
        raise RigError("festival has no voice.", "Install one, such as festvox-us-slt-hts.")
    for first in range(0, count, _AT_ONCE):
        texts = [sentence(random) for _ in range(first, min(first + _AT_ONCE, count))]
        voice = listed[first // _AT_ONCE % len(listed)]
        for text, (sound, rate) in zip(texts, _by_festival(texts, voice), strict=True):
            yield Utterance(
                text=plain(text),
                voice=f"{FESTIVAL} {voice}",
                synthesizer=FESTIVAL,
                validation=False,
                sound=sound,
                rate=rate,
            )


def _by_festival(texts: Sequence[str], voice: str) -> list[tuple[Array, int]]:
    """The sound and rate of each text; festival takes longer to start than to speak."""
    with TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{i}.wav" for i in range(len(texts))]
        lines = [f"(voice_{voice})"]
        for text, path in zip(texts, paths, strict=True):
            lines.append(f'(set! spoken (utt.synth (Utterance Text "{text}")))')
            lines.append(f'(utt.save.wave spoken "{path}" (quote riff))')
        script = Path(folder) / "sentences.scm"
        script.write_text("\n".join(lines), "utf-8")
        _said(FESTIVAL, "-b", str(script))
        return [read_wave(path) for path in paths]


def read_wave(path: Path) -> tuple[Array, int]:
    """Sound (N,) in [-1, 1] of a mono file of 16 bits, and its rate."""
    with wave.open(str(path), "rb") as file:
        raw = file.readframes(file.getnframes())
        sound = np.frombuffer(raw, "<i2").astype(np.float32) / np.float32(32768)
        return sound, file.getframerate()


def _person(variant: str) -> bool:
    return NOT_PEOPLE.search(variant) is None


def _said(*command: str) -> str:
    """What a program prints; RigError when it fails."""
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode:
        complaint = " ".join(done.stderr.split())[:200]
        raise RigError(f"{command[0]} failed: {complaint}.")
    return done.stdout
