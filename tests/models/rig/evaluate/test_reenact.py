"""The suite on a drawn person: the same targets for all, real scores, honest comparisons."""

import json
import math
from dataclasses import replace

import numpy as np
import pytest
from engine_scenes import state
from reenact_scenes import SIDE, ExactJudges, drawn_shot, group

from models.rig.errors import RigError
from models.rig.evaluate import report, sheets
from models.rig.evaluate.banks import as_photo
from models.rig.evaluate.contestants import NearestPhoto, contestants
from models.rig.evaluate.reenact import trials
from models.rig.evaluate.scores import Target
from models.rig.evaluate.scores import attempt as scores_of
from models.rig.evaluate.summary import summarised
from studio.engine.model_store import ModelStore


@pytest.fixture(scope="module")
def rivals(tmp_path_factory):
    return contestants(["prior_warp"], ModelStore(tmp_path_factory.mktemp("models")))


@pytest.fixture(scope="module")
def made(rivals):
    return list(trials(group(), [5, 1, 20, 7], rivals, ExactJudges(), SIDE))


def by_name(made):
    return {(trial.renderer, trial.photos): trial for trial in made}


def test_every_renderer_makes_the_same_targets_from_every_bank(made):
    assert list(by_name(made)) == [
        ("target", 0),
        *((name, count) for count in (1, 5, 7) for name in ("nearest", "prior_warp")),
    ]  # twenty photos would be the same seven
    names = {tuple(one.target.shot.name for one in trial.attempts) for trial in made}
    assert len(names) == 1
    assert [len(run) for run in made[0].runs] == [3, 3]


def test_the_target_against_itself_is_perfect(made):
    scores = made[0].attempts[0].scores
    assert scores["L1"] == scores["mouth L1"] == scores["LMD"] == scores["AKD"] == 0
    assert scores["PSNR"] == math.inf
    assert scores["SSIM"] == pytest.approx(1)
    assert scores["sharpness"] == 1
    assert made[0].distance == pytest.approx(0, abs=1e-6)


def test_scores_tell_a_warp_from_a_copy(made):
    summary = summarised(made)
    rows = {(row.renderer, row.photos): row for row in summary.rows}
    for count in (1, 5):
        copied, warped = rows["nearest", count].means, rows["prior_warp", count].means
        assert warped["mouth L1"] < copied["mouth L1"]
        assert warped["hull L1"] < copied["hull L1"]
        wins, compared = rows["nearest", count].wins["mouth L1"]
        assert compared == 6
        assert wins <= 2
    assert rows["prior_warp", 7].means["mouth L1"] < rows["prior_warp", 1].means["mouth L1"]
    assert not rows["prior_warp", 1].wins
    assert not rows["target", 0].wins


def test_nothing_is_decided_by_chance(rivals, made):
    again = list(trials(group(), [1], rivals, ExactJudges(), SIDE))
    for first, second in zip(made, again, strict=False):
        for one, other in zip(first.attempts, second.attempts, strict=True):
            assert (one.rgb == other.rgb).all()
            assert one.scores == pytest.approx(other.scores, nan_ok=True, abs=0)


def test_a_shut_mouth_has_no_inside_to_measure(made):
    inner = [one.scores["inner mouth L1"] for one in by_name(made)["prior_warp", 5].attempts]
    shown = [one.target.masks["inner mouth"].any() for one in made[0].attempts]
    assert [not math.isnan(value) for value in inner] == shown


def test_errors_outside_of_the_picture_do_not_count(made):
    attempt = by_name(made)["nearest", 1].attempts[3]
    unseen = replace(attempt.target.shot, inside=np.indices((SIDE, SIDE))[0] < SIDE / 3)
    target = Target.of(unseen, attempt.target.look)
    scores = scores_of(target, attempt.rgb, attempt.look, [attempt.look], 0.0).scores
    assert attempt.scores["L1"] > 0
    assert scores["L1"] == 0  # the mouth is what differs, and it is below
    assert math.isnan(scores["mouth L1"])


def test_the_nearest_photo_is_shown_as_it_is():
    photos = [as_photo(drawn_shot(opening)) for opening in (0.0, 0.3, 0.6)]
    renderer = NearestPhoto()
    renderer.prepare(photos)
    wanted = state(drawn_shot(0.34).points, SIDE)
    assert (renderer.render(wanted) == photos[1].rgb).all()
    assert renderer.explain(wanted).shares[:, 0, 0].tolist() == [0, 1, 0]
    assert renderer.render(state(drawn_shot(0.34).points, 64)).shape == (64, 64, 3)


def test_an_unknown_renderer_is_named(tmp_path):
    with pytest.raises(RigError, match="no renderer called deepfake"):
        contestants(["prior_warp", "deepfake"], ModelStore(tmp_path))


def test_results_are_json_and_tables(made):
    setting = report.Setting(
        size=SIDE,
        device="CPU",
        renderers=("nearest", "prior_warp"),
        networks={"landmarks74": "1.0 (abcd)", "metric_net": "absent"},
    )
    groups = [summarised(made)]
    stored = json.loads(report.as_json(setting, groups))
    rows = stored["groups"][0]["rows"]
    assert rows[0]["means"]["PSNR"] is None  # infinite
    assert rows[2]["rows"]["0.07 0.00"]["mouth L1"] > 0
    text = report.as_markdown(setting, groups)
    assert "landmarks74 1.0 (abcd)" in text
    assert "no net" in text
    assert "| `prior_warp` | 5 |" in text
    assert "| `nearest` | 5 |" in text.split("Better than")[1]


def test_sheets_show_every_renderer(made):
    rows = sheets.by_photos(made)
    assert list(rows) == [1, 5, 7]
    sheet = sheets.sheet(rows[5], "prior_warp")
    assert sheet.shape == (12 * (sheets.TILE + sheets.STRIP), 6 * sheets.TILE, 3)
    rendered = sheets.rendered_sheet(made, "prior_warp")
    assert rendered.shape == (6 * (sheets.TILE + sheets.STRIP), 6 * sheets.TILE, 3)


def test_differences_are_amplified_and_grey_where_nothing_was_seen(made):
    attempt = by_name(made)["nearest", 1].attempts[3]
    shown = sheets.difference(attempt)
    apart = np.abs(attempt.rgb.astype(int) - attempt.target.shot.rgb)
    assert (shown == np.minimum(4 * apart, 255)).all()
