"""Which stored faces are drawn how often: by source, then person, then by how rare they are."""

import numpy as np
from numpy.typing import NDArray

from ...rig.footage.faces import SHUT, WIDE, gap
from ..crop import Points
from ..layout import LID_GAPS, MOUTH_GAPS
from .gallery import Gallery

Values = NDArray[np.float64]

SHARES = {
    "london_faces": 0.12, "canada_faces": 0.04, "caltech_faces": 0.12, "congress_portraits": 0.16,
    "grid": 0.08, "grid_s1": 0.05, "cremad_1001": 0.03, "performer": 0.28, "painted": 0.12,
}  # fmt: skip
OTHER_SHARE = 0.15
"""Share of a source that is none of these: a person's own folder."""
NOSE_OUT = 0.5
"""How far the nose tip of the 3-D face model stands out before its eyes, in eye distances."""
TURNED_DEG, TURNED_FAR_DEG = 8.0, 18.0


def yaw_deg(points: Points) -> Values:
    """How far faces are turned, degrees, positive toward image right; (N, 74, 2) -> (N,).

    Read from where the nose tip lies between the outer eye corners, so a few degrees uncertain.
    """
    along = (points[..., 45, :] - points[..., 36, :]).astype(np.float64)
    middle = 0.5 * (points[..., 36, :] + points[..., 45, :])
    offset = ((points[..., 30, :] - middle) * along).sum(-1) / (along**2).sum(-1)
    return np.asarray(np.degrees(np.arctan(offset / NOSE_OUT)), np.float64)


def interest(points: Points) -> Values:
    """(N,) >= 1: open mouths, shut eyes and turned heads are drawn more often."""
    turned = np.abs(yaw_deg(points)) - TURNED_DEG
    return np.asarray(
        1
        + 2 * np.minimum(gap(points, MOUTH_GAPS) / WIDE, 1)
        + 6 * (gap(points, LID_GAPS) < SHUT)
        + 3 * (turned / (TURNED_FAR_DEG - TURNED_DEG)).clip(0, 1),
        np.float64,
    )


def chances(gallery: Gallery) -> Values:
    """(N,) probability of each face: sources by their share, people of one source alike.

    The shares of sources that are not there go to the others.
    """
    weights = interest(gallery.points)
    result = np.zeros(len(weights))
    for source in np.unique(gallery.source):
        mine = gallery.source == source
        people, which = np.unique(gallery.person[mine], return_inverse=True)
        each = np.bincount(which, weights[mine])
        result[mine] = weights[mine] / each[which] / len(people) * SHARES.get(source, OTHER_SHARE)
    return np.asarray(result / result.sum(), np.float64)
