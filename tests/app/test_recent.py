from dataclasses import replace
from pathlib import Path

from fake_faces import face_points

from studio.app import recent
from studio.app.recent import KEPT, Recent
from studio.domain.project import Project
from studio.domain.samples import Samples
from studio.domain.sources import Crop, SourceBank, SourceImage


def entry(name, seen_at=0.0):
    return Recent.of(Path("/films") / name, Project(), seen_at)


def test_the_newest_is_first_and_each_file_is_listed_once():
    recents = ()
    for number in range(KEPT + 3):
        recents = recent.with_newest(recents, entry(f"{number}.quintet", number))
    assert len(recents) == KEPT and recents[0].name == str(KEPT + 2)
    again = recent.with_newest(recents, entry("5.quintet", 99.0))
    assert len(again) == KEPT and again[0].seen_at == 99.0
    assert sum(r.name == "5" for r in again) == 1


def test_the_list_is_kept_as_text():
    points = face_points()
    photo = SourceImage(asset="a.png", name="A", width=400, height=400, crop=Crop.around(points),
                        landmarks=Samples(points))  # fmt: skip
    bank = SourceBank(slots=(photo,) + (None,) * 4)
    shown = Recent.of(Path("c.quintet"), replace(Project(), sources=bank), 1.0)
    assert shown.photo == replace(photo, landmarks=None) and shown.file.is_absolute()
    recents = (entry("a.quintet", 3.5), entry("ü b.quintet"), shown)
    assert recent.decode(recent.encode(recents)) == recents
    for text in ("", "nonsense", "[1]", '[{"path": 1}]'):
        assert recent.decode(text) == ()


def test_a_project_that_was_moved_keeps_its_place():
    recents = (entry("a.quintet"), entry("b.quintet"), entry("c.quintet"))
    found = recent.moved(recents, recents[1].path, Path("/films/c.quintet"))
    assert [r.name for r in found] == ["a", "c"]
    assert recent.without(found, found[0].path) == found[1:]


def test_missing_files_are_known(tmp_path):
    (tmp_path / "there.quintet").touch()
    here, gone = (Recent.of(tmp_path / f"{n}.quintet", Project(), 0) for n in ("there", "gone"))
    assert recent.missing([here, gone]) == {gone.path}
