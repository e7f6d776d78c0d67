"""Renders with a two-stream network: FLNet in plus mode (METHODS 2 and 9.2).

The network sees the face window alone. What it says of a frame is kept, so that the warp margin and
everything else that only composes the streams anew answers at once; and it is composed at the
photos' own resolution: flow, shares and V are enlarged, only what was painted is as small as the
window.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, NamedTuple, Protocol, cast

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from studio.domain.frame_state import FrameState
from studio.domain.samples import Samples
from studio.domain.settings import bounded
from studio.engine.face_window import SIDE, FaceWindow, WindowPrior, window_prior
from studio.engine.margin_demand import demands
from studio.engine.model_store import ModelStore
from studio.engine.photo_bank import PhotoBank, Pull, as_bytes
from studio.engine.prior_flow import PriorFlow
from studio.engine.renderer import Explanation, Photo, Rgb, read_settings

Array = NDArray[np.float32]

_KEPT, _REJECTED = 0.4, 0.8
"""1 - V up to which the detail of the warped stream is kept whole, and from which none of it is."""

MOST_LOOKED = 4
"""Photos that the network is shown of a face; each costs time, and the rest have little part."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoStreamSettings:
    """What can be set without running the network again."""

    painting: Annotated[
        float,
        bounded(
            "Painting",
            0.0,
            1.0,
            0.05,
            "How much of what the network paints is shown: teeth, lids, what no photo has.",
        ),
    ] = 1.0
    correction: Annotated[
        float,
        bounded(
            "Correction",
            0.0,
            1.0,
            0.05,
            "How far the network may move the photos beyond what the landmarks say.",
        ),
    ] = 1.0


class _Maps(Protocol):
    """What a network answers, see `models/flnet/network.py`."""

    shares: Tensor
    flow: Tensor
    appearance: Tensor
    visibility: Tensor


class _Network(Protocol):
    """What is asked of `models/flnet`, `models/flnet_lite` and `models/attention`."""

    def look(self, photos: Tensor, shares: Tensor, points: Tensor, target: Tensor) -> _Maps: ...


class _Answer(NamedTuple):
    """What the network said of one face; SIDE x SIDE or half of it."""

    landmarks: Samples
    window: FaceWindow
    prior: WindowPrior
    shares: Array
    """(K, h, h) of the photos that were looked at, `prior.photos`."""
    flow: Array
    """(K, h, h, 2) in picture sides."""
    appearance: Array
    """(S, S, 3) in 0..255."""
    hidden: Array
    """(S, S): 1 - V, 0 outside of the face."""


class TwoStreamRenderer:
    """Warps and merges the photos, and paints what none of them shows."""

    adaptable = True

    def __init__(self, models: ModelStore, id: str) -> None:
        """With the weights of `models/<id>`; ModelMissing or ModelDamaged without."""
        # Convolutions of few channels are a tenth faster with the channels last.
        network = models.load(id).to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        self._network = cast("_Network", network)
        self._device = models.device
        self._bank: PhotoBank | None = None
        self._answer: _Answer | None = None
        self._pulls: tuple[tuple[Samples, float, int], list[Pull]] | None = None
        self.network_calls = 0
        """How often the network was run."""

    def prepare(self, photos: Sequence[Photo]) -> None:
        """Keep the photos, placed against the picture."""
        self._bank = PhotoBank(photos)
        self._answer = self._pulls = None

    def render(self, state: FrameState) -> Rgb:
        """Composite at the photos' resolution; see `Renderer.render`."""
        size, settings = state.size, read_settings(TwoStreamSettings, state)
        bank, answer = self._asked(state)
        pulls = self._pulled(bank, answer, settings.correction, size)
        picture = bank.composite(pulls, size, state.warp.margin)
        hidden = answer.window.onto(answer.hidden, size)[..., None]
        painted = _painted(answer, picture, hidden)
        picture += settings.painting * hidden * (painted - picture)
        return as_bytes(picture)

    def explain(self, state: FrameState) -> Explanation:
        """Both streams and V, at the size of the picture."""
        size, settings = state.size, read_settings(TwoStreamSettings, state)
        bank, answer = self._asked(state)
        pulls = self._pulled(bank, answer, settings.correction, size)
        warped = bank.composite(pulls, size, state.warp.margin)
        maps, flow = bank.maps(pulls, size, state.warp.margin)
        inside = answer.window.onto(answer.prior.inside, size)[..., None]
        hidden = answer.window.onto(answer.hidden, size)
        painted = warped + inside * (_painted(answer, warped, hidden[..., None]) - warped)
        return Explanation(
            warped=as_bytes(warped),
            appearance=as_bytes(painted),
            visibility=np.clip(1 - settings.painting * hidden, 0, 1).astype(np.float32),
            shares=maps,
            flow=flow,
            demand=float(demands(bank.unshifted, state.landmarks.array[None])[0]),
        )

    def close(self) -> None:
        """Let go of photos and answers."""
        self._bank = self._answer = self._pulls = None

    def _asked(self, state: FrameState) -> tuple[PhotoBank, _Answer]:
        """The bank, and what the network says of the face wanted; asked once per face."""
        if self._bank is None:
            raise RuntimeError("render before prepare")
        if self._answer is None or self._answer.landmarks != state.landmarks:
            self._answer = self._look(self._bank, state.landmarks)
        return self._bank, self._answer

    def _look(self, bank: PhotoBank, landmarks: Samples) -> _Answer:
        """Run the network."""
        target = landmarks.array
        window = FaceWindow.of(target)
        prior = window_prior(
            window,
            bank.landmarks,
            target,
            bank.base,
            neutral=bank.neutral,
            eyes=[photo.eyes for photo in bank.photos],
            most=MOST_LOOKED,
        )
        pixels = [
            bank.photos[photo].sample(x, y, window.density)
            for photo, x, y in zip(prior.photos, prior.x, prior.y, strict=True)
        ]
        inputs = (
            np.stack(pixels).transpose(0, 3, 1, 2).astype(np.float32) / 255,
            prior.shares,
            window.inward(bank.unshifted[prior.photos]),
            window.inward(target),
        )
        self.network_calls += 1
        with torch.inference_mode():
            tensors = [torch.from_numpy(part)[None].to(self._device) for part in inputs]
            maps = self._network.look(*tensors)
            found = [
                part[0].float().cpu().numpy()
                for part in (maps.shares, maps.flow, maps.appearance, maps.visibility)
            ]
        flow = found[1].transpose(0, 2, 3, 1) @ window.matrix[:, :2].T
        return _Answer(
            landmarks=landmarks,
            window=window,
            prior=prior,
            shares=found[0],
            flow=np.asarray(flow, np.float32),
            appearance=np.ascontiguousarray(255 * found[2].transpose(1, 2, 0)),
            hidden=np.asarray(prior.inside * (1 - found[3][0]), np.float32),
        )

    def _pulled(self, bank: PhotoBank, answer: _Answer, correction: float, size: int) -> list[Pull]:
        """What each photo gives to the picture, before M; kept for the next margin."""
        key = (answer.landmarks, correction, size)
        if self._pulls is None or self._pulls[0] != key:
            self._pulls = (key, list(_pulls(bank, answer, correction, size)))
        return self._pulls[1]


def _painted(answer: _Answer, warped: Array, hidden: Array) -> Array:
    """The appearance stream on the picture (size, size, 3), with the detail of the warped stream.

    The window is too small to hold the skin's grain, and showing a share of it would blur the
    picture. Detail is what of `warped` is lost on the way into the window and back; it is taken
    wherever V does not clearly reject the warped stream; `hidden` (size, size, 1) is 1 - V.
    """
    window, size = answer.window, len(warped)
    small = warped
    if size > window.density:
        reduced = cv2.resize(warped, (window.density,) * 2, interpolation=cv2.INTER_AREA)
        small = np.asarray(reduced, np.float32)
    seen = window.seen(np.ascontiguousarray(np.moveaxis(small, -1, 0)), SIDE)
    lost = warped - window.onto(np.ascontiguousarray(np.moveaxis(seen, 0, -1)), size)
    rejected = (hidden - _KEPT) / (_REJECTED - _KEPT)
    kept = 1 - np.clip(rejected, 0, 1)
    return np.asarray(window.onto(answer.appearance, size) + kept * lost, np.float32)


def _pulls(bank: PhotoBank, answer: _Answer, correction: float, size: int) -> list[Pull]:
    """The prior's pulls, with the network's choice and motion inside of the face."""
    target, window, prior = answer.landmarks.array, answer.window, answer.prior
    outside = 1 - window.onto(prior.inside, size)
    flows = PriorFlow(target).flows(bank.landmarks, target, bank.base)
    shares = [
        outside * cv2.resize(part, (size, size), interpolation=cv2.INTER_LINEAR)
        for part in prior.parts
    ]
    looked = window.onto(np.ascontiguousarray(answer.shares.transpose(1, 2, 0)), size)
    looked = looked.reshape(size, size, -1)  # OpenCV drops the axis of a single map
    for k, photo in enumerate(prior.photos):
        shares[photo] += (1 - outside) * looked[..., k]
    motion = dict(zip(prior.photos.tolist(), answer.flow, strict=True))
    return [
        _moved(pull, correction * window.onto(motion[pull.photo], size)[pull.window], size)
        if pull.photo in motion
        else pull
        for pull in bank.pulls(target, flows, np.stack(shares), size)
    ]


def _moved(pull: Pull, flow: Array, size: int) -> Pull:
    """The pull read where `flow` (h, w, 2) in picture sides says: q = p + flow(p), x(q)."""
    if not flow.any():
        return pull
    rows, columns = np.indices(pull.x.shape, dtype=np.float32)
    where = (columns + flow[..., 0] * size, rows + flow[..., 1] * size)
    places = cv2.merge((pull.x, pull.y))
    places = cv2.remap(places, *where, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    x, y = cv2.split(places)
    return pull._replace(x=np.asarray(x, np.float32), y=np.asarray(y, np.float32))
