"""The person cut out of the photo: a soft matte, the colours behind it and those inside it."""

import cv2
import numpy as np
from numpy.typing import NDArray

from .picture import blurred, distance

Image = NDArray[np.uint8]
Floats = NDArray[np.float32]
Mask = NDArray[np.uint8]

_HALF = 2
_ALIKE = 40.0
"""Distance of two colours below which they tell nothing of a mixture."""
_FILTER_REACH, _FILTER_SMOOTH = 7, 4e-4


def cut_out(image: Image, head: Mask, scale: float, chin: float) -> Floats:
    """How far each pixel of `image` (H, W, 3) is the person, (H, W) 0 to 1.

    `head` (H, W) is 1 where the fitted head is seen, `scale` its pixels per cm, `chin` the row
    below which shoulders may be. GrabCut (Rother et al. 2004) at half size, its edge refined by
    a guided filter (He et al. 2010) so that loose hair keeps its strands.
    """
    size = (image.shape[1] // _HALF, image.shape[0] // _HALF)
    small = np.asarray(cv2.resize(image, size, interpolation=cv2.INTER_AREA), np.uint8)
    cover = cv2.resize(head, size, interpolation=cv2.INTER_NEAREST)
    away = distance(np.asarray(1 - cover, np.uint8)) * _HALF / scale
    guess = np.full(cover.shape, cv2.GC_PR_BGD, np.uint8)
    below = np.arange(len(cover))[:, None] * _HALF > chin
    guess[(away < 2.5) | (below & (away < 10.0))] = cv2.GC_PR_FGD
    guess[cv2.erode(cover, _square(9)) > 0] = cv2.GC_FGD
    guess[(away > 9.0) & ~below] = cv2.GC_BGD
    cv2.setRNGSeed(1)
    behind, before = np.zeros((1, 65)), np.zeros((1, 65))
    cv2.grabCut(small, guess, (0, 0, 1, 1), behind, before, 4, cv2.GC_INIT_WITH_MASK)
    person = ((guess == cv2.GC_FGD) | (guess == cv2.GC_PR_FGD)).astype(np.uint8)
    person = _largest(np.asarray(cv2.morphologyEx(person, cv2.MORPH_OPEN, _square(3)), np.uint8))
    soft = _guided(small, blurred(person.astype(np.float32), 1.0))
    soft = np.clip((soft - 0.15) / 0.7, 0.0, 1.0)
    near = cv2.dilate(person, _square(9))
    inner = cv2.erode(person, _square(13))
    soft = np.where(inner > 0, 1.0, soft * near).astype(np.float32)
    full = cv2.resize(soft, image.shape[1::-1], interpolation=cv2.INTER_LINEAR)
    return np.asarray(full, np.float32)


def _largest(mask: Mask) -> Mask:
    """The largest piece of `mask` without its holes."""
    count, label, stats, _ = cv2.connectedComponentsWithStats(mask)
    if count > 1:
        mask = (label == 1 + int(np.argmax(stats[1:, cv2.CC_STAT_AREA]))).astype(np.uint8)
    _, outside, rest, _ = cv2.connectedComponentsWithStats(1 - mask)
    small = np.nonzero(rest[:, cv2.CC_STAT_AREA] < 0.002 * mask.size)[0]
    return np.asarray(mask | np.isin(outside, small[small > 0]).astype(np.uint8))


def _guided(image: Image, mask: Floats) -> Floats:
    """`mask` (H, W) with the edges of the grey `image`: locally a linear function of it."""
    guide = cv2.cvtColor(image, cv2.COLOR_RGB2GRAY).astype(np.float32) / 255.0
    box = (2 * _FILTER_REACH + 1,) * 2

    def mean(values: Floats) -> Floats:
        return np.asarray(cv2.blur(values, box))

    guide_mean, mask_mean = mean(guide), mean(mask)
    slope = (mean(guide * mask) - guide_mean * mask_mean) / (
        mean(guide * guide) - guide_mean**2 + _FILTER_SMOOTH
    )
    offset = mask_mean - slope * guide_mean
    return np.asarray(mean(slope) * guide + mean(offset), np.float32)


def filled(image: Floats, known: Floats) -> Floats:
    """`image` (H, W, 3) with colours for the pixels whose `known` (H, W) is 0.

    Push-pull: unknown places take the mean of what is known around them, coarse to fine.
    """
    levels = [(image * known[..., None], known)]
    while min(levels[-1][1].shape) > 4:
        weight = levels[-1][1]
        half = (max(1, weight.shape[1] // 2), max(1, weight.shape[0] // 2))
        smaller = [cv2.resize(values, half, interpolation=cv2.INTER_AREA) for values in levels[-1]]
        levels.append((np.asarray(smaller[0], np.float32), np.asarray(smaller[1], np.float32)))
    colour, weight = levels[-1]
    mean = colour.reshape(-1, 3).sum(axis=0) / max(float(weight.sum()), 1e-3)
    result = np.broadcast_to(mean.astype(np.float32), colour.shape)
    for colour, weight in levels[::-1]:
        upper = cv2.resize(result, weight.shape[::-1], interpolation=cv2.INTER_LINEAR)
        share = np.clip(2.0 * weight, 0.0, 1.0)[..., None]
        result = colour / np.maximum(weight, 0.02)[..., None] * share + upper * (1.0 - share)
    return np.asarray(result, np.float32)


def background(image: Floats, matte: Floats, scale: float) -> Floats:
    """What is behind the person, (H, W, 3): filled in from around the `matte`."""
    hole = cv2.dilate((matte > 0.02).astype(np.uint8), _disc(round(1.2 * scale)))
    behind = filled(image, (1 - hole).astype(np.float32))
    # The fill is smoother than a photo; a soft edge hides where the one ends and the other starts.
    edge = blurred(hole.astype(np.float32), max(1.0, 0.15 * scale))
    return np.asarray(image + (behind - image) * np.clip(1.4 * edge, 0, 1)[..., None], np.float32)


def agreed(image: Floats, matte: Floats, behind: Floats) -> Floats:
    """`matte` (H, W) made to agree with the colours of `image` (H, W, 3) where it is soft.

    A pixel lies on the line from what is `behind` it to the person's solid colours nearby; its
    place there is its share, as far as the two are different. A cheek that a soft edge runs over
    would lose the background's colour without ever having had it: orange before blue.
    """
    way = _solid_colours(image, matte) - behind
    length = np.sqrt((way**2).sum(axis=2))
    share = ((image - behind) * way).sum(axis=2) / np.maximum(length**2, 1.0)
    telling = np.clip((length - _ALIKE) / _ALIKE, 0.0, 1.0)
    telling *= (matte > 0.03) & (matte < 0.97)
    return np.asarray(matte + telling * (np.clip(share, 0.0, 1.0) - matte), np.float32)


def _solid_colours(image: Floats, matte: Floats) -> Floats:
    """`image` (H, W, 3) where `matte` is whole, continued outside."""
    solid = cv2.erode((matte > 0.97).astype(np.uint8), _disc(2))
    return filled(image, solid.astype(np.float32))


def own_colours(image: Floats, matte: Floats, behind: Floats) -> Floats:
    """Colours of the person alone (H, W, 3), without what shines through, continued outside."""
    share = np.maximum(matte, 0.3)[..., None]
    clean = np.clip((image - (1.0 - share) * behind) / share, 0.0, 255.0)
    beyond = _solid_colours(image, matte)
    trust = np.clip((matte - 0.15) / 0.5, 0.0, 1.0)[..., None]
    return np.asarray(beyond + (clean - beyond) * trust, np.float32)


def _square(size: int) -> Mask:
    return np.ones((size, size), np.uint8)


def _disc(radius: int) -> Mask:
    size = 2 * max(1, radius) + 1
    return np.asarray(cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size, size)), np.uint8)
