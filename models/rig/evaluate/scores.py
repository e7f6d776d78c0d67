"""What one rendered picture scores against its target, and a run of them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..metrics.cpbd import cpbd
from ..metrics.embeddings import cosine
from ..metrics.landmarks import akd, eye_distance, lmd, lmd_aligned, sms
from ..metrics.pixels import flicker, l1, psnr, sharpness
from ..metrics.regions import regions
from ..metrics.structure import (
    SIDE,
    ms_ssim,
    resized,
    resized_mask,
    ssim_gaussian,
    ssim_uniform,
)
from .judges import Look
from .people import Image, Shot


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Target:
    """A target with what all renderers are measured against."""

    shot: Shot
    look: Look
    masks: dict[str, NDArray[np.bool_]]
    resized: NDArray[np.float64]
    resized_inside: NDArray[np.bool_]

    @classmethod
    def of(cls, shot: Shot, look: Look) -> "Target":
        """Prepare a shot that the networks have looked at."""
        size = len(shot.rgb)
        masks = {name: mask & shot.inside for name, mask in regions(shot.pixels, size).items()}
        return cls(
            shot=shot,
            look=look,
            masks=masks,
            resized=resized(shot.rgb),
            resized_inside=resized_mask(shot.inside),
        )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Attempt:
    """One picture a renderer made of a target; `seconds` is what rendering it took."""

    target: Target
    rgb: Image
    look: Look
    seconds: float
    scores: dict[str, float]


def attempt(
    target: Target, rgb: Image, look: Look, bank: Sequence[Look], seconds: float
) -> Attempt:
    """Score `rgb` (S, S, 3); NaN where there is nothing to measure, as in a shut mouth."""
    scores = _pixels(target, rgb) | _structure(target, rgb) | _points(target, look, len(rgb))
    scores["CSIM-self"] = _likeness(look, bank)
    return Attempt(target=target, rgb=rgb, look=look, seconds=seconds, scores=scores)


def _pixels(target: Target, rgb: Image) -> dict[str, float]:
    real, inside = target.shot.rgb, target.shot.inside
    found = {"L1": l1(rgb, real, inside), "PSNR": psnr(rgb, real, inside)}
    for name, mask in target.masks.items():
        found[f"{name} L1"] = l1(rgb, real, mask)
    for name in ("mouth", "hull"):
        found[f"{name} PSNR"] = psnr(rgb, real, target.masks[name])
    found["sharpness"] = sharpness(rgb, real, target.masks["hull"])
    return found


def _structure(target: Target, rgb: Image) -> dict[str, float]:
    made, real, inside = resized(rgb), target.resized, target.resized_inside
    return {
        "SSIM": ssim_uniform(made, real, inside),
        "SSIM-G": ssim_gaussian(made, real, inside),
        "MS-SSIM": ms_ssim(made, real, inside),
        "CPBD": cpbd(made),
    }


def _points(target: Target, look: Look, size: int) -> dict[str, float]:
    made, real, scale = look.points, target.look.points, SIDE / size
    return {
        "LMD": lmd(made, real) * scale,
        "LMD %": 100 * lmd(made, real) / float(eye_distance(real)),
        "LMD aligned": lmd_aligned(made, real) * scale,
        "AKD": akd(made, real, size),
    }


def _likeness(look: Look, bank: Sequence[Look]) -> float:
    """Mean cosine between the picture's identity embedding and those of the bank's photos."""
    if look.identity is None:
        return float("nan")
    known = np.stack([photo.identity for photo in bank if photo.identity is not None])
    return float(cosine(known, look.identity).mean())


def motion(run: Sequence[Attempt]) -> dict[str, float]:
    """Flicker, and SMS in both readings, of consecutive frames; NaN where they are too few."""
    made, real, inside = (
        np.stack(pictures)
        for pictures in zip(
            *((a.rgb, a.target.shot.rgb, a.target.shot.inside) for a in run), strict=True
        )
    )
    found = {"flicker": flicker(made, real, inside), "SMS": np.nan, "SMS sum": np.nan}
    if len(run) >= 3:
        smoothness = sms(np.stack([a.look.points for a in run]), made.shape[1])
        found |= {"SMS": smoothness.mean, "SMS sum": smoothness.total}
    return found
