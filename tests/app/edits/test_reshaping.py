"""Keys smoothed, thinned, baked, drawn and put in between, on top of what was generated."""

from dataclasses import replace

import numpy as np
import pytest
from key_scenes import RAMP, ids, keyed

from studio.app.edits import reshaping, tracks
from studio.app.edits.tracks import LaneLocked
from studio.domain.curve import Curve, Interp
from studio.domain.lanes import LANES
from studio.domain.project import Project
from studio.domain.tracks import Blend, Lane, Tracks

FRAMES = np.arange(101) / 25
GENERATED = Project(tracks=Tracks(mouth_open=Lane(base=RAMP)))


def values(project, lane):
    keys = sorted(tracks.all_keys(project, [lane]))
    return pytest.approx([tracks.key_value(project, key) for key in keys])


MOUTH = keyed(GENERATED, "mouth_open", (0.0, 0.2), (1.0, 0.5), (2.0, 0.3), (3.0, 0.4), (4.0, 0.5))
BROW = keyed(Project(), "brow", (1.0, 0.2), (2.0, 0.8), (4.0, -0.2))
INNER = ids("mouth_open", 1.0, 2.0, 3.0)


def test_smoothing_calms_the_hand_work_and_leaves_what_it_rides_on():
    smooth = reshaping.smooth_keys(MOUTH, INNER, 1.0)
    before, after = ([key.value for key in p.tracks.mouth_open.layer.keys] for p in (MOUTH, smooth))
    assert np.abs(np.diff(after, 2)).max() < 0.3 * np.abs(np.diff(before, 2)).max()
    assert (after[0], after[-1]) == (before[0], before[-1])


def test_dense_keys_become_few_within_a_share_of_the_range():
    wave = [(t, 0.5 * np.sin(3 * t)) for t in FRAMES]
    project = keyed(Project(), "brow", *wave)
    thin, keys = reshaping.decimate_keys(project, tracks.all_keys(project), 0.01)
    assert keys == tracks.all_keys(thin) and len(keys) < 20
    change = thin.tracks.brow.layer.at_many(FRAMES) - project.tracks.brow.layer.at_many(FRAMES)
    assert abs(change).max() <= 0.02 * 1.01
    _, keys = reshaping.decimate_keys_to(project, tracks.all_keys(project), 0.25)
    assert len(keys) <= 25


@pytest.mark.parametrize("blend", Blend)
def test_a_bake_is_the_lane_on_frames(blend):
    project = tracks.set_blend(MOUTH, "mouth_open", blend)
    baked, keys = reshaping.bake_range(project, 0.5, 2.53, ["mouth_open"])
    assert sorted(key.time for key in keys) == pytest.approx(FRAMES[13:64])
    seen = [p.tracks.mouth_open.at_many(FRAMES, 0.0) for p in (project, baked)]
    np.testing.assert_allclose(*seen, atol=1e-6)
    inside = [k for k in baked.tracks.mouth_open.layer.keys if 0.5 < k.time < 2.5]
    assert {key.interp for key in inside} == {Interp.LINEAR}
    _, few = reshaping.bake_range(project, 0.5, 2.53, ["mouth_open"], every=10)
    assert len(few) == 6


def test_an_override_without_keys_is_baked_from_the_base():
    project = tracks.set_blend(GENERATED, "mouth_open", Blend.OVERRIDE)
    baked, _ = reshaping.bake_range(project, 0.0, 4.0, ["mouth_open"])
    np.testing.assert_allclose(
        baked.tracks.mouth_open.layer.at_many(FRAMES), RAMP.at_many(FRAMES), atol=1e-6
    )


def test_the_lane_is_seen_where_the_pen_went():
    pen = [(t, 0.3 + 0.2 * np.sin(2 * t)) for t in np.linspace(1.0, 3.0, 200)]
    drawn, keys = reshaping.draw(MOUTH, "mouth_open", pen, 0.01)
    times, wanted = np.array(pen).T
    assert abs(drawn.tracks.mouth_open.at_many(times, 0.0) - wanted).max() <= 0.0101
    assert len(keys) < 10 and ids("mouth_open", 0.0, 4.0) <= tracks.all_keys(drawn)
    assert not ids("mouth_open", 2.0) & tracks.all_keys(drawn)


@pytest.mark.parametrize(
    ("project", "times"),
    [(Project(), (0.5, 0.95, 2.05, 9.0)), (BROW, (0.5, 0.95, 4.5, 9.0))],
    ids=["nothing there", "keys there"],
)
def test_the_film_beside_a_stroke_stays_as_it_is(project, times):
    pen = [(t, 0.5) for t in np.linspace(1.0, 2.0, 30)]
    drawn, keys = reshaping.draw(project, "brow", pen, 0.01)
    for time in times:
        before = tracks.seen_at(project, "brow", time)
        assert tracks.seen_at(drawn, "brow", time) == pytest.approx(before)
    assert all(1.0 <= key.time <= 2.0 for key in keys), "what was drawn is selected, no more"


def test_a_pen_outside_the_lane_draws_at_its_edge():
    drawn, _ = reshaping.draw(Project(), "brow", [(-1.0, 0.0), (1.0, 7.0), (2.0, 7.0)], 0.01)
    times = [key.time for key in drawn.tracks.brow.layer.keys]
    assert times[0] == 0.0 and tracks.seen_at(drawn, "brow", 2.0) == pytest.approx(1.0)
    dot, keys = reshaping.draw(Project(), "brow", [(1.0, 0.5)], 0.01)
    assert keys == ids("brow", 1.0) and values(dot, "brow") == [0.5]
    assert reshaping.draw(BROW, "brow", [], 0.01) == (BROW, frozenset())


def test_an_inserted_key_leaves_the_curve_as_it_is():
    project = reshaping.insert_key(MOUTH, "mouth_open", 1.5)
    assert len(project.tracks.mouth_open.layer.keys) == 6
    seen = [p.tracks.mouth_open.at_many(FRAMES, 0.0) for p in (project, MOUTH)]
    np.testing.assert_allclose(*seen, atol=1e-6)
    first = reshaping.insert_key(GENERATED, "mouth_open", 2.0)
    assert values(first, "mouth_open") == [0.2]


def test_a_pose_is_a_key_on_every_free_lane_and_changes_nothing():
    project = tracks.set_locked(MOUTH, "head_yaw", True)
    posed, keys = reshaping.key_pose(project, 1.5)
    assert {key.lane for key in keys} == set(LANES) - {"head_yaw"}
    seen = [p.tracks.mouth_open.at_many(FRAMES, 0.0) for p in (project, posed)]
    np.testing.assert_allclose(*seen, atol=1e-6)
    assert posed.tracks.head_yaw == project.tracks.head_yaw


def test_level_handles_and_level_keys():
    rising = keyed(Project(), "brow", (1.0, -0.2), (2.0, 0.1), (4.0, 0.8))
    flat = reshaping.flatten_handles(rising, ids("brow", 2.0))
    assert [round(v, 9) for _, v in flat.tracks.brow.layer.handles(1)] == [0.0, 0.0]
    level = reshaping.level_keys(rising, ids("brow", 1.0, 2.0), {"brow": 0.4})
    assert values(level, "brow") == [0.4, 0.4, 0.8]
    assert reshaping.level_keys(rising, ids("brow", 1.0), {}) == rising


def test_in_betweens():
    middle = ids("brow", 2.0)
    assert values(reshaping.breakdown(BROW, middle, 0.0), "brow") == [0.2, 0.0, -0.2]
    assert values(reshaping.blend_to_neighbour(BROW, middle, -0.5), "brow") == [0.2, 0.5, -0.2]
    assert values(reshaping.blend_to_default(BROW, middle, 0.5), "brow") == [0.2, 0.4, -0.2]
    line = 0.2 - 0.4 / 3
    assert values(reshaping.push(BROW, middle, -1.0), "brow") == [0.2, line, -0.2]
    assert values(reshaping.push(BROW, middle, 1.0), "brow") == [0.2, 1.0, -0.2]  # the range


@pytest.mark.parametrize("blend", Blend)
def test_the_default_of_a_generated_lane_is_what_was_generated(blend):
    project = tracks.set_blend(MOUTH, "mouth_open", blend)
    rest = reshaping.blend_to_default(project, INNER, 1.0)
    assert values(rest, "mouth_open") == [0.2, 0.1, 0.2, 0.3, 0.5]


def test_a_breakdown_at_a_time_makes_keys_where_there_are_neighbours():
    project = keyed(BROW, "head_yaw", (5.0, 10.0))
    made, keys = reshaping.breakdown_at(project, 3.0, 0.0)
    assert keys == ids("brow", 3.0) and values(made, "brow") == [0.2, 0.8, 0.3, -0.2]


EDITS = {
    "smooth": lambda p: reshaping.smooth_keys(p, ids("brow", 1.0), 0.1),
    "decimate": lambda p: reshaping.decimate_keys(p, ids("brow", 1.0), 0.1),
    "bake": lambda p: reshaping.bake_range(p, 0.0, 1.0, ["brow"]),
    "draw": lambda p: reshaping.draw(p, "brow", [(0.0, 0.0), (1.0, 1.0)], 0.1),
    "insert": lambda p: reshaping.insert_key(p, "brow", 3.0),
    "pose": lambda p: reshaping.key_pose(p, 3.0, ["brow"]),
    "flatten": lambda p: reshaping.flatten_handles(p, ids("brow", 2.0)),
    "level": lambda p: reshaping.level_keys(p, ids("brow", 2.0), {"brow": 0.0}),
    "breakdown": lambda p: reshaping.breakdown(p, ids("brow", 2.0), 0.0),
    "breakdown_at": lambda p: reshaping.breakdown_at(p, 3.0, 0.0, ["brow"]),
    "neighbour": lambda p: reshaping.blend_to_neighbour(p, ids("brow", 2.0), 0.5),
    "default": lambda p: reshaping.blend_to_default(p, ids("brow", 2.0), 0.5),
    "push": lambda p: reshaping.push(p, ids("brow", 2.0), 0.5),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_a_locked_lane_refuses(edit):
    with pytest.raises(LaneLocked, match="Brow raise is locked"):
        edit(tracks.set_locked(BROW, "brow", True))


def test_baking_nothing_changes_nothing():
    assert reshaping.bake_range(BROW, 2.0, 1.0, ["brow"]) == (BROW, frozenset())
    weighted = tracks.set_weight(BROW, "brow", Curve(default=0.5))
    baked, _ = reshaping.bake_range(weighted, 1.0, 4.0, ["brow"])
    assert baked.tracks.brow.weight == weighted.tracks.brow.weight
    assert replace(baked, tracks=BROW.tracks) == BROW
