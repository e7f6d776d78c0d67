"""Hand-made clips of speech and motion, as the speech network's preparation would write them."""

import dataclasses
from pathlib import Path

import numpy as np

from models.rig.trainer.loop import Trainer
from models.rig.trainer.processes import joined
from models.speech_landmarks.closing import MOVING
from models.speech_landmarks.training import measures, spectra
from models.speech_landmarks.training.dataset import Clip, Prepared
from models.speech_landmarks.training.task import RUN, Recipe, SpeechTask

SMALL = Recipe(width=8, dilations=(1,), rows=40)


def clip(seed: int, person: str = "s1", validation: bool = False) -> Clip:
    """A clip of 3 s whose opening is a sine."""
    rng = np.random.default_rng(seed)
    power = np.exp(rng.normal(-8.0, 2.0, (150, 257))).astype(np.float32)
    opening = np.abs(np.sin(np.arange(75) / 5.0 + seed))
    motion = np.zeros((75, len(MOVING), 2), np.float32)
    motion[:, measures.LOWER, 1] = 0.02 * opening
    motion[:, :11, 1] = 0.01 * opening[:, None]
    motion += rng.normal(0.0, 1e-5, motion.shape).astype(np.float32)
    return Clip(
        stem=f"{person}_{seed}",
        person=person,
        fps=25.0,
        validation=validation,
        spectra=spectra.compact(power),
        motion=motion,
    )


def data(*clips: Clip) -> Prepared:
    """Clips of a mean face whose eyes are 0.3 apart."""
    mean = np.zeros((74, 2), np.float32)
    mean[45, 0] = 0.3
    return Prepared(clips=clips, mean=mean)


def stored(prepared: Prepared, path: Path) -> Path:
    """`prepared` as the file that `prepare` writes."""
    clips = prepared.clips
    np.savez_compressed(
        path,
        mean=prepared.mean,
        spectra=np.concatenate([c.spectra for c in clips]),
        motions=np.concatenate([c.motion for c in clips]).astype(np.float16),
        rows=[len(c.spectra) for c in clips],
        frames=[len(c.motion) for c in clips],
        **{name: [getattr(c, name) for c in clips] for name in ("stem", "person", "fps")},
        validation=[c.validation for c in clips],
    )
    return path


def rig_trained(prepared: Prepared, out: Path, recipe: Recipe = SMALL, steps: int = 12) -> Trainer:
    """A run of few steps."""
    settings = dataclasses.replace(RUN, steps=steps, batch=2, workers=0, warm_up=2)
    with joined("cpu") as team:
        trainer = Trainer(SpeechTask(prepared, recipe, settings.seed), settings, out, team)
        trainer.train(5.0)
    return trainer
