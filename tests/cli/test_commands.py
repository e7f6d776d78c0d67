import json
import os
import subprocess
import sys

import pytest

from studio.cli import app

COMMANDS = (
    *("detect", "bank", "adapt", "animate", "align", "lint", "retime", "capture"),
    *("render", "demo", "doctor", "bench"),
)


@pytest.mark.parametrize("command", COMMANDS)
def test_help_has_an_example(quintet, command):
    code, out, _ = quintet(command, "--help")
    assert code == 0 and "Example" in out and f"quintet {command}" in out and "--json" in out


def test_every_command_is_tested_here():
    others = {"open", "train", "evaluate"}  # the rig has its own tests
    assert {c.name for c in app.registered_commands} - others == set(COMMANDS)


def test_an_unknown_command_is_one_line(quintet):
    code, _, err = quintet("dance")
    assert code == 2 and err.count("\n") == 1 and "dance" in err


def test_doctor_answers_in_json(quintet):
    code, out, _ = quintet("doctor", "--json")
    found = json.loads(out)
    assert {"torch", "ffmpeg", "device", "sound devices"} <= set(found)
    assert code == (0 if all(f["well"] for f in found.values()) else 1)


def test_the_command_line_needs_no_qt():
    script = (
        "import sys\n"
        "for name in ('PySide6', 'pyqtgraph', 'shiboken6'): sys.modules[name] = None\n"
        "import studio.__main__\n"
        "from studio import cli\n"
        "sys.exit(cli.run(['animate', '--help']))\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True, timeout=120)


@pytest.mark.parametrize(("own", "used"), [(None, "passive"), ("active", "active")])
def test_torch_waits_without_spinning_unless_the_user_says_otherwise(own, used):
    """The policy is read when torch is loaded, so it must be said before that."""
    script = (
        "import os, sys\n"
        "class Watch:\n"
        "    def find_spec(self, name, *rest):\n"
        "        if name == 'torch':\n"
        "            print(os.environ.get('OMP_WAIT_POLICY'))\n"
        "sys.meta_path.insert(0, Watch())\n"
        "import studio.__main__\n"
        "import torch\n"
    )
    kept = {key: value for key, value in os.environ.items() if key != "OMP_WAIT_POLICY"}
    env = kept if own is None else kept | {"OMP_WAIT_POLICY": own}
    command = [sys.executable, "-c", script]
    said = subprocess.run(command, check=True, timeout=120, env=env, capture_output=True, text=True)
    assert said.stdout.split() == [used]
