"""The judging networks: the studio's landmarks always, the metric net where there are weights."""

import hashlib
import json
import shutil
from dataclasses import asdict

import numpy as np
import pytest
import torch
from reenact_scenes import drawn_shot
from safetensors.torch import save_file

from models.face_features.network import Config, FaceFeatures
from models.rig.evaluate.judges import Judges
from studio.domain.errors import ModelMissing
from studio.engine.model_store import ModelStore
from studio.io.paths import models_folder


@pytest.fixture
def folder(tmp_path):
    """A models folder with the landmark network alone."""
    shutil.copytree(models_folder() / "landmarks74", tmp_path / "landmarks74")
    return tmp_path


def add_metric_net(folder):
    torch.manual_seed(0)
    config = Config(width=8)
    home = folder / "metric_net"
    home.mkdir()
    weights = {k: v.contiguous() for k, v in FaceFeatures(config).state_dict().items()}
    save_file(weights, home / "weights.safetensors", {"config": json.dumps(asdict(config))})
    card = (models_folder() / "metric_net" / "card.toml").read_text()
    digest = hashlib.sha256((home / "weights.safetensors").read_bytes()).hexdigest()
    lines = [f'sha256 = "{digest}"' if x.startswith("sha256") else x for x in card.splitlines()]
    (home / "card.toml").write_text("\n".join(lines))
    return digest[:8]


def test_without_the_metric_net_there_are_landmarks_only(folder):
    judges = Judges(ModelStore(folder))
    assert judges.versions["metric_net"] == "absent"
    shot = drawn_shot(0.2)
    look = judges.look(shot.rgb, shot.pixels)
    assert look.identity is look.features is None
    assert look.points.shape == (74, 2)
    assert np.linalg.norm(look.points[:68] - shot.pixels[:68], axis=-1).mean() < 15


def test_with_the_metric_net_pictures_have_features(folder):
    digest = add_metric_net(folder)
    judges = Judges(ModelStore(folder))
    assert digest in judges.versions["metric_net"]
    shot = drawn_shot(0.2)
    look = judges.look(shot.rgb, shot.pixels)
    assert np.linalg.norm(look.identity) == pytest.approx(1, abs=1e-5)
    assert look.features.ndim == 1


def test_without_landmarks_nothing_can_be_measured(tmp_path):
    with pytest.raises(ModelMissing):
        Judges(ModelStore(tmp_path))
