import numpy as np
import pytest

from studio.domain.bank_choice import Candidate, Skip, choose, uniform
from tests.fake_faces import face_points


def candidate(index, opening=0.0, sharpness=100.0, confidence=0.9, **shape):
    points = face_points(opening, **shape)
    return Candidate(index=index, landmarks=points, sharpness=sharpness, confidence=confidence)


def talking(count, start=0):
    """Frames whose mouth opens more and more, shuffled in time."""
    order = np.random.default_rng(3).permutation(count)
    return [candidate(start + i, 0.001 + 0.1 * rank / count) for i, rank in enumerate(order)]


def test_flnet_indices():
    assert uniform(101) == (0, 25, 50, 75, 100)
    assert uniform(5) == (0, 1, 2, 3, 4)
    assert uniform(3) == (0, 1, 2)


def test_slots_run_from_closed_to_open_evenly():
    frames = talking(101)
    ordered = sorted(frames, key=lambda c: c.opening)[2:-2]
    choice = choose(frames)
    assert choice.slots == tuple(ordered[i].index for i in (0, 24, 48, 72, 96))


def test_openness_is_measured_in_face_heights():
    near = candidate(0, 0.05, side=800.0)
    far = candidate(1, 0.05, side=300.0)
    assert near.opening == pytest.approx(far.opening, rel=1e-5)


def test_the_widest_mouth_of_a_long_clip_is_not_trusted():
    frames = [*talking(100), candidate(100, 0.4)]
    assert 100 not in choose(frames).indices


def test_a_short_clip_keeps_its_extremes():
    frames = [candidate(i, 0.01 * i) for i in range(6)]
    assert {0, 5} <= set(choose(frames).slots)


def test_bad_frames_are_skipped_and_counted():
    bad = [
        Candidate(index=50, landmarks=None),
        candidate(51, 0.05, confidence=0.1),
        candidate(52, 0.05, side=80.0),
        candidate(53, 0.05, turn=45.0),
        candidate(54, 0.05, sharpness=40.0),
        candidate(55, 0.05, sharpness=45.0),
    ]
    choice = choose([*talking(20), *bad])
    assert not {c.index for c in bad} & set(choice.indices)
    assert dict(choice.skipped) == {
        Skip.NO_FACE: 1,
        Skip.DOUBTFUL: 1,
        Skip.SMALL: 1,
        Skip.TURNED: 1,
        Skip.BLURRED: 2,
    }
    assert "2 blurred" in choice.skipped_text


def test_two_shut_eyes_at_most_and_never_in_the_slots():
    shut = [candidate(100 + i, 0.01 * i, lids=0.1 + 0.05 * i) for i in range(4)]
    choice = choose([*talking(40), *shut])
    chosen = [i for i in choice.indices if i >= 100]
    assert len(chosen) == 2 and 100 in chosen
    assert choice.extras[:2] == tuple(chosen)
    assert not set(choice.slots) & {c.index for c in shut}


def test_half_shut_eyes_stay_out_of_the_slots():
    blinking = [candidate(100 + i, 0.02 * i, lids=0.65) for i in range(5)]
    choice = choose([*talking(40), *blinking])
    assert not set(choice.slots) & {c.index for c in blinking}


def test_narrow_eyes_are_not_shut_eyes():
    frames = [candidate(i, 0.01 * i, lids=0.45) for i in range(8)]
    assert len(choose(frames).slots) == 5


def test_twenty_in_all_and_no_repetition():
    choice = choose([*talking(300), candidate(400, 0.05, lids=0.0)])
    assert len(choice.indices) == len(set(choice.indices)) <= 20
    assert len(choice.slots) == 5


def test_extras_are_the_most_different_frames():
    frames = talking(40)
    frames += [candidate(50, 0.05, turn=20.0), candidate(51, 0.05, turn=-20.0)]
    assert {50, 51} <= set(choose(frames, most=7).indices)


def test_a_still_clip_has_nothing_to_extend_with():
    assert choose([candidate(i) for i in range(60)]).extras == ()


def test_nothing_usable_gives_an_empty_choice():
    choice = choose([Candidate(index=0, landmarks=None)])
    assert choice.slots == choice.extras == ()
    assert choose([]).indices == ()
