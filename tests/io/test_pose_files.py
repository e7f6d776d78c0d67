"""Files of poses: there and back, what is unknown, and what is refused."""

import json

import pytest

from studio.domain.errors import DecodeError, ProjectTooNew
from studio.domain.pose import BUILT_IN, Pose
from studio.io.pose_files import read_poses, write_poses


def test_poses_come_back_to_the_last_bit(tmp_path):
    mine = (*BUILT_IN, Pose.of("Ähm – 1/3", {"brow": 1 / 3}))
    write_poses(tmp_path / "a.json", mine)
    assert read_poses(tmp_path / "a.json") == (mine, ())


def test_lanes_of_a_newer_version_are_named_and_left_out(tmp_path):
    entry = {"name": "a", "lanes": {"brow": 0.5, "tail": 1}}
    (tmp_path / "a.json").write_text(json.dumps({"quintet_poses": 1, "poses": [entry]}))
    assert read_poses(tmp_path / "a.json") == ((Pose.of("a", {"brow": 0.5}),), ("tail",))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"quintet_poses": 1}',
        '{"quintet_poses": 1, "poses": [{"name": "a"}]}',
        '{"quintet_poses": 1, "poses": [{"name": "", "lanes": {}}]}',
        '{"quintet_poses": 1, "poses": [{"name": "a", "lanes": {"brow": "much"}}]}',
        '{"quintet_poses": 1, "poses": [{"name": "a", "lanes": {"brow": NaN}}]}',
    ],
)
def test_what_are_no_poses_is_refused_in_one_line(tmp_path, text):
    (tmp_path / "a.json").write_text(text)
    with pytest.raises(DecodeError):
        read_poses(tmp_path / "a.json")
    with pytest.raises(DecodeError):
        read_poses(tmp_path / "none.json")


def test_a_newer_file_is_refused_politely(tmp_path):
    (tmp_path / "a.json").write_text('{"quintet_poses": 99, "poses": []}')
    with pytest.raises(ProjectTooNew):
        read_poses(tmp_path / "a.json")
