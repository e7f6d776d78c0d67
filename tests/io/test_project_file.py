import json
import zipfile
from dataclasses import replace

import cv2
import numpy as np
import pytest
from engine_scenes import photo

from studio.domain.adaptation import Adaptation, FaceErrors
from studio.domain.audio import AudioClip
from studio.domain.blink_lane import BlinkLane
from studio.domain.blinks import Blink
from studio.domain.curve import Curve, Interp, Keyframe
from studio.domain.errors import AssetMissing, DecodeError, ProjectTooNew, StudioError
from studio.domain.mix import Axis, Mix
from studio.domain.project import FORMAT, Project
from studio.domain.samples import Samples
from studio.domain.settings import RendererSetting
from studio.domain.sources import SourceBank
from studio.domain.take import Take, TakeNote
from studio.domain.timebase import FrameRate
from studio.domain.tracks import Blend, Lane, Track
from studio.domain.words import Phone, Transcript, Word
from studio.io.assets import AssetStore
from studio.io.project_file import assets_of, decode, encode, load, save


@pytest.fixture
def assets(tmp_path):
    return AssetStore(tmp_path / "assets")


@pytest.fixture
def project(assets):
    """A project with photo, voices, keys with handles, a mask, motion, blinks, a take, settings."""
    shot = photo("rest")
    encoded = cv2.imencode(".png", shot.rgb[..., ::-1])[1].tobytes()
    source = replace(shot.source, asset=assets.put_bytes(encoded, ".png"))
    layer = Curve(
        keys=(
            Keyframe(time=0.1, value=0.2, interp=Interp.HOLD),
            Keyframe(time=1 / 3, value=-0.5, handle_in=(-0.1, 0.2), handle_out=(0.3, 0.0)),
        )
    )
    motion = Track(
        rate=FrameRate.of(29.97),
        values=Samples(np.random.default_rng(1).normal(size=(5, 74, 2))),
        start=-0.25,
    )
    mask = Curve(keys=(Keyframe(time=0.2, value=0.0), Keyframe(time=0.4, value=1.0)), default=1.0)
    lane = Lane(layer=layer, blend=Blend.OVERRIDE, weight=mask, muted=True)
    voices = [
        AudioClip(asset=assets.put_bytes(name, ".wav"), name="a.wav", rate=8000, duration=1.0)
        for name in (b"new", b"old")
    ]
    blinks = BlinkLane(
        base=(Blink(time=0.5),),
        hand=(Blink(time=1 / 3, duration=0.2, strength=0.7, eye="left"),),
        removed=(Blink(time=0.5, eye="left"),),
        locked=True,
    )
    other = Samples(np.random.default_rng(2).normal(size=(5, 74, 2)))
    take = Take(
        note=TakeNote(number=1, voice="a.wav", seed=4),
        motion=replace(motion, values=other),
        bases=(("head_yaw", replace(motion, values=Samples([0.5, 1.0]))),),
        blinks=(Blink(time=0.7),),
    )
    made = replace(
        Project(),
        performed=TakeNote(number=2, seed=5),
        takes=(take,),
        name="Ünïcode name",
        sources=SourceBank().with_slot(3, replace(source, resting=True)),
        audio=voices[0],
        followed=voices[1],
        motion=motion,
        tracks=replace(Project().tracks.with_lane("brow", lane), blinks=blinks),
        mix=Mix(head=0.5, gaze_linked=False, muted=(Axis.BLINKS, Axis.HEAD_X), frozen=1.2),
    )
    return made.with_setting(RendererSetting(renderer="prior_warp", name="ridge", value=0.05))


def test_round_trip_into_an_empty_studio(project, assets, tmp_path):
    save(project, tmp_path / "a film.quintet", assets)
    elsewhere = AssetStore(tmp_path / "other assets")
    found = load(tmp_path / "a film.quintet", elsewhere)
    assert found == project
    assert all(elsewhere.has(name) for name in assets_of(project))


def test_saving_twice_gives_the_same_document(project, assets, tmp_path):
    texts = []
    for name in ("one.quintet", "two.quintet"):
        save(project, tmp_path / name, assets)
        with zipfile.ZipFile(tmp_path / name) as archive:
            texts.append(archive.read("project.json"))
    assert texts[0] == texts[1]


def test_the_document_is_readable_json_with_the_format_first(project, assets, tmp_path):
    save(project, tmp_path / "a.quintet", assets)
    with zipfile.ZipFile(tmp_path / "a.quintet") as archive:
        document = json.loads(archive.read("project.json"))
    assert next(iter(document)) == "format" and document["format"] == FORMAT
    assert list(document)[1:] == sorted(list(document)[1:])


def rewritten(source, target, change):
    """`source` with its document changed by `change(dict)`."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "project.json":
                document = json.loads(data)
                change(document)
                data = json.dumps(document).encode()
            new.writestr(name, data)
    return target


def test_a_newer_format_is_refused_politely(project, assets, tmp_path):
    save(project, tmp_path / "a.quintet", assets)
    newer = rewritten(tmp_path / "a.quintet", tmp_path / "b.quintet", lambda d: d.update(format=99))
    with pytest.raises(ProjectTooNew, match="newer Quintet"):
        load(newer, assets)


@pytest.mark.parametrize(
    "change",
    [
        lambda d: d.pop("format"),
        lambda d: d.update(seed="many"),
        lambda d: d["mix"].update(head=2.5),
        lambda d: d["warp"].update(margin=7.0),
        lambda d: d["motion"]["values"].update(asset="../../etc/passwd"),
    ],
)
def test_a_document_that_makes_no_sense_is_refused(project, assets, tmp_path, change):
    save(project, tmp_path / "a.quintet", assets)
    bad = rewritten(tmp_path / "a.quintet", tmp_path / "b.quintet", change)
    with pytest.raises(StudioError):
        load(bad, assets)


def test_an_altered_asset_is_noticed(project, assets, tmp_path):
    save(project, tmp_path / "a.quintet", assets)
    with (
        zipfile.ZipFile(tmp_path / "a.quintet") as old,
        zipfile.ZipFile(tmp_path / "b.quintet", "w") as new,
    ):
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, data + b"!" if name.endswith(".png") else data)
    with pytest.raises(DecodeError, match="altered"):
        load(tmp_path / "b.quintet", AssetStore(tmp_path / "other"))


def test_a_failed_save_leaves_the_old_file(project, assets, tmp_path, monkeypatch):
    target = tmp_path / "a.quintet"
    save(project, target, assets)
    before = target.read_bytes()
    broken = replace(project, motion=None)

    def gone(asset):
        raise AssetMissing("gone")

    monkeypatch.setattr(assets, "path", gone)
    with pytest.raises(AssetMissing):
        save(broken, target, assets)
    assert target.read_bytes() == before and len(list(tmp_path.glob("*.quintet"))) == 1
    assert not list(tmp_path.glob(".*-tmp"))


def test_missing_media_cost_nothing_but_themselves(project, assets, tmp_path):
    (photo,) = project.sources.filled
    (assets.root / photo.asset).unlink()
    save(project, tmp_path / "a.quintet", assets)
    other = AssetStore(tmp_path / "other")
    assert load(tmp_path / "a.quintet", other) == project and not other.has(photo.asset)


def test_missing_media_are_kept_by_the_file_that_has_them(project, assets, tmp_path):
    target = tmp_path / "a.quintet"
    save(project, target, assets)
    for name in assets_of(project):
        (assets.root / name).unlink()
    save(replace(project, motion=None), target, assets)
    other = AssetStore(tmp_path / "other")
    load(target, other)
    assert assets_of(replace(project, motion=None)) <= other.ids()


def with_weights(project, assets):
    own = Adaptation(
        asset=assets.put_bytes(b"weights" * 100, ".safetensors"),
        network="flnet_lite",
        base="0" * 64,
        frames=40,
        before=FaceErrors(mouth=5.0, eyes=4.0, hull=3.0),
        after=FaceErrors(mouth=4.0, eyes=4.0, hull=3.0),
    )
    return replace(project, adaptation=own)


def test_adapted_weights_travel_along(project, assets, tmp_path):
    adapted = with_weights(project, assets)
    save(adapted, tmp_path / "p.quintet", assets)
    elsewhere = AssetStore(tmp_path / "elsewhere")
    assert load(tmp_path / "p.quintet", elsewhere) == adapted
    assert elsewhere.path(adapted.adaptation.asset).read_bytes() == b"weights" * 100


@pytest.mark.parametrize("harm", ["altered", "broken"])
def test_damaged_weights_cost_nothing_but_themselves(project, assets, tmp_path, harm):
    adapted, path = with_weights(project, assets), tmp_path / "p.quintet"
    save(adapted, path, assets)
    name = "assets/" + adapted.adaptation.asset
    if harm == "altered":
        with zipfile.ZipFile(path) as old:
            parts = {entry: old.read(entry) for entry in old.namelist()}
        with zipfile.ZipFile(path, "w") as new:
            for entry, data in parts.items():
                new.writestr(entry, b"others" if entry == name else data)
    else:
        data = bytearray(path.read_bytes())
        data[data.index(b"weightsweights") + 20] ^= 1
        path.write_bytes(data)
    elsewhere = AssetStore(tmp_path / "elsewhere")
    assert load(path, elsewhere) == adapted
    assert not elsewhere.has(adapted.adaptation.asset)
    assert elsewhere.has(project.sources.filled[0].asset)
    save(load(path, elsewhere), tmp_path / "again.quintet", elsewhere)


def test_words_are_kept_and_damaged_ones_are_refused(project, assets, tmp_path):
    phones = (Phone(symbol="M", start=0.1, end=0.2), Phone(symbol="IY", start=0.2, end=1 / 3))
    said = Transcript(asset="a.wav", words=(Word(text="më", start=0.1, end=1 / 3, phones=phones),))
    project = replace(project, transcript=said)
    save(project, tmp_path / "words.quintet", assets)
    assert load(tmp_path / "words.quintet", assets).transcript == said
    text = encode(project, assets).replace(b'"start": 0.1,', b'"start": 0.7,')
    with pytest.raises(DecodeError, match="cannot be read"):
        decode(text, assets)
