import shutil
import zipfile
from dataclasses import replace

import cv2
import numpy as np
import pytest

from studio.app.photo_import import PhotoImport
from studio.app.relinking import Find, Gap, Part, Relinking, gaps, search
from studio.app.voice import VoiceBook
from studio.domain.audio import AudioClip
from studio.domain.errors import FaceNotFound
from studio.domain.samples import Samples
from studio.domain.sources import SourceBank, SourceImage
from studio.domain.words import Transcript
from studio.io.project_file import load, save


class Blind:
    """A detector that finds no face."""

    def faces(self, rgb):
        return []

    def detect(self, rgb, box=None):
        raise FaceNotFound("none", "")


def picture(path, seed=1, size=(120, 90)):
    rgb = np.random.default_rng(seed).integers(0, 255, (size[1], size[0], 3), np.uint8)
    cv2.imwrite(str(path), rgb)
    return path


def sound(path, seconds=1.0):
    import soundfile

    soundfile.write(path, np.sin(np.arange(int(8000 * seconds)) / 9).astype(np.float32), 8000)
    return path


@pytest.fixture
def media(tmp_path):
    folder = tmp_path / "media" / "deep"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def project(store, assets, media):
    """A photo with points and a voice with words, whose files are gone from the asset folder."""
    photo = SourceImage(
        asset=assets.put_file(picture(media / "me.png")),
        name="me.png",
        width=120,
        height=90,
        landmarks=Samples(np.full((74, 2), 9.0)),
    )
    asset = assets.put_file(sound(media / "voice.wav"))
    clip = AudioClip(asset=asset, name="voice.wav", rate=8000, duration=1.0, offset=0.5)
    project = replace(
        store.project,
        sources=SourceBank(slots=(None, photo, None, None, None)),
        audio=clip,
        transcript=Transcript(asset=asset),
    )
    store.open(project, saved=True)
    shutil.rmtree(assets.root)
    return project


@pytest.fixture
def relinking(store, jobs, assets, tmp_path):
    return Relinking(
        store=store,
        jobs=jobs,
        assets=assets,
        photos=PhotoImport(assets, Blind()),
        voices=VoiceBook(tmp_path / "voices", assets),
    )


@pytest.fixture
def look(relinking, loop, jobs):
    def do(*places):
        found = []
        relinking.look(places, found.extend)
        loop.until(lambda: not jobs.active)
        return found

    return do


@pytest.fixture
def take(relinking, loop, jobs):
    def do(finds):
        relinking.take(finds)
        loop.until(lambda: not jobs.active)

    return do


def test_each_missing_file_is_named_once(project, assets, relinking):
    twice = replace(project, followed=project.audio)
    assert [(gap.part, gap.name) for gap in gaps(twice, assets)] == [
        (Part.PHOTO, "me.png"),
        (Part.VOICE, "voice.wav"),
    ]
    assert relinking.gaps == gaps(project, assets)


def test_files_are_found_by_content_whatever_they_are_called(
    project, store, relinking, media, look, take
):
    (media / "me.png").rename(media / "renamed.png")
    finds = look(media.parent)
    assert [find.same for find in finds] == [True, True]
    restored = []
    relinking.restored.connect(restored.append)
    take(finds)
    assert relinking.gaps == () and len(restored[0]) == 2
    assert store.project == project and not store.dirty  # the document names media by content


def test_a_file_with_only_the_name_is_offered_and_is_one_step(
    project, store, relinking, media, look, take
):
    picture(media / "me.png", seed=2)
    sound(media / "voice.wav", 2.0)
    finds = look(media)
    assert [find.same for find in finds] == [False, False]
    take(finds)
    assert relinking.gaps == () and store.steps == ("Relinked 2 files by name",)
    photo, voice = store.project.sources.slots[1], store.project.audio
    assert photo.landmarks == project.sources.slots[1].landmarks  # as large as the other
    assert voice.offset == 0.5 and voice.duration == pytest.approx(2.0)
    assert store.project.said is None  # another length: the words are of another voice
    store.undo()
    assert store.project == project


def test_another_picture_of_another_size_has_its_own_points(store, project, media, look, take):
    picture(media / "me.png", seed=2, size=(160, 160))
    take([find for find in look(media) if find.gap.part is Part.PHOTO])
    photo = store.project.sources.slots[1]
    assert photo.landmarks is None and (photo.width, photo.name) == (160, "me.png")


def test_words_follow_a_voice_as_long_as_before(store, project, media, look, take):
    sound(media / "voice.wav")
    with (media / "voice.wav").open("ab") as file:
        file.write(b"tail")
    (find,) = [find for find in look(media) if find.gap.part is Part.VOICE]
    assert not find.same
    take([find])
    assert store.project.said is not None


def test_the_very_content_wins_over_the_name(project, media, look):
    shutil.copy(media / "me.png", media / "z.png")
    picture(media / "me.png", seed=2)
    (photo,) = [find for find in look(media) if find.gap.part is Part.PHOTO]
    assert photo.same and photo.path.name == "z.png"


def test_projects_are_looked_into(project, relinking, assets, media, tmp_path, look, take):
    for name in ("me.png", "voice.wav"):
        assets.put_file(media / name)
    save(project, tmp_path / "whole.quintet", assets)
    shutil.rmtree(assets.root)
    finds = look(tmp_path / "whole.quintet")
    assert [find.same for find in finds] == [True, True]
    take(finds)
    assert relinking.gaps == ()


def test_what_changed_after_the_search_is_refused(project, media, look, take, reporter, relinking):
    finds = look(media)
    picture(media / "me.png", seed=3)
    take(finds)
    assert "not the missing file" in reporter.notices[-1].message


def test_a_project_with_gaps_can_be_saved_and_opened(project, store, assets, tmp_path):
    save(project, tmp_path / "gaps.quintet", assets)
    with zipfile.ZipFile(tmp_path / "gaps.quintet") as archive:
        assert not any(name.endswith((".png", ".wav")) for name in archive.namelist())
    assert load(tmp_path / "gaps.quintet", assets) == project


def test_nothing_is_found_where_nothing_is(project, tmp_path):
    (tmp_path / "empty").mkdir()
    wrong = tmp_path / "broken.quintet"
    wrong.write_bytes(b"no zip")
    gap = Gap(part=Part.PHOTO, asset="0" * 64 + ".png", name="a.png")
    assert search([gap], [tmp_path / "empty", wrong, tmp_path / "gone"], lambda: None) == ()
    assert Find(gap=gap, path=wrong, same=True).gap is gap
