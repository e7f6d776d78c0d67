"""Figures of performances whose lips were moved by hand."""

import math
from dataclasses import replace

import numpy as np
import pytest
from reenact_scenes import drawn_shot

from models.rig.evaluate.banks import as_photo
from models.rig.evaluate.speech.figures import (
    F1_NEAR,
    Closures,
    Figures,
    Openings,
    Spread,
    around,
    closures,
    figures,
    openings,
    summary,
)
from studio.domain.performance import person_of
from studio.domain.project import Project
from studio.domain.sources import SourceBank
from studio.domain.words import Phone

FRAMES = 60
EYES = 0.25
"""Rough eye distance of the drawn face, in crop sides."""


@pytest.fixture(scope="module")
def project():
    """A person who rests with parted lips."""
    return Project(sources=SourceBank(extras=(as_photo(drawn_shot(0.1)).source,)))


def talking(project, gaps):
    """The person's face (T, 74, 2), the lower lip `gaps` (T,) eye distances under the upper."""
    rest = person_of(project.sources).closed
    faces = np.repeat(rest[None], len(gaps), axis=0)
    eyes = np.linalg.norm(rest[45] - rest[36])
    faces[:, [65, 66, 67, 56, 57, 58], 1] += (np.asarray(gaps) * eyes)[:, None]
    return faces.astype(np.float32)


def syllables(frames=FRAMES, lag=0):
    """Openings that close at times."""
    times = np.arange(frames) - lag
    return 0.08 * np.maximum(np.sin(times / 2.6) + 0.6 * np.sin(times / 4.1), 0)


def measured(project, said, real, speech=None, phones=()):
    speech = np.ones(len(real), bool) if speech is None else speech
    return figures(project, talking(project, said), talking(project, real), speech, phones)


def test_the_same_movement_is_perfect(project):
    found = measured(project, syllables(), syllables())
    assert found.correlation > 0.99  # what was seen is smoothed
    assert found.std_ratio == pytest.approx(1, abs=0.05)
    assert found.error < 0.005
    assert found.lag == 0
    assert found.lmd == found.lmd_percent == 0
    assert found.lmd_still > 0.3


def test_the_offset_is_positive_where_the_lips_are_late(project):
    assert measured(project, syllables(lag=2), syllables()).lag == 2
    assert measured(project, syllables(lag=-3), syllables()).lag == -3


def test_amplitude_and_error(project):
    found = measured(project, 0.5 * syllables(), syllables())
    assert found.correlation > 0.99
    assert found.std_ratio == pytest.approx(0.5, abs=0.03)
    assert found.error == pytest.approx(0.5 * syllables().mean(), rel=0.1)


def test_lmd_is_counted_in_pixels_of_a_crop_of_256(project):
    """Six of twenty points are lower by d; less the mean of 0.3 d: 2 * 0.3 * 0.7 d on average."""
    gap = np.full(FRAMES, 0.2)
    found = measured(project, gap, 0 * gap)
    rest = person_of(project.sources).closed
    moved = 0.2 * float(np.linalg.norm(rest[45] - rest[36]))
    assert found.lmd == pytest.approx(0.42 * moved * 256, rel=1e-3)
    assert found.lmd_percent == pytest.approx(100 * 0.42 * 0.2, rel=1e-3)


def test_the_way_the_head_moves_is_no_lip_movement(project):
    real = talking(project, syllables())
    angle = np.linspace(-0.2, 0.2, FRAMES)
    turn = np.stack([np.cos(angle), np.sin(angle), -np.sin(angle), np.cos(angle)], -1)
    elsewhere = 1.3 * real @ turn.reshape(-1, 2, 2) + np.array([0.2, -0.1])
    still = openings(project, real, real)
    moved = openings(project, real, elsewhere.astype(np.float32))
    np.testing.assert_allclose(moved.real, still.real, atol=1e-4)


def test_closures_are_counted_by_hand():
    closed, open_ = 0.0, 0.1
    lips = Openings(
        said=np.array([open_, closed, closed, open_, open_, open_, closed, closed], np.float32),
        real=np.array([open_, open_, closed, closed, open_, open_, open_, closed], np.float32),
    )
    speech = np.array([1, 1, 1, 1, 1, 1, 1, 0], bool)
    phones = [
        Phone(symbol="B", start=0.08, end=0.12),
        Phone(symbol="AH", start=0.12, end=0.16),
        Phone(symbol="M", start=0.17, end=0.19),
    ]
    assert closures(lips, speech, phones) == Closures(
        both=1,
        said=3,
        real=2,  # the last one is after the speech
        near_said=2,
        near_real=2,
        phones=2,
        closed=1,  # b has the frames 1 to 3, m 3 to 5
        real_closed=2,
    )


def test_a_phone_has_a_frame_on_either_side():
    assert around(Phone(symbol="B", start=0.20, end=0.24), 50) == slice(4, 7)
    assert around(Phone(symbol="B", start=0.0, end=0.05), 50) == slice(0, 3)
    last = around(Phone(symbol="B", start=9.0, end=9.1), 50)
    assert last == slice(49, 50)  # beyond the pictures: never empty


def closing(**counts):
    nothing = Closures(
        both=0, said=0, real=0, near_said=0, near_real=0, phones=0, closed=0, real_closed=0
    )
    return replace(nothing, **counts)


def sentence(correlation, lag, counts):
    return Figures(
        correlation=correlation, error=0.01, std_ratio=1.0, lag=lag, lmd=1.0, lmd_percent=2.0,
        lmd_still=3.0, closures=counts,
    )  # fmt: skip


def test_means_over_sentences_and_shares_of_all_frames():
    found = summary([
        sentence(0.6, 0, closing(both=1, said=1, real=4, near_said=1, near_real=2)),
        sentence(0.8, 2, closing(both=2, said=3, real=2, near_said=3, near_real=2)),
    ])  # fmt: skip
    assert found["correlation"] == Spread(mean=pytest.approx(0.7), spread=pytest.approx(0.1))
    assert found["lag"].mean == 1
    assert found["lag within 1"].mean == 0.5
    assert found["closure precision"].mean == pytest.approx(3 / 4)
    assert found["closure recall"].mean == pytest.approx(3 / 6)
    assert found["closure F1"].mean == pytest.approx(2 * 3 / (4 + 6))
    assert found[F1_NEAR].mean == pytest.approx(2 * 1.0 * (4 / 6) / (1 + 4 / 6))
    assert math.isnan(found["closed on b m p"].mean)


def test_lips_that_never_close_have_no_f1_by_luck():
    found = summary([sentence(0.5, 0, closing(real=3))])
    assert found["closure F1"].mean == 0
    assert found[F1_NEAR].mean == 0
    assert math.isnan(summary([sentence(0.5, 0, closing())])[F1_NEAR].mean)


def test_spread_leaves_out_what_is_no_number():
    found = Spread.of([1.0, math.nan, 3.0, math.inf])
    assert (found.mean, found.spread) == (2.0, 1.0)
    assert math.isnan(Spread.of([]).mean)
