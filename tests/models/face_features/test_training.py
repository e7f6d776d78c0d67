"""How the face network is trained: views, losses, verification, the task as the rig sees it."""

import math

import numpy as np
import pytest
import torch
from fake_faces import face_points, picture

from models.face_features.network import Config, FaceFeatures
from models.face_features.training.feature_task import FeatureTask, ordered
from models.face_features.training.objective import ArcFace, Objective, with_margin
from models.face_features.training.verification import (
    Shown,
    equal_error_rate,
    strangers,
    verification,
)
from models.face_features.training.views import plain, view
from models.landmarks74.layout import mirrored
from models.loss_net.training import task as loss_net
from models.metric_net.training import task as metric_net
from models.rig.errors import RigError
from models.rig.footage import Clip, Footage
from models.rig.footage.writer import Writer

SIZE = 96
SMALL = Config(width=8, embedding=16, pyramid=16)
POINTS = face_points(side=float(SIZE), centre=((SIZE - 1) / 2,) * 2)


@pytest.fixture(scope="module")
def footage(tmp_path_factory) -> Footage:
    """Six people in training (one of them in a film), three people for validation."""
    out = tmp_path_factory.mktemp("footage") / "set"
    with Writer(out, SIZE) as writer:
        for number in range(9):
            start, film = writer.count, number == 5
            for _ in range(2 + 4 * film):
                writer.row(picture(3 * number, SIZE, SIZE), POINTS)
            clip = Clip(
                name=f"clip{number}",
                person=f"person{number}",
                source="painted" if number == 4 else "london_faces",
                validation=number > 5,
                start=start,
                length=writer.count - start,
                fps=2.0 if film else 0.0,
            )
            writer.clip(clip)
    return Footage.open(out)


def test_view_moves_picture_and_points_together():
    rgb = np.zeros((224, 224, 3), np.uint8)
    points = face_points(side=224.0, centre=(111.5, 111.5))
    for x, y in points[[36, 45, 30, 57]].round().astype(int):
        rgb[y - 2 : y + 3, x - 2 : x + 3] = 255
    hits = []
    for number in range(40):
        seen = view(rgb, points, Config(), np.random.default_rng(number))
        assert seen.picture.shape == (112, 112, 3) and seen.picture.dtype == np.uint8
        assert seen.clean.shape == (56, 56, 3)
        grey = seen.clean.mean(2)
        for x, y in seen.points[[36, 45, 30, 57]] / 2 - 0.25:
            if 4 < x < 51 and 4 < y < 51:
                column, row = round(float(x)), round(float(y))
                around = grey[row - 4 : row + 5, column - 4 : column + 5]
                hits.append(grey[row, column] >= np.percentile(around, 80))
    assert len(hits) > 80
    assert np.mean(hits) > 0.9


def test_view_is_decided_by_its_random_numbers():
    rgb = picture(3, SIZE, SIZE)
    one, same, other = (
        view(rgb, POINTS, SMALL, np.random.default_rng(seed)).picture for seed in (1, 1, 2)
    )
    assert np.array_equal(one, same)
    assert not np.array_equal(one, other)


def test_plain_window_is_what_the_network_cuts():
    rgb = picture(3, 224, 224)
    torch.manual_seed(0)
    window = FaceFeatures(SMALL).window(torch.from_numpy(rgb).permute(2, 0, 1)[None] / 255.0)
    apart = np.abs(window[0].permute(1, 2, 0).numpy() * 255 - plain(rgb, SMALL))
    assert apart.max() <= 4  # OpenCV reads at 1/32 pixel


def test_margin_adds_to_the_angle():
    cosine = torch.tensor([[0.6, 0.2], [0.1, 0.5]])
    moved = with_margin(cosine, torch.tensor([0, 1]), torch.tensor(0.3))
    assert moved[0, 0].item() == pytest.approx(math.cos(math.acos(0.6) + 0.3), rel=1e-5)
    assert moved[1, 1].item() == pytest.approx(math.cos(math.acos(0.5) + 0.3), rel=1e-5)
    assert (moved[0, 1].item(), moved[1, 0].item()) == pytest.approx((0.2, 0.1))


def test_margin_never_rewards_a_worse_angle():
    cosine = torch.linspace(-1, 1, 401)[:, None]
    moved = with_margin(cosine, torch.zeros(401, dtype=torch.long), torch.tensor(0.3))[:, 0]
    assert (moved.diff() > -1e-6).all()


def test_margin_grows_with_the_steps():
    torch.manual_seed(0)
    people = ArcFace(5, 8, rise=4)
    embedding = torch.nn.functional.normalize(torch.randn(6, 8))
    person = torch.arange(6) % 5
    values = [people(embedding, person).item() for _ in range(7)]
    assert values[0] < values[1] < values[2] < values[3] < values[4]
    assert values[4:] == pytest.approx([values[4]] * 3)


def test_points_outside_the_picture_are_not_asked_for():
    torch.manual_seed(0)
    objective = Objective(FaceFeatures(SMALL), 3, 10)
    truth = torch.from_numpy(POINTS)[None].clone()
    wrong = truth.clone()
    nothing = objective._landmarks(wrong, truth, 112).item()
    truth[0, 3] = torch.tensor([-30.0, 50.0])
    assert objective._landmarks(wrong, truth, 112).item() == pytest.approx(nothing, rel=1e-3)
    wrong[0, 40] += 5
    assert objective._landmarks(wrong, truth, 112).item() > 2 * nothing


def test_flip_loss_is_nothing_for_a_mirrored_answer():
    torch.manual_seed(0)
    objective = Objective(FaceFeatures(SMALL), 3, 10)
    points = torch.from_numpy(POINTS)[None]
    turned = torch.from_numpy(mirrored(POINTS, 112))[None]
    same = torch.nn.functional.normalize(torch.ones(1, 16))
    assert objective._flip((points, turned), (same, same), 112).item() == pytest.approx(0, abs=1e-6)
    assert objective._flip((points, points), (same, same), 112).item() > 0.01
    assert objective._flip((points, turned), (same, -same), 112).item() == pytest.approx(0.2)


def test_a_few_steps_lower_every_loss(footage):
    torch.manual_seed(0)
    task = FeatureTask(footage, loss_net.Recipe(width=8, margin_steps=1000), 0)
    samples = [task.sample(np.random.default_rng(i)) for i in range(4)]
    batch = {k: torch.as_tensor(np.stack([s[k] for s in samples])) for k in samples[0]}
    (phase,) = task.phases
    optimiser = torch.optim.AdamW(phase.module.parameters(), lr=3e-3)
    history = []
    for _ in range(14):
        losses = phase.module(batch)
        optimiser.zero_grad()
        losses["loss"].backward()
        optimiser.step()
        history.append({name: value.item() for name, value in losses.items()})
    for name in ("loss", "identity", "landmarks", "clean"):
        assert history[-1][name] < 0.8 * history[0][name], name


def test_task_trains_on_training_people_only(footage):
    task = FeatureTask(footage, loss_net.Recipe(width=8), 0)
    assert set(task.people) == {f"person{n}" for n in range(6)}
    assert {task.footage.clips[0].person} <= set(task.people)
    numbers = {int(task.sample(np.random.default_rng(i))["person"]) for i in range(60)}
    assert numbers == set(range(6))


def test_task_validates_on_strangers(footage):
    task = FeatureTask(footage, loss_net.Recipe(width=8), 0)
    result = task.validate(task.network.eval().requires_grad_(False))
    assert {item.person for item in strangers(footage)} == {"person6", "person7", "person8"}
    assert 0 <= result.scores["eer"] <= 0.5
    assert result.scores["landmarks_percent"] > 0
    assert result.pictures["points"].shape == (2 * 224, 8 * 224, 3)


def test_only_wanted_sources(footage):
    task = FeatureTask(footage, loss_net.Recipe(width=8, sources=("london_faces",)), 0)
    assert "person4" not in task.people
    with pytest.raises(RigError, match="fewer than two"):
        FeatureTask(footage, loss_net.Recipe(sources=("painted",)), 0)


def test_people_of_a_split_clip_are_no_strangers(footage, tmp_path):
    with Writer(tmp_path / "set", SIZE) as writer:
        for number, validation in enumerate((False, True)):
            writer.row(picture(3, SIZE, SIZE), POINTS)
            writer.clip(
                Clip(name=f"c{number}", person="s1", source="grid_s1", validation=validation,
                     start=number, length=1, fps=12.5)
            )  # fmt: skip
    assert strangers(Footage.open(tmp_path / "set")) == []


def test_equal_error_rate_by_hand():
    assert equal_error_rate(np.array([0.9, 0.8]), np.array([0.1, 0.2])) == 0
    assert equal_error_rate(np.array([0.1, 0.2]), np.array([0.8, 0.9])) == 1
    same, different = np.array([0.9, 0.8, 0.7, 0.3]), np.array([0.5, 0.2, 0.1, 0.0])
    assert equal_error_rate(same, different) == pytest.approx(0.25)
    with pytest.raises(ValueError, match="both kinds"):
        equal_error_rate(same, same[:0])


def shown(person, clip, source="london_faces", second=math.nan):
    return Shown(row=0, person=person, source=source, clip=clip, second=second)


def test_verification_compares_photos_within_a_source():
    faces = [shown("a", "a"), shown("a", "a"), shown("b", "b")]
    faces.append(shown("c", "c", "congress_portraits"))
    scores = verification(faces, np.array([[1, 0], [0.8, 0.6], [0, 1], [1, 0]], np.float32))
    assert scores["eer"] == scores["eer_london_faces"] == 0
    assert scores["cosine_same"] == pytest.approx(0.8)
    assert scores["cosine_different"] == pytest.approx((0 + 0.6) / 2)
    assert verification(faces[2:], np.eye(2, dtype=np.float32)) == {}


def test_verification_knows_what_is_one_moment_of_a_film():
    film = [
        shown("a", "f", "grid", 0.0),
        shown("a", "f", "grid", 0.4),
        shown("b", "g", "grid", 0.0),
    ]
    assert verification(film, np.eye(3, dtype=np.float32)) == {}
    film.append(shown("a", "f", "grid", 1.2))
    across = np.array([[1, 0], [0.6, 0.8], [0, 1], [1, 0]], np.float32)
    scores = verification(film, across)  # only the first and the last are two moments of a
    assert scores == {"eer_grid": pytest.approx(0.0)}


def test_distance_of_a_fresh_network_is_ordered_already():
    torch.manual_seed(0)
    network = FaceFeatures(SMALL).eval()
    windows = np.stack([picture(n, 112, 112) for n in range(4)])
    assert ordered(network, windows, torch.device("cpu")) == 1


def test_the_two_nets_differ():
    ours, theirs = loss_net.Recipe(), metric_net.Recipe()
    assert loss_net.RUN.seed != metric_net.RUN.seed
    assert (ours.width, ours.window) != (theirs.width, theirs.window)
