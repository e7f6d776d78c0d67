"""Training needs nothing but numpy, scipy, numba, OpenCV, torch and safetensors."""

import os
import re
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, packages_distributions, requires
from pathlib import Path

ROOT = Path(__file__).parents[3]
ALLOWED = ("numpy", "scipy", "numba", "opencv-python", "torch", "safetensors")
NOT_FOR_TRAINING = ("evaluate", "detection", "report", "publish", "sheets")

IMPORTER = """
import sys
from importlib import import_module
for name in {blocked!r}:
    sys.modules[name] = None
for name in {modules!r}:
    import_module(name)
print(len({modules!r}))
"""


def closure(names: tuple[str, ...]) -> set[str]:
    """Distributions that come along with `names`, normalised."""
    found: set[str] = set()
    left = list(names)
    while left:
        name = left.pop()
        if name in found:
            continue
        try:
            needed = requires(name) or []
        except PackageNotFoundError:
            continue
        found.add(name)
        own = [line for line in needed if "extra ==" not in line]
        left += [re.split(r"[ <>=!~;\[(]", line)[0].lower().replace("_", "-") for line in own]
    return found


def training_modules() -> list[str]:
    files = [
        *(ROOT / "models" / "rig").rglob("*.py"),
        *(ROOT / "models").glob("*/training/task.py"),
    ]
    parts = [file.relative_to(ROOT).with_suffix("").parts for file in files]
    kept = [p for p in parts if not set(p) & {*NOT_FOR_TRAINING, "__main__"}]
    return sorted(".".join(p).removesuffix(".__init__") for p in kept)


def test_training_code_imports_on_a_bare_machine() -> None:
    allowed = closure(ALLOWED)
    blocked = [
        name
        for name, owners in packages_distributions().items()
        if not {owner.lower().replace("_", "-") for owner in owners} & allowed
        and name not in sys.stdlib_module_names
    ]
    assert {"PySide6", "msgspec", "librosa", "imageio_ffmpeg", "matplotlib"} <= set(blocked)
    script = IMPORTER.format(blocked=blocked, modules=training_modules())
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", script],
        check=False,
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert int(done.stdout) > 20


def test_the_command_starts_on_a_bare_machine() -> None:
    blocked = ["studio", "imageio_ffmpeg", "matplotlib", "msgspec", "PySide6", "librosa"]
    script = f"import sys; sys.modules.update(dict.fromkeys({blocked!r}))\n"
    script += "from models.rig.__main__ import main\nsys.exit(main(sys.argv[1:]))"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", script, "train", "landmarks74", "--data", "x"]
    done = subprocess.run(command, check=False, env=environment, capture_output=True, text=True)
    assert done.returncode == 2
    assert "--out" in done.stderr
