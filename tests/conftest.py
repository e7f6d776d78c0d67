"""What every test keeps: no stray thread, no real user folder, no network."""

import os
import socket
import threading
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def no_stray_threads():
    """Every thread a test starts must end with it."""
    before = set(threading.enumerate())
    yield
    stray = [t.name for t in set(threading.enumerate()) - before if t.is_alive()]
    assert not stray, f"threads left running: {stray}"


@pytest.fixture(autouse=True)
def fresh_user_folders(tmp_path_factory, monkeypatch):
    """Settings, state and cache of the user lie in a folder of the test."""
    home = tmp_path_factory.mktemp("home")
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(home / name.lower()))


@pytest.fixture(autouse=True)
def no_network(monkeypatch):
    """Nothing in the studio may reach for the network by itself."""

    def refuse(self, address):
        if self.family != getattr(socket, "AF_UNIX", None):
            raise AssertionError(f"a test tried to connect to {address}")
        return original(self, address)

    original = socket.socket.connect
    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The data folder beside the checkout: real faces and speech."""
    folder = Path(__file__).resolve().parents[2] / "shared" / "data"
    if not folder.is_dir():
        pytest.skip(f"needs the data folder at {folder}")
    return folder
