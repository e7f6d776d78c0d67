"""Drawing kernels: triangles into a depth buffer, and the colour of what the buffer holds."""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numba import njit
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]
Bytes = NDArray[np.uint8]

NOTHING = -1
FARTHEST = -1e9


@dataclass(frozen=True, slots=True, kw_only=True)
class Buffer:
    """What is seen at each pixel of a (h, w) picture.

    `depth` (h, w) cm towards the camera; `triangle` (h, w), -1 where there is none; `weights`
    (h, w, 2) of its first two corners.
    """

    depth: Floats
    triangle: Ints
    weights: Floats

    @classmethod
    def empty(cls, height: int, width: int) -> Self:
        """A buffer in which nothing is drawn yet."""
        return cls(
            depth=np.full((height, width), FARTHEST, np.float32),
            triangle=np.full((height, width), NOTHING, np.int32),
            weights=np.zeros((height, width, 2), np.float32),
        )

    def draw(self, points: Floats, triangles: Ints, *, first: int = 0, one_sided: int = 0) -> None:
        """Draw `triangles` (M, 3) of `points` (V, 3): pixel x, pixel y, depth.

        Pixels keep the number of their triangle plus `first`. With `one_sided` 1 or -1 only
        triangles of that orientation in the picture are drawn.
        """
        _draw(points, triangles, first, one_sided, self.depth, self.triangle, self.weights)


@njit(cache=True, fastmath=True)
def _draw(points, triangles, first, one_sided, depth, triangle, weights):  # type: ignore[no-untyped-def]
    height, width = depth.shape
    for k in range(triangles.shape[0]):
        i, j, l = triangles[k, 0], triangles[k, 1], triangles[k, 2]  # noqa: E741
        x0, y0 = points[i, 0], points[i, 1]
        x1, y1 = points[j, 0], points[j, 1]
        x2, y2 = points[l, 0], points[l, 1]
        area = (y1 - y2) * (x0 - x2) + (x2 - x1) * (y0 - y2)
        if abs(area) < 1e-9 or area * one_sided < 0.0:
            continue
        left = int(max(0.0, np.ceil(min(x0, x1, x2))))
        right = int(min(width - 1.0, np.floor(max(x0, x1, x2))))
        top = int(max(0.0, np.ceil(min(y0, y1, y2))))
        bottom = int(min(height - 1.0, np.floor(max(y0, y1, y2))))
        if right < left or bottom < top:
            continue
        ax, ay = (y1 - y2) / area, (x2 - x1) / area
        bx, by = (y2 - y0) / area, (x0 - x2) / area
        z0, z1, z2 = points[i, 2], points[j, 2], points[l, 2]
        for y in range(top, bottom + 1):
            a = ax * (left - x2) + ay * (y - y2)
            b = bx * (left - x2) + by * (y - y2)
            for x in range(left, right + 1):
                if a >= -1e-5 and b >= -1e-5 and a + b <= 1.00001:
                    z = a * z0 + b * z1 + (1.0 - a - b) * z2
                    if z > depth[y, x]:
                        depth[y, x] = z
                        triangle[y, x] = first + k
                        weights[y, x, 0] = a
                        weights[y, x, 1] = b
                a += ax
                b += bx


@njit(cache=True, fastmath=True, inline="always")
def sample(image, x, y, channel):  # type: ignore[no-untyped-def]
    """Bilinear value of one `channel` of `image` (H, W, C) at (x, y), the border replicated."""
    height, width = image.shape[0], image.shape[1]
    x = min(max(x, np.float32(0.0)), np.float32(width - 1.001))
    y = min(max(y, np.float32(0.0)), np.float32(height - 1.001))
    i, j = int(x), int(y)
    right, down = x - i, y - j
    upper = image[j, i, channel] * (1 - right) + image[j, i + 1, channel] * right
    lower = image[j + 1, i, channel] * (1 - right) + image[j + 1, i + 1, channel] * right
    return upper * (1 - down) + lower * down


@njit(cache=True, fastmath=True)
def shade_relief(triangle, weights, triangles, places, sheet, plate, view, out, alpha):  # type: ignore[no-untyped-def]
    """Colour a picture with the sheet of the relief over the plate behind it.

    `places` (V, 3): pixel of `sheet` (H, W, 4: colour and alpha) and light of every node;
    `view` (3,): zoom and shift that take a pixel of the picture to one of `plate`. Writes `out`
    (h, w, 3) and the sheet's `alpha` (h, w) 0 to 1.
    """
    for y in range(triangle.shape[0]):
        for x in range(triangle.shape[1]):
            u, v = view[0] * x + view[1], view[0] * y + view[2]
            k = triangle[y, x]
            share = np.float32(0.0)
            if k >= 0:
                a, b = weights[y, x, 0], weights[y, x, 1]
                c = np.float32(1.0) - a - b
                i, j, l = triangles[k, 0], triangles[k, 1], triangles[k, 2]  # noqa: E741
                s = a * places[i, 0] + b * places[j, 0] + c * places[l, 0]
                t = a * places[i, 1] + b * places[j, 1] + c * places[l, 1]
                light = a * places[i, 2] + b * places[j, 2] + c * places[l, 2]
                share = sample(sheet, s, t, 3) / np.float32(255.0)
                for q in range(3):
                    out[y, x, q] = sample(sheet, s, t, q) * light * share
            if share < 0.999:
                for q in range(3):
                    out[y, x, q] = out[y, x, q] + sample(plate, u, v, q) * (1 - share)
            alpha[y, x] = share


@njit(cache=True, fastmath=True)
def shade_skin(triangle, weights, triangles, count, vertices, photo, lids, smile, out):  # type: ignore[no-untyped-def]
    """Colour the skin's pixels: the first `count` of `triangles`.

    `vertices` (V, 6): pixel of the textures `photo`, `lids` and `smile` (H, W, 3); share of the
    lids' texture, of the smile's; light; alpha. Writes `out` (h, w, 4), colour times alpha.
    """
    for y in range(triangle.shape[0]):
        for x in range(triangle.shape[1]):
            k = triangle[y, x]
            if k < 0 or k >= count:
                continue
            a, b = weights[y, x, 0], weights[y, x, 1]
            c = np.float32(1.0) - a - b
            i, j, l = triangles[k, 0], triangles[k, 1], triangles[k, 2]  # noqa: E741
            s = a * vertices[i, 0] + b * vertices[j, 0] + c * vertices[l, 0]
            t = a * vertices[i, 1] + b * vertices[j, 1] + c * vertices[l, 1]
            lid = a * vertices[i, 2] + b * vertices[j, 2] + c * vertices[l, 2]
            joy = a * vertices[i, 3] + b * vertices[j, 3] + c * vertices[l, 3]
            light = a * vertices[i, 4] + b * vertices[j, 4] + c * vertices[l, 4]
            alpha = a * vertices[i, 5] + b * vertices[j, 5] + c * vertices[l, 5]
            for q in range(3):
                value = sample(photo, s, t, q)
                if joy > 0.01:
                    value += (sample(smile, s, t, q) - value) * joy
                if lid > 0.01:
                    value += (sample(lids, s, t, q) - value) * lid
                out[y, x, q] = min(value * light, np.float32(255.0)) * alpha
            out[y, x, 3] = alpha


@njit(cache=True, fastmath=True)
def shade_mouth(triangle, weights, triangles, first, count, vertices, teeth, out):  # type: ignore[no-untyped-def]
    """Colour the pixels of the `count` triangles of the mouth from number `first` on.

    `vertices` (V, 6): colour; pixel of the texture `teeth` (H, W, 3); share of that texture.
    Writes `out` (h, w, 4).
    """
    for y in range(triangle.shape[0]):
        for x in range(triangle.shape[1]):
            k = triangle[y, x]
            if k < first or k >= first + count:
                continue
            a, b = weights[y, x, 0], weights[y, x, 1]
            c = np.float32(1.0) - a - b
            i, j, l = triangles[k, 0], triangles[k, 1], triangles[k, 2]  # noqa: E741
            share = a * vertices[i, 5] + b * vertices[j, 5] + c * vertices[l, 5]
            s = a * vertices[i, 3] + b * vertices[j, 3] + c * vertices[l, 3]
            t = a * vertices[i, 4] + b * vertices[j, 4] + c * vertices[l, 4]
            for q in range(3):
                value = a * vertices[i, q] + b * vertices[j, q] + c * vertices[l, q]
                if share > 0.01:
                    value += (sample(teeth, s, t, q) - value) * share
                out[y, x, q] = value
            out[y, x, 3] = 1.0


@njit(cache=True, fastmath=True)
def shade_eyes(triangle, weights, triangles, first, count, vertices, balls, light, out):  # type: ignore[no-untyped-def]
    """Colour the pixels of the `count` triangles of the eyes from number `first` on.

    `vertices` (V, 4): pixel of the texture `balls` (H, W, 3) that turns with the gaze, and of
    `light` (H, W, 4: what shines, and the shade in 1/128) that stays. Writes `out` (h, w, 4).
    """
    for y in range(triangle.shape[0]):
        for x in range(triangle.shape[1]):
            k = triangle[y, x]
            if k < first or k >= first + count:
                continue
            a, b = weights[y, x, 0], weights[y, x, 1]
            c = np.float32(1.0) - a - b
            i, j, l = triangles[k, 0], triangles[k, 1], triangles[k, 2]  # noqa: E741
            s = a * vertices[i, 0] + b * vertices[j, 0] + c * vertices[l, 0]
            t = a * vertices[i, 1] + b * vertices[j, 1] + c * vertices[l, 1]
            s2 = a * vertices[i, 2] + b * vertices[j, 2] + c * vertices[l, 2]
            t2 = a * vertices[i, 3] + b * vertices[j, 3] + c * vertices[l, 3]
            shade = sample(light, s2, t2, 3) / np.float32(128.0)
            for q in range(3):
                value = sample(balls, s, t, q) * shade + sample(light, s2, t2, q)
                out[y, x, q] = min(value, np.float32(255.0))
            out[y, x, 3] = 1.0


@njit(cache=True, fastmath=True)
def lay_over(face, out):  # type: ignore[no-untyped-def]
    """Lay `face` (2h, 2w, 4), colour times alpha, halved over `out` (h, w, 3)."""
    for y in range(out.shape[0]):
        for x in range(out.shape[1]):
            i, j = 2 * y, 2 * x
            alpha = face[i, j, 3] + face[i, j + 1, 3] + face[i + 1, j, 3] + face[i + 1, j + 1, 3]
            if alpha <= 0.0:
                continue
            for q in range(3):
                colour = (
                    face[i, j, q] + face[i, j + 1, q] + face[i + 1, j, q] + face[i + 1, j + 1, q]
                )
                out[y, x, q] = out[y, x, q] * (1 - alpha / 4) + colour / 4


@njit(cache=True, fastmath=True)
def add_normals(points, triangles, normals):  # type: ignore[no-untyped-def]
    """Add the normal of every one of `triangles` (M, 3) of `points` (V, 3) to its corners'."""
    for k in range(triangles.shape[0]):
        i, j, l = triangles[k, 0], triangles[k, 1], triangles[k, 2]  # noqa: E741
        ax, ay, az = (
            points[j, 0] - points[i, 0],
            points[j, 1] - points[i, 1],
            points[j, 2] - points[i, 2],
        )
        bx, by, bz = (
            points[l, 0] - points[i, 0],
            points[l, 1] - points[i, 1],
            points[l, 2] - points[i, 2],
        )
        nx, ny, nz = ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx
        for v in (i, j, l):
            normals[v, 0] += nx
            normals[v, 1] += ny
            normals[v, 2] += nz


def vertex_normals(points: Floats, triangles: Ints) -> Floats:
    """Unit normals (V, 3) of `points` (V, 3), (0, 0, 0) where no triangle of `triangles` is."""
    normals = np.zeros_like(points)
    add_normals(points, triangles, normals)
    length = np.sqrt((normals**2).sum(axis=1, keepdims=True))
    return np.asarray(normals / np.maximum(length, 1e-9), np.float32)


@njit(cache=True, fastmath=True)
def shrinking(places, points, triangles, gain):  # type: ignore[no-untyped-def]
    """Texture pixels per picture pixel of each triangle along its most stretched way, (M,).

    `places` (V, 2) px of the texture, `points` (V, 3) px of the picture; 1 where the picture shows
    `gain` pixels per pixel of the texture.
    """
    found = np.zeros(triangles.shape[0], np.float32)
    for k in range(triangles.shape[0]):
        i, j, l = triangles[k, 0], triangles[k, 1], triangles[k, 2]  # noqa: E741
        ux, uy = places[j, 0] - places[i, 0], places[j, 1] - places[i, 1]
        vx, vy = places[l, 0] - places[i, 0], places[l, 1] - places[i, 1]
        area = ux * vy - uy * vx
        if abs(area) < 1e-6:
            continue
        px, py = points[j, 0] - points[i, 0], points[j, 1] - points[i, 1]
        qx, qy = points[l, 0] - points[i, 0], points[l, 1] - points[i, 1]
        a, b = (px * vy - qx * uy) / area, (qx * ux - px * vx) / area
        c, d = (py * vy - qy * uy) / area, (qy * ux - py * vx) / area
        half, det = (a * a + b * b + c * c + d * d) / 2, a * d - b * c
        largest = np.sqrt(half + np.sqrt(max(half * half - det * det, 0.0)))
        found[k] = gain / max(largest, 1e-6)
    return found
