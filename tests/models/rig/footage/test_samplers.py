"""Samplers: who may be in a bank, what is rare or hard, everything decided by the generator."""

import numpy as np
import pytest

from models.rig.errors import RigError
from models.rig.footage import Clip, Footage
from models.rig.footage.faces import SHUT, Faces
from models.rig.footage.pools import APART_SECONDS, Everyone, OtherClips, SameClip
from models.rig.footage.samplers import (
    BankRule,
    Mixture,
    Pairs,
    Pictures,
    WarpedPairs,
    spread_by_openness,
)
from models.rig.footage.writer import Writer

SIZE = 16
LENGTH = 40


def face(opening, lids=2.0):
    """Points (74, 2): eye distance 10, inner mouth gap `opening`, lid gap `lids`."""
    points = np.zeros((74, 2), np.float32)
    points[17:27] = (5, -3)
    points[8] = (5, 12)
    points[36], points[45] = (0, 0), (10, 0)
    points[[37, 68, 38, 43, 70, 44]] = (5, -lids / 2)
    points[[41, 69, 39, 40, 47, 71, 42, 46]] = (5, lids / 2)
    points[[61, 62, 63, 51]] = (5, 8)
    points[[67, 66, 65, 57]] = (5, 8 + opening)
    points[27:36] = np.linspace((4, 0), (6, 6), 9)
    return points


@pytest.fixture(scope="module")
def faces(tmp_path_factory):
    """Two speakers with three clips each, a person with four photos, one with a single photo."""
    folder = tmp_path_factory.mktemp("set") / "set"
    with Writer(folder, SIZE) as writer:

        def clip(name, person, source, length, fps, *, validation=False):
            start = writer.count
            for i in range(length):
                shut = fps and i % 20 == 7
                points = face(2 * (i % 10) / 10, 0.2 if shut else 2.0)
                missing = fps and i == 3
                writer.row(np.zeros((SIZE, SIZE, 3), np.uint8), points * (np.nan if missing else 1))
            writer.clip(
                Clip(
                    name=name,
                    person=person,
                    source=source,
                    validation=validation,
                    start=start,
                    length=length,
                    fps=fps,
                )
            )

        for person in ("a", "b"):
            for number in range(3):
                clip(f"{person}{number}", person, "film", LENGTH, 12.5)
        clip("c", "c", "photos", 4, 0.0)
        clip("d", "d", "photos", 1, 0.0)
        clip("v", "v", "film", LENGTH, 12.5, validation=True)
    return Faces.of(Footage.open(folder))


def owner(faces, row):
    (clip,) = [clip for clip in faces.footage.clips if row in clip.rows]
    return clip


def drawn(sampler, count=300, seed=0):
    random = np.random.default_rng(seed)
    return [sampler.pair(random) for _ in range(count)]


def test_the_same_generator_gives_the_same_pair(faces):
    sampler = Mixture(
        [(1, Pairs(faces, OtherClips(faces), hard=0.5)), (1, Pairs(faces, SameClip(faces)))]
    )
    for one, two in zip(drawn(sampler, 20), drawn(sampler, 20), strict=True):
        assert (one.bank == two.bank).all()
        assert one.target == two.target


def test_a_bank_from_other_clips_shows_the_same_person_elsewhere(faces):
    seen = set()
    for pair in drawn(Pairs(faces, OtherClips(faces))):
        target = owner(faces, pair.target)
        owners = [owner(faces, row) for row in pair.bank]
        assert {clip.person for clip in owners} == {target.person}
        assert pair.target not in pair.bank
        assert target.fps == 0 or target not in owners
        assert 1 <= len(pair.bank) <= 8
        seen.add(target.person)
    assert seen == {"a", "b", "c"}


def test_a_bank_from_the_same_clip_keeps_its_distance(faces):
    for pair in drawn(Pairs(faces, SameClip(faces))):
        target = owner(faces, pair.target)
        assert all(owner(faces, row) is target for row in pair.bank)
        assert np.abs(pair.bank - pair.target).min() > APART_SECONDS * target.fps / 2


def test_no_frame_without_a_face_and_nobody_from_validation_is_drawn(faces):
    sampler = Mixture([(1, Pairs(faces, OtherClips(faces))), (1, Pairs(faces, SameClip(faces)))])
    rows = {row for pair in drawn(sampler) for row in (*pair.bank, pair.target)}
    assert all(faces.seen[row] for row in rows)
    assert "v" not in {owner(faces, row).person for row in rows}
    held = Faces.of(faces.footage, validation=True)
    assert {owner(held, pair.target).person for pair in drawn(Pairs(held, SameClip(held)), 20)} == {
        "v"
    }


def test_photos_stand_in_order_of_their_opening(faces):
    rule = BankRule(counts=(5,), by_openness=1.0, shut_eye=0.0)
    for pair in drawn(Pairs(faces, OtherClips(faces), rule), 50):
        assert (np.diff(faces.openness[pair.bank]) >= 0).all()


def test_openness_rule_takes_evenly_and_trims_the_ends():
    openness = np.linspace(0, 1, 200)
    openness[-1] = 50
    rows = np.arange(1000, 1200)
    chosen = spread_by_openness(rows, openness, 5) - 1000
    assert chosen[0] == pytest.approx(4, abs=1)
    assert chosen[-1] == pytest.approx(195, abs=1)
    assert np.ptp(np.diff(chosen)) <= 1
    assert list(spread_by_openness(rows[:2], openness[:2], 2)) == [1000, 1001]


def test_a_shut_eye_takes_the_last_slot(faces):
    rule = BankRule(counts=(4,), by_openness=1.0, shut_eye=1.0)
    for pair in drawn(Pairs(faces, SameClip(faces), rule), 30):
        assert faces.lids[pair.bank[-1]] < SHUT
    never = BankRule(counts=(1,), by_openness=1.0, shut_eye=1.0)
    assert any(
        faces.lids[pair.bank[0]] > SHUT for pair in drawn(Pairs(faces, SameClip(faces), never), 30)
    )


def test_hard_targets_are_far_from_every_photo(faces):
    rule = BankRule(counts=(2,))

    def distance(pair):
        apart = faces.shape[pair.bank] - faces.shape[pair.target]
        return np.linalg.norm(apart, axis=-1).mean(-1).min()

    pool = OtherClips(faces, {"film": 1.0})
    easy, hard = (
        np.mean([distance(pair) for pair in drawn(Pairs(faces, pool, rule, hard=share))])
        for share in (0.0, 1.0)
    )
    assert hard > 1.5 * easy


def test_the_shape_knows_nothing_of_place_size_and_roll(faces):
    turned = Faces(faces.footage, faces.clips)
    angle = np.deg2rad(20)
    turn = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    object.__setattr__(turned, "landmarks", (1.7 * faces.landmarks @ turn + 30).astype(np.float32))
    ok = faces.seen
    assert np.abs(turned.shape[ok] - faces.shape[ok]).max() < 1e-4


def test_slots_repeat_photos_evenly(faces):
    (pair,) = drawn(WarpedPairs(faces, Everyone(faces), counts=(3,)), 1)
    assert pair.warped
    assert set(pair.bank) == {pair.target}
    slots = type(pair)(bank=np.array([4, 9]), target=1).slots(5)
    assert sorted(np.unique(slots, return_counts=True)[1]) == [2, 3]
    assert list(slots) == sorted(slots)


def test_shares_decide_how_often_a_source_is_drawn(faces):
    pool = OtherClips(faces, {"film": 1.0, "photos": 3.0})
    sources = [owner(faces, pair.target).source for pair in drawn(Pairs(faces, pool), 800)]
    assert np.mean([source == "photos" for source in sources]) == pytest.approx(0.75, abs=0.05)


def test_pictures_are_balanced_by_source_person_and_rarity(faces):
    pictures = Pictures(faces, {"film": 0.5, "photos": 0.5})
    random = np.random.default_rng(0)
    rows = [pictures.row(random) for _ in range(4000)]
    people = [owner(faces, row).person for row in rows]
    for person in "abcd":
        assert people.count(person) / len(people) == pytest.approx(0.25, abs=0.04)
    film = [row for row in rows if owner(faces, row).source == "film"]
    shut = np.mean(faces.lids[film] < SHUT)
    usual = np.mean(faces.lids[np.unique(film)] < SHUT)
    assert shut > 2 * usual


def test_data_without_what_is_asked_for_is_said(faces):
    with pytest.raises(RigError, match="nothing to draw"):
        SameClip(Faces.of(faces.footage, sources=["photos"]))
    with pytest.raises(RigError, match="no training clips"):
        Faces.of(faces.footage, sources=["nowhere"])
