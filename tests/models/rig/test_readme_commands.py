"""The commands in the networks' own pages are commands that there are."""

import argparse
import runpy
import shlex
import sys
from pathlib import Path

import pytest

MODELS = Path(__file__).resolve().parents[3] / "models"
NETWORKS = ("ctc29", "speech_landmarks", "blink", "attention")


class ParsedError(Exception):
    """Raised in place of the work, once the command line has been understood."""


def commands(network):
    """Module and arguments of every command on the network's page."""
    found = []
    for line in (MODELS / network / "README.md").read_text("utf-8").splitlines():
        words = (
            shlex.split(line, comments=True) if line.startswith(("python -m", "quintet")) else []
        )
        if words[:2] == ["python", "-m"]:
            found.append((words[2], words[3:]))
        elif words:
            found.append(("models.rig", words[1:]))
    return found


@pytest.mark.parametrize("network", NETWORKS)
def test_every_command_is_understood(network, monkeypatch):
    understand = argparse.ArgumentParser.parse_args

    def parse(self, *given):
        understand(self, *given)
        raise ParsedError

    monkeypatch.setattr(argparse.ArgumentParser, "parse_args", parse)
    there = commands(network)
    assert any("train" in arguments for _, arguments in there), network
    assert any(module == "models.rig.publish" for module, _ in there), network
    for module, arguments in there:
        monkeypatch.setattr(sys, "argv", [module, *arguments])
        for loaded in (module, f"{module}.__main__"):
            monkeypatch.delitem(sys.modules, loaded, raising=False)
        with pytest.raises(ParsedError):
            runpy.run_module(module, run_name="__main__")
