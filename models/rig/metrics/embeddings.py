"""Distances in the feature space of a network; the network itself is somebody else's business."""

import numpy as np
from numpy.typing import NDArray

Features = NDArray[np.floating]


def cosine(a: Features, b: Features) -> NDArray[np.float64]:
    """Cosine similarity (...,) of embeddings (..., D); a zero vector is similar to nothing."""
    lengths = np.linalg.norm(a, axis=-1) * np.linalg.norm(b, axis=-1)
    product = np.asarray((np.asarray(a, np.float64) * b).sum(axis=-1))
    return np.asarray(product / np.maximum(lengths, 1e-12))


def frechet_distance(a: Features, b: Features) -> float:
    """Fréchet distance of the Gaussians fitted to features (N, D) and (M, D).

    |μa - μb|² + tr(Ca + Cb - 2 (Ca Cb)^½), as FID (Heusel et al. 2017) has it, with sample
    covariances. ValueError for less than two features.
    """
    if min(len(a), len(b)) < 2:
        raise ValueError("a covariance needs two features")
    a, b = np.asarray(a, np.float64), np.asarray(b, np.float64)
    spread_a, spread_b = (np.atleast_2d(np.cov(f, rowvar=False)) for f in (a, b))
    # tr (Ca Cb)^½ = tr (Ca^½ Cb Ca^½)^½, and that matrix is symmetric: no complex square root.
    values, axes = np.linalg.eigh(spread_a)
    root = (axes * np.sqrt(np.maximum(values, 0.0))) @ axes.T
    common = np.sqrt(np.maximum(np.linalg.eigvalsh(root @ spread_b @ root), 0.0)).sum()
    shift = ((a.mean(axis=0) - b.mean(axis=0)) ** 2).sum()
    return max(float(shift + np.trace(spread_a) + np.trace(spread_b) - 2 * common), 0.0)
