"""The training task shared by the loss net and the metric net."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from ...landmarks74.layout import eye_distance
from ...rig.errors import RigError
from ...rig.footage import Clip, Footage
from ...rig.trainer.task import Phase, Sample, Validation
from ..network import Config, FaceFeatures, Image
from .objective import Objective
from .verification import Shown, strangers, verification
from .views import plain, view

MOMENTS = 20
"""No person counts for more than so many moments; a moment is a photo or a second of film."""
PAINTED = "painted"
AT_ONCE = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """What can be set of the training; `[task]` of a configuration file."""

    width: int = 32
    input_px: int = 112
    window: float = 0.65
    rate: float = 2e-3
    weight_decay: float = 0.02
    margin_steps: int = 400
    """Steps until the full margin of ArcFace."""
    painted: float = 0.4
    """Weight of painted faces against what their number would give them."""
    sources: tuple[str, ...] = ()
    """Only these sources; all where empty."""


class FeatureTask:
    """Teaches one instance of the network; a Task of the rig."""

    def __init__(self, footage: Footage, recipe: Recipe, seed: int) -> None:
        """Raises RigError when the footage has no two people to tell apart."""
        self.footage, self.recipe = footage, recipe
        self._settings = Config(width=recipe.width, input_px=recipe.input_px, window=recipe.window)
        self._faces = footage.has_face()
        wanted = recipe.sources or None
        clips = [
            clip
            for clip in footage.select(validation=False, sources=wanted)
            if self._faces[clip.start : clip.start + clip.length].any()
        ]
        self._cast = _by_person(clips)
        self.people = {
            name: number for number, name in enumerate(sorted({c.person for c in clips}))
        }
        if len(self.people) < 2:
            raise RigError("The training data shows fewer than two people.", "Give a larger pack.")
        self._shares = _shares(self._cast, recipe.painted)
        self._shown = strangers(footage)
        torch.manual_seed(seed)
        self.network = FaceFeatures(self._settings)
        self._device = torch.device("cpu")
        self.phases = (
            Phase(
                name="faces",
                module=Objective(self.network, len(self.people), recipe.margin_steps),
                rate=recipe.rate,
                betas=(0.9, 0.99),
                weight_decay=recipe.weight_decay,
            ),
        )

    def place(self, device: torch.device) -> None:
        """Only validation needs to know the device."""
        self._device = device

    def sample(self, random: np.random.Generator) -> Sample:
        """A random moment of a random person of a random source, seen at random."""
        sources = tuple(self._cast)
        people = self._cast[sources[random.choice(len(sources), p=self._shares)]]
        clips = people[int(random.integers(len(people)))]
        clip = clips[int(random.choice(len(clips), p=_lengths(clips)))]
        rows = np.flatnonzero(self._faces[clip.start : clip.start + clip.length]) + clip.start
        row = int(random.choice(rows))
        points = np.asarray(self.footage.landmarks[row], np.float32)
        seen = view(np.asarray(self.footage.frames[row]), points, self._settings, random)
        return {
            "picture": seen.picture,
            "clean": seen.clean,
            "points": seen.points,
            "person": np.array(self.people[clip.person]),
        }

    def validate(self, network: nn.Module) -> Validation:
        """Verification and landmarks of people who were never trained on."""
        if not self._shown:
            return Validation(scores={})
        faces = cast("FaceFeatures", network)
        rows = [item.row for item in self._shown]
        windows = np.stack(
            [plain(np.asarray(self.footage.frames[r]), self._settings) for r in rows]
        )
        embeddings, points = [], []
        for first in range(0, len(windows), AT_ONCE):
            part = torch.from_numpy(windows[first : first + AT_ONCE]).to(self._device)
            reading = faces.read(part.permute(0, 3, 1, 2).float() / 255)
            embeddings.append(reading.embedding.cpu().numpy())
            points.append(reading.points.cpu().numpy())
        found = np.concatenate(points)
        scores = {
            **verification(self._shown, np.concatenate(embeddings)),
            "landmarks_percent": self._landmark_error(found),
            "ordered": ordered(faces, windows[:AT_ONCE], self._device),
        }
        return Validation(scores=scores, pictures={"points": _sheet(windows, found, self._shown)})

    def config(self) -> Mapping[str, Any]:
        """The network's `Config`."""
        return dataclasses.asdict(self._settings)

    def _landmark_error(self, found: NDArray[np.float32]) -> float:
        """Mean distance of points 0-67 in percent of the distance of the outer eye corners."""
        scale = self._settings.input_px / (self._settings.window * self.footage.size)
        rows = [item.row for item in self._shown]
        truth = np.asarray(self.footage.landmarks[rows], np.float32)
        shift = (self._settings.input_px - 1) / 2 - scale * (self.footage.size - 1) / 2
        truth = np.float32(scale) * truth + np.float32(shift)
        apart = np.linalg.norm(found - truth, axis=-1)[:, :68].mean(1)
        return float(100 * (apart / eye_distance(truth)).mean())


def _by_person(clips: list[Clip]) -> dict[str, list[list[Clip]]]:
    """Source -> people -> clips, in the order of the footage."""
    cast_of: dict[str, dict[str, list[Clip]]] = {}
    for clip in clips:
        cast_of.setdefault(clip.source, {}).setdefault(clip.person, []).append(clip)
    return {source: list(people.values()) for source, people in cast_of.items()}


def _shares(cast_of: Mapping[str, list[list[Clip]]], painted: float) -> NDArray[np.float64]:
    """How often each source is drawn: the square root of its moments."""
    weights = []
    for source, people in cast_of.items():
        moments = sum(min(MOMENTS, sum(map(_moments, clips))) for clips in people)
        weights.append((painted if source == PAINTED else 1.0) * moments**0.5)
    shares = np.array(weights, np.float64)
    return np.asarray(shares / shares.sum())


def _moments(clip: Clip) -> float:
    return clip.length / clip.fps if clip.fps else clip.length


def _lengths(clips: list[Clip]) -> NDArray[np.float64]:
    """Longer clips are drawn more often."""
    lengths = np.array([clip.length for clip in clips], np.float64)
    return np.asarray(lengths / lengths.sum())


def ordered(network: FaceFeatures, windows: NDArray[np.uint8], device: torch.device) -> float:
    """Share of pictures whose perceptual distance grows with blur and with displacement.

    Two growing blurs and two growing bends of each window (N, n, n, 3); 1 = always as it should.
    """
    degrees = [
        [np.stack([cv2.GaussianBlur(w, (0, 0), sigma) for w in windows]) for sigma in (0.8, 1.6)],
        [np.stack([_bent(w, reach) for w in windows]) for reach in (1.0, 3.0)],
    ]
    batch = _tensor(windows, device)
    right = []
    for little, much in degrees:
        near = network.distance(_tensor(little, device), batch)
        right.append((near < network.distance(_tensor(much, device), batch)).float().mean())
    return float(torch.stack(right).mean())


def _bent(window: Image, reach: float) -> Image:
    """The window with a wave of `reach` pixels through it."""
    place = np.arange(window.shape[0], dtype=np.float32)
    x = place[None, :] + reach * np.sin(place / 9.0)[:, None]
    y = np.broadcast_to(place[:, None], x.shape)
    x, y = (np.ascontiguousarray(axis, np.float32) for axis in (x, y))
    return cast("Image", cv2.remap(window, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE))


def _tensor(windows: NDArray[np.uint8], device: torch.device) -> torch.Tensor:
    return torch.from_numpy(windows).to(device).permute(0, 3, 1, 2).float() / 255


def _sheet(windows: Image, found: NDArray[np.float32], shown: list[Shown]) -> Image:
    """Sixteen people, one picture each, with the points that were found."""
    seen = list({item.person: index for index, item in enumerate(shown)}.values())
    places = np.linspace(0, len(seen) - 1, 16).round().astype(int)
    tiles = []
    for index in (seen[place] for place in places):
        tile = cv2.resize(windows[index], None, fx=2, fy=2, interpolation=cv2.INTER_LINEAR)
        for x, y in (2 * found[index] + 0.5).round().astype(int).tolist():
            cv2.circle(tile, (x, y), 1, (0, 255, 0), -1)
        tiles.append(tile)
    return np.concatenate([np.concatenate(tiles[i : i + 8], 1) for i in (0, 8)])
