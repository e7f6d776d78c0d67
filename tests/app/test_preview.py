from dataclasses import replace

import pytest
from engine_scenes import photo
from take_scenes import made

from studio.app.comparison import compare, flip
from studio.app.edits import takes
from studio.app.look import Look, View
from studio.app.preview import Preview
from studio.domain.adaptation import Adaptation, FaceErrors
from studio.domain.curve import Curve, Keyframe
from studio.domain.frame_state import resolve
from studio.domain.settings import RendererSetting
from studio.domain.sources import SourceBank
from studio.domain.tracks import Lane
from studio.engine.renderer import RendererEntry

KNOWN = {
    "prior_warp": RendererEntry("prior_warp", "Geometry", None, object),
    "net": RendererEntry("net", "Network", None, object, paints=True),
}


class Recorder:
    """Stands in for the render loop."""

    def __init__(self):
        self.requests = []

    def submit(self, request):
        self.requests.append(request)


@pytest.fixture
def asked():
    return Recorder()


@pytest.fixture
def preview(store, session, asked):
    return Preview(store, session, asked, KNOWN, size=224)


def fill(project):
    return replace(project, sources=SourceBank().with_slot(0, photo().source))


def key_yaw(project):
    layer = Curve(keys=(Keyframe(time=1.0, value=0.0), Keyframe(time=2.0, value=9.0)))
    return replace(project, tracks=project.tracks.with_lane("head_yaw", Lane(layer=layer)))


def test_nothing_to_show_asks_for_nothing(preview, asked, store):
    preview.refresh()
    assert not asked.requests
    store.edit("Photo", fill)
    assert len(asked.requests) == 1 and asked.requests[0].state.size == 224


def test_edits_elsewhere_on_the_timeline_cost_no_frame(preview, asked, store):
    store.edit("Photo", fill)
    store.edit("Yaw", key_yaw)
    assert len(asked.requests) == 1


def test_moving_the_playhead_within_a_frame_costs_nothing(preview, asked, store, session):
    store.edit("Photo", fill)
    store.edit("Yaw", key_yaw)
    session.time = 1.5
    session.time = 1.5 + 0.01
    assert [r.frame for r in asked.requests] == [0, 37]


def test_undo_shows_the_old_picture(preview, asked, store):
    store.edit("Photo", fill)
    store.edit("M", lambda p: replace(p, warp=replace(p.warp, margin=0.3)))
    store.undo()
    assert [r.state.warp.margin for r in asked.requests] == [0.18, 0.3, 0.18]


def test_size_and_view_ask_again(preview, asked, store, session):
    store.edit("Photo", fill)
    preview.size = 320
    session.look = Look(view=View.SELECTION)
    session.look = Look(view=View.FLOW)
    assert [(r.state.size, r.explained) for r in asked.requests] == [
        (224, False),
        (320, False),
        (320, True),
    ]


def test_a_comparison_asks_for_the_same_face_by_another_renderer(preview, asked, store, session):
    store.edit("Photo", fill)
    own = RendererSetting(renderer="net", name="painting", value=0.5)
    store.edit("Setting", lambda p: p.with_setting(own))
    session.look = Look(view=View.WIPE)
    request = asked.requests[-1]
    assert request.state.renderer == "prior_warp" and not request.explained
    assert request.rival == replace(request.state, renderer="net", settings=(("painting", 0.5),))


def test_moving_the_wipe_costs_no_frame(preview, asked, store, session):
    store.edit("Photo", fill)
    session.look = Look(view=View.WIPE)
    count = len(asked.requests)
    session.look = Look(view=View.WIPE, wipe=0.7)
    session.look = Look(view=View.DIFFERENCE, gain=16)
    assert len(asked.requests) == count


def test_what_the_renderer_cannot_show_is_not_asked_for_until_it_can(
    preview, asked, store, session
):
    store.edit("Photo", fill)
    session.look = Look(view=View.VISIBILITY)
    assert len(asked.requests) == 1 and preview.obstacle(View.VISIBILITY)
    store.edit("Net", lambda p: replace(p, renderer="net"))
    assert asked.requests[-1].explained and not preview.obstacle(View.VISIBILITY)


def test_the_view_is_neither_saved_nor_undone(preview, store, session):
    session.look = Look(view=View.FLOW)
    assert not store.dirty and store.undo_label is None
    store.undo()
    assert session.look.view is View.FLOW


def test_weights_of_the_project_go_with_their_network_alone(preview, asked, store, session):
    none = FaceErrors(mouth=0.0, eyes=0.0, hull=0.0)
    own = Adaptation(
        asset="a.safetensors", network="net", base="b", frames=9, before=none, after=none
    )
    store.edit("Own", lambda p: replace(fill(p), renderer="net", adaptation=own))
    session.look = Look(view=View.WIPE)
    assert asked.requests[-1].state.adaptation == own
    assert asked.requests[-1].rival.adaptation is None
    store.edit("Other", lambda p: replace(p, renderer="prior_warp"))
    assert asked.requests[-1].state.adaptation is None
    assert asked.requests[-1].rival.adaptation == own


@pytest.fixture
def two_takes(store):
    """A photo, take B performed, take A kept."""
    store.edit("Photo", fill)
    for seed in (1, 2):
        store.edit("Performed", lambda p, seed=seed: takes.performed(p, made(seed)))
    return store


def test_a_flip_asks_for_the_other_take_and_back(preview, asked, two_takes, session):
    own = asked.requests[-1].state
    flip(session, two_takes.project)
    other = asked.requests[-1]
    assert other.state != own and other.rival is None
    assert other.state == resolve(takes.switched(two_takes.project, 1), 0.0, 224)
    flip(session, two_takes.project)
    assert asked.requests[-1].state == own


def test_the_wipe_compares_two_takes_by_one_renderer(preview, asked, two_takes, session):
    compare(session, 1)
    assert preview.sides == ("Take B", "Take A")
    session.look = replace(session.look, view=View.WIPE)
    request = asked.requests[-1]
    assert request.rival.renderer == request.state.renderer == "prior_warp"
    assert request.rival == resolve(takes.switched(two_takes.project, 1), 0.0, 224)
    flip(session, two_takes.project)
    assert (asked.requests[-1].state, asked.requests[-1].rival) == (request.rival, request.state)


def test_takes_can_be_compared_where_there_is_one_renderer(store, session, asked):
    preview = Preview(store, session, asked, {"prior_warp": KNOWN["prior_warp"]}, size=224)
    for seed in (1, 2):
        store.edit("Performed", lambda p, seed=seed: takes.performed(p, made(seed)))
    assert preview.obstacle(View.WIPE)
    compare(session, 1)
    assert not preview.obstacle(View.WIPE)


def test_an_actor_drives_it_in_the_place_of_the_document(preview, asked, store, session):
    store.edit("Photo", fill)
    live = key_yaw(store.project)
    session.time = 2.0
    still = asked.requests[-1]
    preview.show_live(live)
    assert asked.requests[-1].state != still.state and store.project is not live
    preview.show_live(None)
    assert asked.requests[-1].state == still.state
