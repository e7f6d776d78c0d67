"""The timeline with many keys: it costs far less than they are more."""

import time

import pytest
from PySide6.QtWidgets import QApplication

from studio.domain.lanes import LANES
from studio.ui.bench import Bench, reference
from studio.ui.widgets.lanes.lane_layout import Layout

WORKS = ("scroll", "playhead", "drag_1_key")
FEW = 40 * len(LANES)
STEPS = 16
"""So many steps of scrolling bring strips of pixels into view that are drawn at once."""
LEAST = 0.3
"""Of a piece of plain work: less than that is no difference."""


def share(work):
    """How many times as long as plain work of the same moments `work` takes."""
    spent = {work: 0.0, reference: 0.0}
    for step in range(STEPS):
        for it in spent:
            start = time.thread_time()
            it(step)
            QApplication.processEvents()
            spent[it] += time.thread_time() - start
    return spent[work] / spent[reference]


@pytest.fixture(scope="module")
def costs(qapp):
    """Each kind of work as a share of plain work, with few keys and with ten times as many."""

    def of(keys):
        bench = Bench.made(keys, minutes=1.0)
        bench.panel.rows.chosen = frozenset(list(LANES)[:5])
        found = {}
        for layout in Layout:
            bench.panel.rows.layout = layout
            for name in WORKS:
                found[layout, name] = share(dict(bench.works())[name])
                bench.rest()
        bench.panel.close()
        bench.panel.deleteLater()
        return found

    return of(FEW), of(10 * FEW)


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("work", WORKS)
def test_ten_times_as_many_keys_cost_less_than_three_times_as_much(costs, layout, work):
    few, many = costs
    assert 0 < many[layout, work] < 3 * max(few[layout, work], LEAST)


def test_figures_of_a_whole_run_have_a_median_and_a_percentile(qapp):
    bench = Bench.made(len(LANES) * 20, minutes=0.5)
    found = bench.measure(3)
    assert {name.split("_")[0] for name in found} == {"reference", *Layout}
    assert all(0 <= own["median_ms"] <= own["p95_ms"] for own in found.values())
    assert bench.store.undo_label is None, "what is measured leaves no trace"
    bench.panel.close()
    bench.panel.deleteLater()
