"""From a clip to weights in the document: kept, undone, saved, refused."""

import threading
from dataclasses import replace

import numpy as np
import pytest
import torch
from drawn_clip import QUICK, ClipDetector, bank, video
from small_networks import ID, network, store, with_two_streams

from studio.app.adapting import Adapter, Adapting, checked, network_of, warning_of
from studio.app.jobs import Cancelled, Job, JobContext, Lane
from studio.app.photos import PhotoBook
from studio.app.store import Store
from studio.domain.errors import BadInput
from studio.domain.frame_state import resolve
from studio.domain.project import Project
from studio.engine.stage import Stage
from studio.io.project_file import decode, encode, load, save


@pytest.fixture(scope="module")
def clip(tmp_path_factory):
    """Four seconds and a bit."""
    return video(tmp_path_factory.mktemp("clip") / "a clip é.mkv", 51)


@pytest.fixture
def models(tmp_path, monkeypatch):
    torch.set_num_threads(1)
    with_two_streams(monkeypatch)
    return store(tmp_path / "models", network(0.1))


@pytest.fixture
def project(assets):
    return replace(Project(), renderer=ID, sources=bank(assets))


def adapter(models, assets, blind=False):
    return Adapter(models, assets, PhotoBook(assets), ClipDetector(blind))


def learnt(adapter, project, clip, announce=lambda job: None):
    """Both halves of the work, as the command does them."""
    album = adapter.album(project, clip, context(announce))
    return adapter.learn(project, album, QUICK, context(announce))


def context(announce=lambda job: None):
    return JobContext(Job("test"), announce)


def rendered(project, models, assets):
    stage = Stage(models, PhotoBook(assets).photo, assets.path)
    try:
        return stage.render(resolve(project, 0.0, 96), project.sources.usable), stage.substitution
    finally:
        stage.close()


def test_a_clip_becomes_weights_of_the_project(models, assets, project, clip, tmp_path):
    heard = []
    made = adapter(models, assets)
    album = made.album(project, clip, context(lambda job: heard.append(job.fraction)))
    assert heard == sorted(heard) and len(heard) > 40
    heard.clear()
    steps = context(lambda job: heard.append(job.fraction))
    result = made.learn(project, album, QUICK, steps)
    own = result.adaptation
    assert own.after.mouth < 0.9 * own.before.mouth and own.frames == 43
    assert own.base == models.card(ID).sha256 and assets.has(own.asset)
    assert result.sheet.shape[2] == 3 and "30 to 60 s" in warning_of(checked(clip))
    assert heard == sorted(heard) and heard[-1] == 1

    adapted = replace(project, adaptation=own)
    assert resolve(adapted, 0.0, 96) != resolve(project, 0.0, 96)
    assert resolve(replace(adapted, renderer="prior_warp"), 0.0, 96).adaptation is None
    bundled, _ = rendered(project, models, assets)
    ours, words = rendered(adapted, models, assets)
    assert words == "" and bundled.mean() > ours.mean() + 1

    path = tmp_path / "film.quintet"
    save(adapted, path, assets)
    elsewhere = type(assets)(tmp_path / "elsewhere")
    opened = load(path, elsewhere)
    assert opened == adapted and decode(encode(adapted, assets), assets) == adapted
    again, words = rendered(opened, models, elsewhere)
    assert words == ""
    np.testing.assert_array_equal(again, ours)

    (elsewhere.root / own.asset).write_bytes(b"no")
    damaged, words = rendered(opened, models, elsewhere)
    assert "damaged" in words
    np.testing.assert_array_equal(damaged, bundled)
    (elsewhere.root / own.asset).unlink()
    assert "missing" in rendered(opened, models, elsewhere)[1]
    save(opened, path, elsewhere)
    assert load(path, elsewhere) == opened, "what is missing does not keep the rest from being kept"


def test_cancel_leaves_nothing(models, assets, project, clip):
    before = (models.root / ID / "weights.safetensors").read_bytes()
    kept = assets.ids()
    texts = []

    def impatient(job):
        texts.append(job.text)
        if job.text.startswith("mouth error"):
            job.cancel()

    with pytest.raises(Cancelled):
        learnt(adapter(models, assets), project, clip, impatient)
    assert texts[-1].startswith("mouth error")
    assert assets.ids() == kept
    assert (models.root / ID / "weights.safetensors").read_bytes() == before


def test_clips_that_will_not_do(models, assets, project, clip, tmp_path):
    made = adapter(models, assets)
    with pytest.raises(BadInput, match=r"lasts 1\.0 s; 4 s"):
        learnt(made, project, video(tmp_path / "short.mkv", 12))
    with pytest.raises(BadInput, match=r"Only 0 of 51 frames .* 51 no face"):
        learnt(adapter(models, assets, blind=True), project, clip)
    (tmp_path / "x.mp4").write_text("no film")
    with pytest.raises(BadInput):
        checked(tmp_path / "x.mp4")
    with pytest.raises(BadInput, match=r"no network that could be adapted.*Two streams"):
        network_of(replace(project, renderer="prior_warp"))


class Canned:
    """An adapter that has its answer ready."""

    def __init__(self, result):
        self.result = result

    def album(self, project, clip, context):
        context.progress(0.5, "looking")
        return "an album"

    def learn(self, project, album, plan, context):
        context.progress(0.5, "at it")
        assert album == "an album"
        return self.result


@pytest.fixture
def answer(models):
    from studio.app.adapting import Adapted
    from studio.domain.adaptation import Adaptation, FaceErrors

    errors = FaceErrors(mouth=4.0, eyes=3.0, hull=2.0)
    own = Adaptation(
        asset="0" * 64 + ".safetensors",
        network=ID,
        base=models.card(ID).sha256,
        frames=50,
        before=errors,
        after=errors,
    )
    sheet = np.zeros((3, 4, 3), np.uint8)
    return Adapted(
        adaptation=own, before=errors, after=errors, sheet=sheet, frames=50, steps=3, seconds=1.0
    )


@pytest.fixture
def adapting(jobs, reporter, project, answer, loop):
    document = Store(project)
    return document, Adapting(document, jobs, reporter, Canned(answer))


def test_nothing_waits_behind_it(adapting, clip, loop, jobs):
    _, made = adapting
    free, done = threading.Event(), []

    def learn(project, album, plan, context):
        assert free.wait(20)
        return made._adapter.result

    made._adapter.learn = learn
    made.start(clip, QUICK)
    loop.until(lambda: made.job.title.startswith("Adapting"))
    jobs.start("Something else", lambda context: 7, Lane.ENGINE, done=done.append)
    loop.until(lambda: done)
    assert made.active
    free.set()
    loop.until(lambda: not made.active)


def test_kept_undone_and_taken_back(adapting, answer, clip, loop):
    document, made = adapting
    shown = []
    made.ready.connect(shown.append)
    assert "30 to 60 s" in made.consider(clip)
    made.start(clip, QUICK)
    assert made.active
    loop.until(lambda: shown)
    assert not made.active and document.project.adaptation is None
    made.keep(shown[0])
    assert document.project.adaptation == answer.adaptation and document.dirty
    document.undo()
    assert document.project.adaptation is None
    document.redo()
    made.drop()
    assert document.project.adaptation is None
    document.undo()
    assert document.project.adaptation == answer.adaptation


def test_nothing_to_keep_changes_nothing(adapting, answer):
    document, made = adapting
    made.keep(replace(answer, adaptation=None))
    assert document.undo_label is None


def test_another_document_is_left_alone(adapting, reporter, clip, loop):
    document, made = adapting
    shown, told = [], []
    made.ready.connect(shown.append)
    reporter.noticed.connect(lambda notice: told.append(notice.message))
    made.start(clip, QUICK)
    document.open(Project(), saved=True)
    loop.until(lambda: told)
    assert not shown and "dropped" in told[0] and document.project == Project()
