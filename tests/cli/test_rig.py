from pathlib import Path

import pytest

from studio.cli import rig, run


def test_train_speaks_with_the_rigs_own_help(capfd):
    assert run(["train", "--help"]) == 0
    assert "--resume" in capfd.readouterr().out


@pytest.mark.parametrize("words", [("train", "nonet", "--data", "x", "--out", "y")])
def test_bad_input_is_one_line(capfd, words):
    assert run(words) == 2
    said = capfd.readouterr().err
    assert said.count("\n") == 1
    assert said.startswith("quintet: There is no network “nonet” to train. Known:")


def test_an_install_without_the_rig_says_so(quintet, monkeypatch, tmp_path: Path):
    monkeypatch.setattr(rig, "_ROOT", tmp_path)
    code, _, err = quintet("train", "landmarks74")
    assert code == 2
    assert "source checkout" in err
