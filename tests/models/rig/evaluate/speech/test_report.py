"""The tables say what was measured, and the JSON holds it."""

import json
import math

import pytest

from models.rig.evaluate.speech.figures import Closures, Figures, Spread
from models.rig.evaluate.speech.pictures import CLIP, SCORES, STILL, VOICE, Row
from models.rig.evaluate.speech.report import (
    Result,
    Sentence,
    Setting,
    as_json,
    as_markdown,
    spread,
)

SETTING = Setting(size=224, device="CPU", networks={"speech_landmarks": "1.1"}, photos=(1, 5))


def sentence(person, correlation):
    counts = Closures(
        both=1, said=2, real=2, near_said=2, near_real=2, phones=2, closed=1, real_closed=2
    )
    found = Figures(
        correlation=correlation, error=0.02, std_ratio=1.1, lag=1, lmd=1.4, lmd_percent=1.9,
        lmd_still=2.3, closures=counts,
    )  # fmt: skip
    return Sentence(person=person, name=f"{person}_brbk7n", figures=found)


def row(driver, renderer="", photos=1, psnr=28.0):
    scores = {name: Spread(mean=1.0, spread=0.1) for name in SCORES}
    scores["PSNR"] = Spread(mean=psnr, spread=0.5)
    return Row(renderer=renderer, driver=driver, photos=photos, films=2, frames=76, scores=scores)


def result(name="grid", rows=()):
    people = (sentence("s20", 0.6), sentence("s22", 0.8))
    return Result(name=name, title=f"The {name}", sentences=people, rows=rows)


def cells(text, first):
    (line,) = [line for line in text.splitlines() if line.startswith(f"| {first} |")]
    return [cell.strip() for cell in line.strip("|").split("|")]


def line_below(text, title, first):
    return cells(text[text.index(f"| {title} |") :].split("\n\n")[0], first)


def test_a_line_for_the_group_and_for_each_person():
    text = as_markdown(SETTING, [result()])
    head = line_below(text, "Movement", "Movement")
    means = dict(zip(head, line_below(text, "Movement", "The grid"), strict=True))
    assert means["sentences"] == "2"
    assert means["correlation"] == "0.70 ± 0.10"
    assert means["offset, frames"] == "1.00"
    assert line_below(text, "Movement", "s22")[2] == "0.80"
    closed = dict(
        zip(
            line_below(text, "Closed lips", "Closed lips"),
            line_below(text, "Closed lips", "The grid"),
            strict=True,
        )
    )
    assert (closed["F1"], closed["closed on b m p"]) == ("0.50", "0.50")


def test_without_pictures_nothing_is_said_of_the_published_row():
    text = as_markdown(SETTING, [result()])
    assert "Sinha" not in text
    assert "picture" not in text


def test_the_published_row_stands_in_the_table_of_grid_alone_with_its_differences():
    rows = (row(CLIP, photos=0, psnr=math.nan), row(STILL), row(VOICE, "prior_warp"))
    text = as_markdown(SETTING, [result(rows=rows), result("grid_s1", rows)])
    assert cells(text, "Sinha et al., published")[3:7] == ["29.305", "0.878", "0.293", "1.21"]
    voiced = [line for line in text.splitlines() if line.startswith("| `prior_warp` | voice | 1 |")]
    assert len(voiced) == 2
    assert "28.00 ± 0.50" in voiced[0]
    for word in ("*Whom*", "*Photos*", "*Which pixels*", "*CPBD*", "*LMD*", "*Movement*"):
        assert word in text


def test_json_holds_every_sentence_and_no_nan():
    stored = json.loads(as_json(SETTING, [result(rows=(row(CLIP, photos=0, psnr=math.nan),))]))
    (group,) = stored["groups"]
    assert group["summary"]["correlation"] == {"mean": 0.7, "spread": 0.1}
    assert [one["name"] for one in group["sentences"]] == ["s20_brbk7n", "s22_brbk7n"]
    assert group["sentences"][0]["figures"]["closures"]["phones"] == 2
    assert group["rows"][0]["scores"]["PSNR"]["mean"] is None
    assert stored["published"]["SSIM"] == pytest.approx(0.878)


def test_spread_is_left_out_where_there_is_none():
    assert spread(Spread(mean=0.5, spread=0.0), 2) == "0.50"
    assert spread(Spread(mean=0.5, spread=0.25), 2) == "0.50 ± 0.25"
    assert spread(Spread(mean=math.nan, spread=math.nan), 2) == "-"
