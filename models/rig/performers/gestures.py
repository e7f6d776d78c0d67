"""What every face does besides speaking: blinks, looks, turns, sways; and the camera with it.

Each function returns arrays over `frames` at 25 fps, decided by the numpy Generator alone.
"""

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter1d

Array = NDArray[np.float64]

FPS = 25.0
BLINKS_PER_SECOND = (0.28, 0.4)
BLINK_CLOSING, BLINK_SHUT, BLINK_OPENING = (0.05, 0.10), (0.02, 0.06), (0.08, 0.18)
"""Ranges in seconds: lids fall about twice as fast as they rise."""
HALF_BLINKS, WINKS, LONG_BLINKS = 0.12, 0.04, 0.04
_REFRACTORY = 0.5
SMALL_SACCADES = 0.6
MOST_GAZE = np.array([0.42, 0.26])
DRIFT = 0.003
HEAD_SPEED = np.radians(100.0)
"""Per second, on the way between two positions."""


def smooth_noise(random: np.random.Generator, frames: int, width: float, columns: int) -> Array:
    """Noise (frames, columns) of unit variance whose Gaussian correlation is `width` frames."""
    margin = int(4 * width) + 1
    noise = random.normal(size=(frames + 2 * margin, columns))
    # A Gaussian filter of this width shrinks white noise by this much.
    gain = np.sqrt(2.0 * width * np.sqrt(np.pi))
    return np.asarray(gaussian_filter1d(noise, width, axis=0)[margin : margin + frames] * gain)


def minimum_jerk(share: Array) -> Array:
    """Position 0 to 1 at the `share` 0 to 1 of a reaching movement's time (Flash & Hogan 1985)."""
    s = np.clip(share, 0.0, 1.0)
    return np.asarray(s**3 * (10.0 - 15.0 * s + 6.0 * s**2))


def blinks(random: np.random.Generator, frames: int) -> Array:
    """How far the eyes (image left, right) are shut, (frames, 2), 0 to 1."""
    rate = random.uniform(*BLINKS_PER_SECOND)
    shut = np.zeros((frames, 2))
    time = np.arange(frames) / FPS
    # A blink may be under way in the first frame.
    at = -_REFRACTORY + random.exponential(1.0 / rate)
    while at < time[-1] + 0.2:
        depth, hold = _kind_of_blink(random)
        profile = _blink(random, time - at, hold)
        shut = np.maximum(shut, profile[:, None] * depth)
        # The pause that no blink can shorten is taken off the mean, so that the rate stays.
        at += _REFRACTORY + random.exponential(max(1.0 / rate - _REFRACTORY, 0.1))
    return shut


def _kind_of_blink(random: np.random.Generator) -> tuple[Array, float]:
    """How far each eye shuts, (2,), and for how many extra seconds."""
    kind = random.uniform()
    depth = np.ones(2)
    if kind < HALF_BLINKS:
        depth *= random.uniform(0.35, 0.75)
        depth *= random.uniform(0.9, 1.0, 2)
        return depth, 0.0
    if kind < HALF_BLINKS + WINKS:
        depth[random.integers(2)] = random.uniform(0.0, 0.25)
        return depth, random.uniform(0.05, 0.3)
    if kind < HALF_BLINKS + WINKS + LONG_BLINKS:
        return depth, random.uniform(0.2, 0.8)
    return depth, 0.0


def _blink(random: np.random.Generator, time: Array, hold: float) -> Array:
    """Closure at `time` (T,) seconds since the lids began to fall."""
    closing, shut, opening = (
        random.uniform(*span) for span in (BLINK_CLOSING, BLINK_SHUT, BLINK_OPENING)
    )
    reopen = closing + shut + hold
    falling = np.sin(0.5 * np.pi * np.clip(time / closing, 0.0, 1.0)) ** 1.5
    rising = np.clip((time - reopen) / opening, 0.0, 1.0)
    return np.asarray(falling * (1.0 - minimum_jerk(rising**0.8)))


def looks(random: np.random.Generator, frames: int, head: Array) -> Array:
    """Gaze (frames, 2) in the head, right and up: fixations, saccades between, a trace of drift.

    What is looked at stays where it is when the `head` (frames, 3) turns, as far as eyes reach.
    """
    steadiness = random.uniform(0.4, 1.0)
    home = random.normal(0.0, 0.03, 2)
    target = np.zeros((frames, 2))
    frame, place = 0, home
    while frame < frames:
        previous, place = place, _next_look(random, home, place) if frame else place
        target[frame:] = place
        if frame:
            # A saccade of 15 degrees takes 60 ms: at 25 fps one frame between, or none.
            jump = float(np.linalg.norm(place - previous))
            target[frame] += (previous - place) * random.uniform(0.0, min(1.0, 3.0 * jump))
        stay = np.clip(random.lognormal(-0.3, 0.7), 0.16, 4.0)
        frame += max(2, round(stay * FPS))
    target += DRIFT * smooth_noise(random, frames, 6.0, 2)
    turned = np.column_stack([head[:, 1], -head[:, 0]])
    return np.asarray(np.clip(target - steadiness * turned, -MOST_GAZE, MOST_GAZE))


def _next_look(random: np.random.Generator, home: Array, place: Array) -> Array:
    """Where the eyes go next: a little aside, far off, or back to the camera."""
    kind = random.uniform()
    if kind < SMALL_SACCADES:
        return np.asarray(0.5 * home + 0.5 * place + random.normal(0.0, 0.035, 2))
    if kind < 0.5 * (1.0 + SMALL_SACCADES):
        return home
    return np.asarray(random.normal(0.0, (0.2, 0.1)))


def turns(random: np.random.Generator, frames: int, reach: Array) -> Array:
    """Head rotation (frames, 3): pitch, yaw and roll that go somewhere and stay a while.

    `reach` (3,) radians is the farthest of each; nods and shakes come now and then.
    """
    keys = [np.clip(random.normal(0.0, 0.25, 3), -1.0, 1.0) * reach]
    moves: list[tuple[float, float]] = []
    at = random.uniform(0.0, 1.0)
    while at < frames / FPS:
        goal = np.clip(random.normal(0.0, 0.55, 3), -1.0, 1.0) * reach
        # Heads that turn aside tilt a little, too.
        goal = goal * (1.0, 1.0, 0.7) - (0.0, 0.0, 0.15 * goal[1])
        length = random.uniform(0.3, 0.9) + np.linalg.norm(goal - keys[-1]) / HEAD_SPEED
        moves.append((at, float(length)))
        keys.append(goal)
        at += length + random.uniform(0.2, 2.2)
    time = np.arange(frames)[:, None] / FPS
    rotation = np.broadcast_to(keys[0], (frames, 3)).copy()
    for (start, length), before, after in zip(moves, keys[:-1], keys[1:], strict=True):
        rotation += (after - before) * minimum_jerk((time - start) / length)
    sway = smooth_noise(random, frames, random.uniform(6.0, 18.0), 3)
    rotation += sway * np.minimum(0.1 * reach, np.radians(0.8))
    for axis, chance in ((0, 0.3), (1, 0.15)):
        if random.uniform() < chance:
            rotation[:, axis] += _oscillation(random, time[:, 0]) * 0.35 * reach[axis]
    return np.asarray(np.clip(rotation, -reach, reach))


def _oscillation(random: np.random.Generator, time: Array) -> Array:
    """One nod or shake of a few swings, -1 to 1, somewhere in `time` (T,) seconds."""
    start, rate = random.uniform(0.0, max(time[-1], 0.1)), random.uniform(1.0, 2.2)
    swings = random.integers(1, 4)
    phase = np.clip((time - start) * rate / swings, 0.0, 1.0)
    return np.asarray(np.sin(2.0 * np.pi * swings * phase) * np.sin(np.pi * phase))


def sways(random: np.random.Generator, frames: int) -> Array:
    """Shift (frames, 3) cm of the head: right, up and nearer."""
    reach = np.array([0.5, 0.3, 1.5]) * random.uniform(0.1, 1.0)
    return smooth_noise(random, frames, random.uniform(8.0, 30.0), 3) * reach


def camera_moves(random: np.random.Generator, frames: int) -> tuple[Array, Array]:
    """Zoom (frames,) and pan (frames, 2): at rest, and at times a drift or a shake."""
    zoom = np.full(frames, np.exp(random.normal(0.0, 0.05)))
    pan = np.broadcast_to(random.normal(0.0, 0.02, 2), (frames, 2)).copy()
    share = np.linspace(0.0, 1.0, frames)
    if random.uniform() < 0.4:
        zoom *= np.exp(random.normal(0.0, 0.06) * minimum_jerk(share))
        pan += random.normal(0.0, 0.025, 2) * minimum_jerk(share)[:, None]
    if random.uniform() < 0.25:
        pan += smooth_noise(random, frames, random.uniform(1.5, 6.0), 2) * random.uniform(0, 0.004)
    return zoom, np.clip(pan, -0.08, 0.08)
