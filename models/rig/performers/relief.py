"""The relief: hair, ears, neck and shoulders, a sheet of the photo that goes along with the head.

A grid of nodes over the portrait; those on the fitted head follow its mesh, the others follow the
head as far as they belong to it, plus what the expression does nearby (harmonic extension), so that
the sheet never tears.
"""

from dataclasses import dataclass
from typing import Self

import cv2
import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray
from scipy.sparse.linalg import splu

from .anatomy import HEAD, neck_share
from .figure import Figure, Posed, carried
from .light import change, received
from .raster import Buffer, Floats, Ints
from .texture import ALL

NODES = 57
DEEPEST, FOREMOST = -1.5, 3.0
"""Depths of the sheet, cm in camera axes: ears and hair are no deeper than the head's widest part,
and what is not on the head does not stand out like a nose."""
_FROM, _OVER = 4.0, 8.0
"""Distance from the head, cm, up to which the sheet turns with it, and over which that fades."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relief:
    """Nodes of the sheet: `places` (N, 2) px of the portrait, `turned` (N, 3) cm at rest.

    `share` (N,) turns with the head. `on` (n,) nodes lie on the mesh, in the triangles `corners`
    (n, 3) at `weights` (n, 3); the nodes `off` (m,) take `extension` (m, e) of the nodes
    `on[edge]`. `normals` (N, 3) at rest; `triangles` (M, 3) of the sheet.
    """

    places: Floats
    turned: Floats
    share: Floats
    normals: Floats
    on: NDArray[np.intp]
    corners: Ints
    weights: Floats
    edge: NDArray[np.intp]
    off: NDArray[np.intp]
    extension: Floats
    rest: Floats
    triangles: Ints

    @classmethod
    def of(cls, figure: Figure, posed: Posed, head: Buffer) -> Self:
        """The sheet behind the `head` drawn into a buffer of the portrait's size."""
        line = np.linspace(0.0, ALL - 1.0, NODES)
        places = np.stack(np.meshgrid(line, line), axis=2).reshape(-1, 2)
        column, row = np.round(places).astype(int).T
        hit = head.triangle[row, column]
        on, off = np.nonzero(hit >= 0)[0], np.nonzero(hit < 0)[0]
        corners = figure.anatomy.head[hit[on]]
        first = head.weights[row[on], column[on]]
        weights = np.column_stack([first, 1.0 - first.sum(axis=1)]).astype(np.float32)
        rest = _blend(posed.turned[:HEAD], corners, weights)
        depth, edge, extension = _extended(on, off, rest[:, 2])
        turned = figure.camera.lifted(places, depth)
        shares = _turning(figure, places, turned, head)
        return cls(
            places=places.astype(np.float32),
            turned=turned.astype(np.float32),
            share=shares,
            normals=_normals(depth, figure.camera.scale),
            on=on,
            corners=np.asarray(corners, np.int32),
            weights=weights,
            edge=edge,
            off=off,
            extension=extension,
            rest=rest,
            triangles=_sheet_triangles(),
        )

    def seen(self, figure: Figure, posed: Posed) -> Floats:
        """Where the nodes are in a pose, (N, 3): px of the portrait and depth in cm."""
        pivot, turn, shift = figure.pivot(), posed.turn, posed.shift
        moved = carried(self.turned, self.share, turn, shift, pivot)
        found = figure.seen(moved)
        now = figure.seen(_blend(posed.turned[:HEAD], self.corners, self.weights))
        neck = (figure.anatomy.neck[self.corners] * self.weights).sum(axis=1)
        rigid = figure.seen(carried(self.rest, neck, turn, shift, pivot))
        left = now - rigid
        found[self.on] += left
        found[self.off] += self.extension @ left[self.edge]
        return np.column_stack([found, moved[:, 2]]).astype(np.float32)

    def lit(self, light: Floats, posed: Posed) -> Floats:
        """Factor (N,) on the colours of the nodes under `light` (9,)."""
        if np.array_equal(posed.turn, np.eye(3)):
            return np.ones(len(self.share), np.float32)
        turned = self.normals @ posed.turn.T
        normals = self.normals + (turned - self.normals) * self.share[:, None]
        return change(received(light, self.normals), received(light, normals))


def _blend(points: Floats, corners: Ints, weights: Floats) -> Floats:
    return np.asarray((points[corners] * weights[..., None]).sum(axis=1), np.float32)


def _extended(
    on: NDArray[np.intp], off: NDArray[np.intp], depth: Floats
) -> tuple[NDArray[np.float64], NDArray[np.intp], Floats]:
    """Depth (N,) of all nodes, the places in `on` next to others, and what those hand on (m, e)."""
    count = NODES * NODES
    index = np.arange(count).reshape(NODES, NODES)
    pairs = np.concatenate(
        [
            np.stack([index[:, :-1].ravel(), index[:, 1:].ravel()]),
            np.stack([index[:-1].ravel(), index[1:].ravel()]),
        ],
        axis=1,
    )
    links = sp.coo_matrix((np.ones(pairs.shape[1]), tuple(pairs)), (count, count)).tocsr()
    links = links + links.T
    laplace = (sp.diags(np.asarray(links.sum(axis=1)).ravel()) - links).tocsr()
    inner = laplace[off][:, off]
    reach = -laplace[off][:, on]
    edge = np.unique(reach.nonzero()[1])
    border = np.zeros(count)
    border[np.concatenate([index[0], index[-1], index[:, 0], index[:, -1]])] = 1e3
    side = reach[:, edge].toarray()
    damped = (inner + sp.diags(0.02 + border[off])).tocsc()
    extension = splu(damped).solve(side)
    found = np.zeros(count)
    found[on] = np.maximum(depth, DEEPEST)
    free = (inner + 1e-6 * sp.eye(len(off))).tocsc()
    found[off] = splu(free).solve(side @ np.clip(depth[edge], DEEPEST, FOREMOST))
    smooth = cv2.GaussianBlur(found.reshape(NODES, NODES), (0, 0), 0.8).ravel()
    return np.asarray(smooth, np.float64), edge, np.asarray(extension, np.float32)


def _turning(
    figure: Figure, places: NDArray[np.float64], turned: NDArray[np.float64], head: Buffer
) -> Floats:
    """How far each node turns with the head, (N,)."""
    empty = (head.triangle < 0).astype(np.uint8)
    away = cv2.distanceTransform(empty, cv2.DIST_L2, 5) / figure.camera.scale
    column, row = np.round(places).astype(int).T
    near = 1.0 - np.clip((away[row, column] - _FROM) / _OVER, 0.0, 1.0)
    near = near**2 * (3.0 - 2.0 * near)
    return np.asarray(near * neck_share(turned @ figure.camera.rotation), np.float32)


def _normals(depth: NDArray[np.float64], scale: float) -> Floats:
    """Unit normals (N, 3) of the sheet in camera axes."""
    step = (ALL - 1.0) / (NODES - 1.0) / scale
    field = cv2.GaussianBlur(depth.reshape(NODES, NODES), (0, 0), 1.0)
    down, right = np.gradient(field, step)
    normals = np.stack([-right, down, np.ones_like(right)], axis=2).reshape(-1, 3)
    return np.asarray(normals / np.linalg.norm(normals, axis=1, keepdims=True), np.float32)


def _sheet_triangles() -> Ints:
    first = (np.arange(NODES - 1)[:, None] * NODES + np.arange(NODES - 1)).ravel()
    upper = np.stack([first, first + 1, first + NODES], axis=1)
    lower = np.stack([first + 1, first + NODES + 1, first + NODES], axis=1)
    return np.concatenate([upper, lower]).astype(np.int32)
