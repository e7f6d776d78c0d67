from dataclasses import replace

import numpy as np
import pytest

from studio.app.edits import tracks
from studio.app.edits.margin import raised
from studio.domain.errors import BadInput
from studio.domain.frame_state import margins_over
from studio.domain.project import Project


def margins(project):
    return margins_over(project, np.arange(project.frame_count) / 25)


def test_m_is_raised_in_these_frames_and_nowhere_else():
    project = Project()
    before = margins(project)
    changed = raised(project, 30, 50, 0.26)
    after = margins(changed)
    assert after[30:50].min() >= 0.26 and after[30:50].max() < 0.262
    assert np.allclose(np.r_[after[:30], after[50:]], np.r_[before[:30], before[50:]])


def test_keys_that_were_there_are_kept_outside():
    project = Project()
    for time, value in ((0.4, 0.1), (1.6, 0.12), (3.0, 0.3)):
        project = tracks.set_key(project, "margin", time, value)
    changed = raised(project, 35, 45, 0.25)
    times = {round(key.time, 2) for key in changed.tracks.margin.layer.keys}
    assert times == {0.4, 1.36, 1.4, 1.76, 1.8, 3.0}
    assert margins(changed)[75] == pytest.approx(0.3)


def test_the_film_becomes_no_longer():
    project = Project()
    end = project.frame_count
    changed = raised(project, end - 10, end, 0.3)
    assert changed.frame_count == end and margins(changed)[-1] >= 0.3
    assert margins(raised(project, 0, 1, 0.3))[:2] == pytest.approx([0.3005, 0.18], abs=1e-4)


def test_more_than_m_can_be_is_refused():
    with pytest.raises(BadInput, match="more than M can be"):
        raised(Project(), 10, 20, 0.6)


def test_a_lane_that_is_not_seen_or_locked_is_refused():
    lane = Project().tracks.margin
    for hidden in (replace(lane, muted=True), replace(lane, locked=True)):
        project = replace(Project(), tracks=Project().tracks.with_lane("margin", hidden))
        with pytest.raises((BadInput, tracks.LaneLocked)):
            raised(project, 10, 20, 0.3)
