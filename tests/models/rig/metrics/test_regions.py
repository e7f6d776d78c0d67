"""Masks of the parts of a face, on a face whose sizes are round numbers."""

import numpy as np
import pytest

from models.rig.metrics.regions import eye_boxes, hull, inner_mouth, mouth_box, regions


@pytest.fixture
def points():
    """A plain face in 224 px: lips 40 x 20 about (112, 160), eyes 20 wide at y = 90."""
    face = np.tile(np.array([112.0, 112.0]), (74, 1))
    face[48], face[54], face[51], face[57] = (92, 160), (132, 160), (112, 150), (112, 170)
    for index in (*range(49, 54), *range(55, 68)):
        if index not in (51, 57):
            face[index] = (112, 160)
    face[36], face[39], face[42], face[45] = (72, 90), (92, 90), (132, 90), (152, 90)
    face[0], face[8], face[16], face[19] = (52, 60), (112, 220), (172, 60), (112, 40)
    return face


def spans(mask):
    rows, columns = np.nonzero(mask)
    return columns.min(), columns.max(), rows.min(), rows.max()


def test_the_mouth_box_is_1_3_times_the_lips(points):
    assert spans(mouth_box(points, 224)) == (86, 138, 147, 173)


def test_each_eye_has_a_box_in_eye_widths(points):
    mask = eye_boxes(points, 224)
    assert spans(mask[:, :112]) == (69, 95, 82, 98)
    assert mask[:, :112].sum() == mask[:, 112:].sum() == 27 * 17


def test_a_shut_eye_has_the_same_box(points):
    shut = points.copy()
    shut[[37, 38, 40, 41, 68, 69]] = (82, 90)
    assert (eye_boxes(shut, 224) == eye_boxes(points, 224)).all()


def test_the_wide_hull_is_1_3_times_the_hull(points):
    inner, outer = hull(points[:68], 224).sum(), hull(points[:68], 224, 1.3)
    assert inner == pytest.approx(120 * 160 / 2 + 20 * 120 / 2, rel=0.03)
    assert hull(points[:68] * 0.5, 224, 1.3).sum() == pytest.approx(
        1.69 * hull(points[:68] * 0.5, 224).sum(), rel=0.02
    )
    assert (hull(points[:68], 224) <= outer).all()


def test_the_inner_mouth_needs_a_gap_of_4_px_at_224(points):
    points[[60, 64]] = (100, 160), (124, 160)
    points[[61, 62, 63]] = (106, 158), (112, 158), (118, 158)
    points[[65, 66, 67]] = (118, 162), (112, 162), (106, 162)
    assert not inner_mouth(points, 224).any()
    assert not inner_mouth(points * 2, 448).any()
    points[66] = (112, 163)
    assert spans(inner_mouth(points, 224)) == (100, 124, 158, 163)


def test_all_regions_have_the_picture_s_size(points):
    masks = regions(points, 224)
    assert set(masks) == {"mouth", "eyes", "hull", "wide hull", "inner mouth"}
    assert all(mask.shape == (224, 224) and mask.dtype == bool for mask in masks.values())
