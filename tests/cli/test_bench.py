import json
from dataclasses import replace
from pathlib import Path

import pytest
from fake_renderers import Painter, with_painter

from studio.domain.errors import ModelMissing
from studio.io.paths import sample_project

pytestmark = pytest.mark.skipif(not sample_project().is_file(), reason="needs the sample project")


def figures(quintet, *arguments):
    code, out, err = quintet("bench", *arguments, "--json")
    assert code == 0, err
    return json.loads(out)


def test_dragging_the_margin_is_measured_and_network_runs_are_counted(quintet):
    found = figures(quintet, "margin", "--renderer", "prior_warp")
    assert found["network_calls"] == 0 and found["renderer"] == "prior_warp"
    assert 0 < found["median_ms"] <= found["p95_ms"] and found["values"] >= 100


def test_every_picture_of_a_drag_is_another_one(quintet, monkeypatch):
    margins = []
    with_painter(monkeypatch)

    def render(self, state):
        margins.append(state.warp.margin)
        self.network_calls += 1
        return self._told(state).warped

    monkeypatch.setattr(Painter, "render", render)
    found = figures(quintet, "margin", "--renderer", "painter", "--repeats", "120")
    assert found["network_calls"] == found["values"] == 120
    assert len(set(margins[1:])) == 120


def test_missing_weights_are_not_passed_over_in_silence(quintet, monkeypatch):
    known = with_painter(monkeypatch)

    def broken(models):
        raise ModelMissing("There are no weights.", "Install them.")

    monkeypatch.setitem(known, "painter", replace(known["painter"], build=broken))
    found = figures(quintet, "margin", "--renderer", "painter")
    assert found["renderer"] == "prior_warp" and "no weights" in found["substitution"]


def test_an_unknown_renderer_is_named(quintet):
    code, _, err = quintet("bench", "margin", "--renderer", "deepfake")
    assert code == 2 and "deepfake" in err and "prior_warp" in err


def test_any_renderer_can_be_measured(quintet, monkeypatch):
    with_painter(monkeypatch)
    found = figures(quintet, "render", "--renderer", "painter", "--repeats", "3")
    assert [name for name in found if name.startswith("painter_")]


@pytest.mark.skipif(not Path("/proc/self/status").is_file(), reason="needs the memory of a process")
def test_scrubbing_is_measured(quintet, monkeypatch):
    with_painter(monkeypatch)
    found = figures(quintet, "scrub", "--renderer", "painter", "--scrubs", "300")
    assert found["rendered"]["count"] + found["kept"]["count"] <= 300
    assert found["rendered"]["count"] > 50 and found["kept"]["count"] > 50
    assert found["memory_before_mb"] > 50 and found["memory_growth_mb"] < 20
