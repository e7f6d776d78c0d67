"""Cameras: what Linux lists, what a film in the place of one gives, what is said without one."""

import numpy as np
import pytest

from studio.domain.errors import BadInput, CameraLost
from studio.io import camera
from studio.io.camera import CameraInfo, DeviceCamera, FileCamera, listed
from tests.drawn_clip import number_of, video


def node(folder, number, name, index="0"):
    device = folder / f"video{number}"
    device.mkdir()
    (device / "name").write_text(f"{name}\n")
    (device / "index").write_text(f"{index}\n")


def test_linux_lists_cameras_once_and_in_order(tmp_path):
    node(tmp_path, 10, "Other")
    node(tmp_path, 2, "Webcam é")
    node(tmp_path, 3, "Webcam é", index="1")  # its metadata
    (tmp_path / "video4").mkdir()
    assert listed(tmp_path) == (
        CameraInfo(number=2, name="Webcam é"),
        CameraInfo(number=10, name="Other"),
    )
    assert listed(tmp_path / "none") == ()


def test_a_film_gives_its_pictures_at_its_times(tmp_path):
    with FileCamera(video(tmp_path / "clip.mkv", 5)) as source:
        frames = [source.read() for _ in range(6)]
    assert frames[5] is None and not source.live
    assert [number_of(frame.rgb) for frame in frames[:5]] == list(range(5))
    assert [frame.stamp for frame in frames[:5]] == pytest.approx(np.arange(5) / 12)
    with pytest.raises(BadInput, match="no file"):
        FileCamera(tmp_path / "none.mkv")


class Device:
    """What cv2.VideoCapture is, without a camera."""

    def __init__(self, pictures, opens=True):
        self.pictures, self.opens, self.released = pictures, opens, False

    def __call__(self, *_where):
        return self

    def isOpened(self):  # noqa: N802
        return self.opens

    def set(self, _what, _value):
        return True

    def read(self):
        return (True, self.pictures.pop(0)) if self.pictures else (False, None)

    def release(self):
        self.released = True


def test_a_device_gives_rgb_until_it_goes_away(monkeypatch):
    bgr = np.zeros((4, 6, 3), np.uint8)
    bgr[..., 0] = 255
    device = Device([bgr])
    monkeypatch.setattr(camera.cv2, "VideoCapture", device)
    source = DeviceCamera(CameraInfo(number=0, name="Webcam"))
    frame = source.read()
    assert frame.rgb[0, 0].tolist() == [0, 0, 255] and frame.stamp > 0 and source.live
    with pytest.raises(CameraLost, match="Webcam went away"):
        source.read()
    source.close()
    assert device.released


def test_a_device_in_use_is_said_plainly(monkeypatch):
    monkeypatch.setattr(camera.cv2, "VideoCapture", Device([], opens=False))
    with pytest.raises(CameraLost, match="Webcam cannot be opened"):
        DeviceCamera(CameraInfo(number=0, name="Webcam"))
