from dataclasses import replace

from studio.domain.problems import Check, Finding, at, beside, marked


def finding(start=0.0, end=1.0, severity=0.5, check=Check.SILENCE, **more):
    return Finding(check=check, text="t", severity=severity, start=start, end=end, **more)


SHORT, LONG, FILE = (
    finding(2.0, 2.4),
    finding(1.0, 5.0, check=Check.LAG),
    finding(0.0, 0.0, 1.0, Check.MEDIA, subject="a"),
)


def test_neighbours_of_a_time_are_found_round_the_ends():
    found = (FILE, LONG, SHORT)
    assert beside(found, 0.0, 1) is LONG and beside(found, 1.0, 1) is SHORT
    assert beside(found, 2.0, 1) is LONG and beside(found, 1.0, -1) is SHORT
    assert beside((FILE,), 0.0, 1) is None


def test_the_shortest_of_several_is_at_a_time():
    assert at((LONG, SHORT), 2.2) is SHORT and at((LONG, SHORT), 3.0) is LONG
    assert at((FILE, SHORT), 0.0) is None


def test_the_worst_comes_first_then_the_earliest():
    mild, first, second = finding(severity=0.1), finding(1.0, 2.0), finding(3.0, 4.0)
    assert marked((second, mild, first, FILE), ()) == (FILE, first, second, mild)


def test_what_was_ignored_stays_so_where_it_is_a_little_longer_but_not_elsewhere():
    entry = SHORT.ignored("a smile")
    longer, elsewhere = finding(1.9, 2.5, severity=0.9), finding(2.3, 3.5)
    other_kind = replace(SHORT, check=Check.LAG)
    notes = {f: f.note for f in marked((longer, elsewhere, other_kind), [entry])}
    assert set(notes.values()) == {"a smile", None}
    assert [f.start for f, note in notes.items() if note] == [1.9]


def test_what_has_no_place_in_the_film_is_known_by_its_subject():
    entry = FILE.ignored("")
    again = replace(FILE, text="another name", severity=0.2)
    assert marked((again, replace(FILE, subject="b")), [entry])[1].note == ""
    assert marked((replace(FILE, subject="b"),), [entry])[0].note is None
