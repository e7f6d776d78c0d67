"""Fixed views of validation people: how well the network reads them, and a picture of it."""

from dataclasses import dataclass

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from ...rig.footage.faces import SHUT, WIDE, gap
from ..crop import Image, Points
from ..layout import LID_GAPS, MOUTH_GAPS, PUPILS, eye_distance
from ..network import Landmarks74
from .gallery import Gallery
from .no_face import not_a_face
from .rarity import chances, yaw_deg
from .views import steady_view

SEED = 74
PER_SOURCE, WITHOUT_FACE = 40, 60
AT_ONCE = 32
TURNED_DEG = 10.0
SHEET, CELL_PX = (5, 8), 168
TRUE, READ = (40, 230, 60), (255, 60, 40)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checks:
    """Views (N, n, n, 3) with points (N, 74, 2) and sources (N,); then views without a face."""

    views: Image
    points: Points
    source: NDArray[np.str_]
    empty: Image

    @classmethod
    def of(cls, gallery: Gallery, size: int) -> "Checks":
        """Some faces of each source, rare ones more often; always the same for the same data."""
        random = np.random.default_rng(SEED)
        chosen = _chosen(gallery, random)
        pairs = [steady_view(gallery.picture(i), gallery.points[i], size, random) for i in chosen]
        some = random.choice(chosen, WITHOUT_FACE)
        empty = [not_a_face(gallery.picture(i), gallery.points[i], size, random) for i in some]
        return cls(
            views=np.stack([picture for picture, _ in pairs]),
            points=np.stack([points for _, points in pairs]),
            source=gallery.source[chosen],
            empty=np.stack(empty),
        )

    def measured(self, network: Landmarks74) -> tuple[dict[str, float], Points]:
        """Errors in percent of the eye distance, and the points that were read."""
        points, face = read(network, self.views)
        _, empty = read(network, self.empty)
        apart = np.linalg.norm(points - self.points, axis=-1) / eye_distance(self.points)[:, None]
        each = 100 * apart[:, :68].mean(1)
        lids, mouths = (gap(self.points, pairs) for pairs in (LID_GAPS, MOUTH_GAPS))
        lids_off, mouths_off = gap(points, LID_GAPS) - lids, gap(points, MOUTH_GAPS) - mouths
        sources = {str(name): float(each[self.source == name].mean()) for name in self._names()}
        scores = {
            "nme": float(np.mean(list(sources.values()))),
            **{f"nme_{name}": value for name, value in sources.items()},
            "pupils": float(100 * apart[:, list(PUPILS)].mean()),
            "lid_gap": float(100 * np.abs(lids_off).mean()),
            "mouth_gap": float(100 * np.abs(mouths_off).mean()),
            "faces_missed": float((face < 0.5).mean()),
            "walls_taken": float((empty > 0.5).mean()),
        }
        groups = {
            "nme_turned": (np.abs(yaw_deg(self.points)) > TURNED_DEG, each),
            "lid_gap_shut": (lids < SHUT, 100 * lids_off),
            "mouth_gap_wide": (mouths > WIDE, 100 * mouths_off),
        }
        means = {
            name: float(value[rows].mean()) for name, (rows, value) in groups.items() if rows.any()
        }
        return {**scores, **means}, points

    def sheet(self, points: Points) -> Image:
        """Views from all sources with their true points green and the `points` read red."""
        rows, columns = SHEET
        count = min(rows * columns, len(self.views))
        order = np.argsort(np.argsort(self.source, kind="stable"), kind="stable")
        chosen = np.searchsorted(np.sort(order), np.linspace(0, len(order) - 1, count).astype(int))
        by_source = np.argsort(self.source, kind="stable")[chosen]
        sheet = np.zeros((rows * CELL_PX, columns * CELL_PX, 3), np.uint8)
        for place, index in enumerate(by_source):
            top, left = (CELL_PX * part for part in divmod(place, columns))
            cell = _marked(self.views[index], self.points[index], points[index])
            sheet[top : top + CELL_PX, left : left + CELL_PX] = cell
        return sheet

    def _names(self) -> NDArray[np.str_]:
        return np.unique(self.source)


def _chosen(gallery: Gallery, random: np.random.Generator) -> NDArray[np.intp]:
    """Indices of at most PER_SOURCE faces of each source."""
    chance = chances(gallery)
    chosen = []
    for name in np.unique(gallery.source):
        mine = np.flatnonzero(gallery.source == name)
        count = min(PER_SOURCE, len(mine))
        weights = chance[mine] / chance[mine].sum()
        chosen.append(np.sort(random.choice(mine, count, replace=False, p=weights)))
    return np.concatenate(chosen)


def read(network: Landmarks74, views: Image) -> tuple[Points, NDArray[np.float32]]:
    """Points (N, 74, 2) and probability of a face (N,) in views (N, n, n, 3) uint8."""
    device = network.face.weight.device
    batch = torch.from_numpy(np.ascontiguousarray(views.transpose(0, 3, 1, 2)))
    points: list[Tensor] = []
    faces: list[Tensor] = []
    for part in torch.split(batch, AT_ONCE):
        crops = part.to(device).float().div(255).contiguous(memory_format=torch.channels_last)
        reading = network(crops)
        points.append(reading.points.float().cpu())
        faces.append(reading.face.float().sigmoid().cpu())
    return torch.cat(points).numpy(), torch.cat(faces).numpy()


def _marked(view: Image, true: Points, found: Points) -> Image:
    """One view at CELL_PX with both sets of points."""
    scale = CELL_PX / len(view)
    cell = cv2.resize(view, (CELL_PX, CELL_PX), interpolation=cv2.INTER_CUBIC)
    for points, colour in ((true, TRUE), (found, READ)):
        places = ((points + 0.5) * scale - 0.5).astype(int).clip(0, CELL_PX - 2)
        for down, right in np.ndindex(2, 2):
            cell[places[:, 1] + down, places[:, 0] + right] = colour
    return np.asarray(cell, np.uint8)
