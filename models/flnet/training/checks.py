"""How the network does on validation people while it trains, against the prior it started from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from ...rig.footage import Footage
from ...rig.footage.faces import Faces
from ...rig.footage.pools import OtherClips, SameClip
from ...rig.footage.samplers import BankRule, Pair, Pairs
from ...rig.metrics.regions import regions
from ...rig.trainer.task import Sample
from ..losses import Seen, Weights, seen
from ..streams import Maps, compose
from .examples import CHECKING, WindowExamples

Image = NDArray[np.uint8]
Values = NDArray[np.float64]

PHOTOS = 5
EACH = 16
"""Targets of a group."""
AT_ONCE = 8
REGIONS = ("mouth", "eyes", "hull", "inner mouth")
_ROWS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What the network made of one check, (S, S, 3) uint8 each, and its visibility (S, S)."""

    prior: Image
    warped: Image
    appearance: Image
    output: Image
    visibility: NDArray[np.float32]


class Checks:
    """Fixed pairs of validation people, the groups apart; banks of five photos and of one."""

    def __init__(self, footage_faces: Mapping[str, Faces]) -> None:
        """`footage_faces` are the validation faces of each group, by name."""
        self._samples: list[tuple[str, Sample]] = []
        for name, faces in footage_faces.items():
            film = any(clip.fps for clip in faces.clips)
            pool = SameClip(faces) if film else OtherClips(faces)
            examples = WindowExamples(faces, PHOTOS, CHECKING)
            for kind, rule in (
                ("five", BankRule(counts=(5,), by_openness=1.0, shut_eye=0.0)),
                ("one", BankRule(counts=(1,), by_openness=1.0)),
            ):
                if kind == "five" and name == "london_faces":
                    continue
                random = np.random.default_rng(len(name))
                sampler = Pairs(faces, pool, rule)
                for _ in range(EACH):
                    pair = sampler.pair(random)
                    if kind == "one" and len(pair.bank) > 1:
                        pair = Pair(bank=pair.bank[:1], target=pair.target)
                    self._samples.append((f"{name}_{kind}", examples.read(pair, random)))

    def measured(
        self, network: nn.Module, device: torch.device
    ) -> tuple[dict[str, float], dict[str, Image]]:
        """Errors (0-255) and their ratio to the prior's, by group and region; sheets of each."""
        errors: dict[str, list[tuple[Values, Values]]] = {}
        rows: dict[str, list[Image]] = {}
        for first in range(0, len(self._samples), AT_ONCE):
            part = self._samples[first : first + AT_ONCE]
            for (group, sample), made in zip(
                part, _made(network, [s for _, s in part], device), strict=True
            ):
                errors.setdefault(group, []).append(_errors(sample, made))
                if len(rows.setdefault(group, [])) < _ROWS:
                    rows[group].append(_row(sample, made))
        return _scores(errors), {name: np.concatenate(tiles) for name, tiles in rows.items()}


def validation_faces(footage: Footage) -> dict[str, Faces]:
    """Faces by source of people who are never trained on, where there are two pictures of one."""
    trained = {clip.person for clip in footage.select(validation=False)}
    found = {}
    for source in sorted({clip.source for clip in footage.select(validation=True)}):
        faces = Faces.of(footage, validation=True, sources=[source])
        strange = tuple(clip for clip in faces.clips if clip.person not in trained)
        faces = Faces(footage, strange)
        if any(sum(len(faces.rows(c)) for c in clips) > 1 for _, _, clips in faces.people()):
            found[source] = faces
    return found


def _made(network: nn.Module, samples: Sequence[Sample], device: torch.device) -> list[Made]:
    batch = {
        name: torch.from_numpy(np.stack([s[name] for s in samples])).to(device)
        for name in samples[0]
    }
    view = seen(batch, Weights())
    with torch.no_grad():
        maps = network(view.bank, view.target, view.drawing)
    return [_one(view, maps, i) for i in range(len(samples))]


def _one(view: Seen, maps: Maps, i: int) -> Made:
    photos = view.bank.photos[i : i + 1]
    own = Maps(*(m[i : i + 1] for m in maps))
    still = Maps(view.bank.shares[i : i + 1], torch.zeros_like(own.flow), *own[2:])
    made = compose(own, photos)
    inside = view.weight[i].clamp(0, 1)
    prior = compose(still, photos).warped[0]
    return Made(
        prior=_pixels(prior),
        warped=_pixels(made.warped[0]),
        appearance=_pixels(own.appearance[0]),
        output=_pixels(prior + inside * (made.output[0] - prior)),
        visibility=own.visibility[0, 0].float().cpu().numpy(),
    )


def _pixels(picture: torch.Tensor) -> Image:
    pixels = (picture.float().clamp(0, 1) * 255).round().byte()
    return np.ascontiguousarray(pixels.permute(1, 2, 0).cpu().numpy())


def _errors(sample: Sample, made: Made) -> tuple[Values, Values]:
    """L1 in every region of what was made and of the prior; NaN where a region is empty.

    The last value is sharpness: the energy of the Laplacian in the hull against the target's.
    """
    picture = sample["picture"][0].transpose(1, 2, 0)
    trusted = sample["masks"][0, 0] > 127
    masks = regions(np.asarray(sample["target"][0], np.float32), len(trusted))
    both = []
    for pixels in (made.output, made.prior):
        apart = np.abs(pixels.astype(np.float64) - picture).mean(-1)
        values = [apart[masks[n] & trusted] for n in REGIONS]
        means = [v.mean() if len(v) else np.nan for v in values]
        where = masks["hull"] & trusted
        means.append(_energy(pixels)[where].sum() / max(_energy(picture)[where].sum(), 1e-6))
        both.append(np.array(means))
    return both[0], both[1]


def _energy(pixels: Image) -> Values:
    grey = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY).astype(np.float64)
    return np.square(cv2.Laplacian(grey, cv2.CV_64F))


def _scores(errors: Mapping[str, Sequence[tuple[Values, Values]]]) -> dict[str, float]:
    scores = {}
    for group, pairs in errors.items():
        made, prior = (np.stack([p[i] for p in pairs]) for i in (0, 1))
        for column, name in enumerate(REGIONS):
            kept = ~np.isnan(made[:, column])
            if kept.sum() < 3:
                continue
            ours, theirs = made[kept, column], prior[kept, column]
            key = f"{group}_{name.replace(' ', '_')}"
            scores[key] = float(ours.mean())
            scores[f"{key}_ratio"] = float(ours.mean() / theirs.mean())
            scores[f"{key}_wins"] = float((ours < theirs).mean())
        scores[f"{group}_sharpness"] = float(np.median(made[:, -1]))
        scores[f"{group}_prior_sharpness"] = float(np.median(prior[:, -1]))
    return scores


def _row(sample: Sample, made: Made) -> Image:
    """Target, prior, result, both streams, V."""
    picture = np.ascontiguousarray(sample["picture"][0].transpose(1, 2, 0))
    shown = np.repeat(np.round(255 * made.visibility)[..., None], 3, -1).astype(np.uint8)
    tiles = [picture, made.prior, made.output, made.warped, made.appearance, shown]
    return np.concatenate(tiles, axis=1)
