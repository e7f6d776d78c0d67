"""What the film would be with another take, and which of two is shown."""

from dataclasses import replace

import pytest
from take_scenes import made

from studio.app.comparison import as_other, compare, flip, other_take, sides
from studio.app.edits import takes, tracks
from studio.domain.project import Project


@pytest.fixture
def two():
    """Take B performed, take A kept, a key by hand."""
    project = takes.performed(takes.performed(Project(), made(1)), made(2))
    return tracks.set_key(project, "head_yaw", 1.0, 5.0)


def test_without_a_choice_nothing_is_compared(two, session):
    assert other_take(two, session.look) is None and as_other(two, session.look) is None
    assert sides(two, session.look) == ("", "")


def test_the_other_film_has_the_other_take_and_the_same_hand_work(two, session):
    compare(session, 1)
    other = as_other(two, session.look)
    assert other.motion == made(1).motion and other.tracks.blinks.base == made(1).blinks
    assert other.tracks.head_yaw.base == made(1).base("head_yaw")
    assert other.tracks.head_yaw.layer == two.tracks.head_yaw.layer
    assert sides(two, session.look) == ("Take B", "Take A")


def test_a_flip_shows_the_other_one_and_a_second_flip_this_one(two, session):
    flip(session, two)
    assert session.look.take == 1 and session.look.flipped
    assert sides(two, session.look) == ("Take A", "Take B")
    flip(session, two)
    assert session.look.take == 1 and not session.look.flipped


def test_a_take_that_is_gone_is_not_compared(two, session):
    compare(session, 1)
    gone = replace(two, takes=())
    assert as_other(gone, session.look) is None
    flip(session, gone)
    assert not session.look.flipped
