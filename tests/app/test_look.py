from studio.app.look import COMPARED, EXPLAINED, Look, View, obstacle, rival_of
from studio.engine.renderer import RendererEntry


def entry(name, paints=False):
    return RendererEntry(name, name.title(), None, object, paints)


BOTH = {"plain": entry("plain"), "net": entry("net", paints=True)}
ALONE = {"plain": entry("plain")}


def hindered(renderer, known):
    return {view for view in View if obstacle(view, renderer, known)}


def test_a_renderer_that_paints_shows_everything():
    assert hindered("net", BOTH) == set()


def test_a_renderer_that_paints_nothing_says_so_and_shows_the_rest():
    assert hindered("plain", BOTH) == {View.APPEARANCE, View.VISIBILITY}
    assert "Plain paints nothing" in obstacle(View.VISIBILITY, "plain", BOTH)


def test_alone_there_is_nothing_to_compare_with():
    assert hindered("plain", ALONE) == {View.APPEARANCE, View.VISIBILITY, *COMPARED}
    assert "no second renderer" in obstacle(View.WIPE, "plain", ALONE)


def test_a_renderer_nobody_knows_is_named():
    assert "'gone'" in obstacle(View.APPEARANCE, "gone", BOTH)


def test_every_view_but_the_result_needs_something():
    assert {View.RESULT} | EXPLAINED | COMPARED == set(View) and not EXPLAINED & COMPARED


def test_the_rival_is_the_one_chosen_unless_it_is_at_work_itself():
    assert rival_of(Look(), "plain", BOTH) == "net"
    assert rival_of(Look(rival="net"), "plain", BOTH) == "net"
    assert rival_of(Look(rival="net"), "net", BOTH) == "plain"
    assert rival_of(Look(rival="gone"), "net", BOTH) == "plain"
    assert rival_of(Look(rival="net"), "plain", ALONE) == ""
