"""The bootstrap decides well: what is missing, what is current, which torch, which reason."""

import ast
import importlib
import io
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
STANDARD_LIBRARY_ONLY = sys.stdlib_module_names | {"environment", "steps", "system_libraries"}


@pytest.fixture(autouse=True)
def scripts_importable(monkeypatch):
    """The scripts of the packaging folder can be imported, as when one of them is run."""
    monkeypatch.syspath_prepend(str(ROOT / "packaging"))


@pytest.fixture
def environment(tmp_path):
    """An environment of a pretended checkout, holding no packages."""
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    (tmp_path / "constraints.txt").write_text("# versions\ntorch==2.13.0\n")
    return importlib.import_module("environment").Environment(tmp_path)


@pytest.fixture
def installs(environment, monkeypatch):
    """What would be installed, as a list; nothing is."""
    done = []

    def install(self, extras, torch):
        done.append(list(extras))

    def make(self):
        self.python.parent.mkdir(parents=True, exist_ok=True)
        self.python.touch()
        (self.folder / "pyvenv.cfg").write_text("version = 3.11.2\n")
        done.append("made")

    monkeypatch.setattr(type(environment), "_install", install)
    monkeypatch.setattr(type(environment), "_make", make)
    monkeypatch.setattr(type(environment), "_runs", lambda self: self.python.exists())
    return done


@pytest.mark.parametrize("name", ["bootstrap", "environment", "steps", "system_libraries"])
def test_scripts_need_only_an_old_python_to_say_that_it_is_too_old(name):
    tree = ast.parse((ROOT / "packaging" / f"{name}.py").read_text(), feature_version=(3, 8))
    modules = {
        module.split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, (ast.Import, ast.ImportFrom))
        for module in (
            [node.module] if isinstance(node, ast.ImportFrom) else [a.name for a in node.names]
        )
    }
    assert modules <= STANDARD_LIBRARY_ONLY


def test_a_second_run_installs_nothing(environment, installs):
    environment.ensure()
    environment.ensure()
    assert installs == ["made", []]


def test_new_settings_or_extras_are_installed_and_extras_stay(environment, installs):
    environment.ensure(["dev"])
    environment.ensure()
    (environment.root / "constraints.txt").write_text("torch==2.14.0\n")
    environment.ensure()
    assert installs == ["made", ["dev"], ["dev"]]


def test_an_interrupted_set_up_is_made_anew(environment, installs, monkeypatch, capsys):
    def interrupted(self, extras, torch):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(type(environment), "_install", interrupted)
        with pytest.raises(KeyboardInterrupt):
            environment.ensure()
    environment.ensure()
    assert installs == ["made", "made", []]
    assert "interrupted" in capsys.readouterr().out


@pytest.mark.parametrize("content", ["", "#!/nowhere/python\n"])
def test_an_interpreter_that_cannot_start_does_not_run(environment, content):
    environment.python.parent.mkdir(parents=True)
    environment.python.write_text(content)
    environment.python.chmod(0o755)
    assert not environment._runs()


def test_a_broken_interpreter_is_made_anew(environment, installs):
    environment.ensure()
    environment.python.unlink()
    environment.ensure()
    assert installs == ["made", [], "made", []]


@pytest.mark.parametrize(
    ("platform", "gpu", "kind", "backend"),
    [
        ("linux", False, "auto", "cpu"),
        ("linux", True, "auto", None),
        ("linux", True, "cpu", "cpu"),
        ("linux", False, "registry", None),
        ("win32", False, "auto", None),
        ("win32", True, "auto", "auto"),
        ("darwin", False, "cpu", None),
    ],
)
def test_torch_fits_the_machine(monkeypatch, platform, gpu, kind, backend):
    module = importlib.import_module("environment")
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(module, "has_nvidia_gpu", lambda: gpu)
    assert module.wanted_backend(kind) == backend


@pytest.mark.parametrize(
    ("offered", "asked"), [("2.14.0, 2.13.0+cpu, 2.13.0", []), ("2.14.0, 2.13.0", ["cpu"])]
)
def test_cpu_torch_is_fetched_only_where_pip_has_none(environment, monkeypatch, offered, asked):
    module = importlib.import_module("environment")
    fetched = []
    kind = type(environment)
    monkeypatch.setattr(module, "wanted_backend", lambda kind: "cpu")
    monkeypatch.setattr(kind, "_answer", lambda self, *words: offered if "pip" in words else "")
    monkeypatch.setattr(kind, "_install_backend", lambda self, pip, version, b: fetched.append(b))
    environment._install_torch([], module.Torch())
    assert fetched == asked


def test_provided_names_count_as_installed():
    libraries = importlib.import_module("system_libraries")
    installed = libraries.names_in(
        "ii \tlibglib2.0-0t64\tlibglib2.0-0 (= 2.80), libfoo\nrc \tlibgl1\t\nii \txauth\t\n"
    )
    assert libraries.missing_of(["libglib2.0-0", "libgl1", "xauth"], installed) == ["libgl1"]


def test_without_a_terminal_the_apt_command_is_shown_and_nothing_is_run(monkeypatch, capsys):
    libraries = importlib.import_module("system_libraries")
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(libraries.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(libraries, "installed_packages", lambda: {"libgl1"})
    monkeypatch.setattr(libraries.os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    libraries.require(["libgl1", "libegl1"])
    said = capsys.readouterr().out
    assert "sudo apt-get install -y --no-install-recommends libegl1" in said
    assert "warning" in said


@pytest.mark.parametrize(
    ("printed", "reason"),
    [
        ("OSError: [Errno 28] No space left on device", "the disk is full"),
        ("NameResolutionError: Temporary failure in name resolution", "cannot be reached"),
        ("ERROR: No matching distribution found for hatchling", "no index to look in"),
        ("ERROR: something else", "something else"),
    ],
)
def test_a_failed_command_gives_its_reason(printed, reason, capfd):
    steps = importlib.import_module("steps")
    program = f"import sys; sys.exit({printed!r})"
    with pytest.raises(steps.SetupError, match=reason) as raised:
        steps.run([sys.executable, "-c", program], doing="Installing")
    assert raised.value.hint
    assert printed in capfd.readouterr().err


def test_too_little_room_is_said_before_anything_is_fetched(tmp_path):
    module = importlib.import_module("environment")
    with pytest.raises(module.SetupError, match="GB free"):
        module.check_room(tmp_path, 10**18)


def test_a_python_that_is_too_old_is_refused(monkeypatch):
    module = importlib.import_module("environment")
    monkeypatch.setattr(module, "SUPPORTED", ((99, 0), (99, 1)))
    with pytest.raises(module.SetupError, match=r"needs 99\.0 to 99\.1"):
        module.check_machine()


def test_help_names_every_command():
    command = [sys.executable, str(ROOT / "packaging" / "bootstrap.py"), "--help"]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert all(word in said for word in ("test", "doctor", "studio", "--torch-index"))


@pytest.mark.parametrize(
    ("variables", "shown"),
    [({}, False), ({"DISPLAY": ":0"}, True), ({"WAYLAND_DISPLAY": "w"}, True)],
)
def test_a_display_is_recognised(monkeypatch, variables, shown):
    bootstrap = importlib.import_module("bootstrap")
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert bootstrap.has_display() is shown


@pytest.mark.parametrize(
    ("display", "expected"), [(True, ["open", "--light"]), (False, ["demo", "--light"])]
)
def test_opening_falls_back_to_a_film(monkeypatch, display, expected):
    bootstrap = importlib.import_module("bootstrap")
    ran = []
    monkeypatch.setattr(bootstrap.system_libraries, "require", lambda packages: None)
    monkeypatch.setattr(bootstrap.Environment, "ensure", lambda self, extras, torch: None)
    monkeypatch.setattr(bootstrap, "has_display", lambda: display)
    monkeypatch.setattr(bootstrap, "studio", lambda environment, words: ran.extend(words) or 3)
    assert bootstrap.main(["open", "--light"]) == 3
    assert ran == expected


def test_checks_fail_if_one_of_them_fails(capfd):
    bootstrap = importlib.import_module("bootstrap")
    assert bootstrap.passes("fine", [sys.executable, "-c", "print('quiet')"])
    assert not bootstrap.passes("bad", [sys.executable, "-c", "import sys; sys.exit('why')"])
    said = capfd.readouterr().out
    assert "quiet" not in said
    assert "bad failed" in said
    assert "why" in said
