"""Recordings of Live Link Face: their columns, their clock, and rows without a face."""

import numpy as np
import pytest

from studio.domain.arkit import ROTATIONS, SHAPES
from studio.domain.errors import BadInput
from studio.domain.timebase import FrameRate
from studio.domain.timecode import Timecode
from studio.io.live_link import Recording, is_live_link, parse_recording, write_recording
from studio.io.tables import read_table, read_text

NAMES = (*SHAPES, *ROTATIONS)
HEAD = ",".join(("Timecode", "BlendshapeCount", *NAMES))


def recording(fps, count=150, start=0.0, seed=3):
    values = np.random.default_rng(seed).uniform(0, 1, (len(NAMES), count)).round(10)
    rate = FrameRate.of(fps)
    times = start + np.arange(count) / rate.fps
    return Recording(times=times, shapes=dict(zip(NAMES, values, strict=True)), rate=rate)


def parsed(text, rate=None):
    return parse_recording(read_table(text, "take.csv"), rate)


def lines(*rows, head=HEAD, count=61):
    """A take of rows "timecode:value", all shapes with that value."""
    text = [head]
    for row in rows:
        clock, _, value = row.rpartition("=")
        text.append(",".join([clock, str(count), *([value] * len(NAMES))]))
    return "\n".join(text) + "\n"


@pytest.mark.parametrize("fps", ["30", "60", "59.94"])
def test_a_recording_comes_back(tmp_path, fps):
    made = recording(fps)
    write_recording(tmp_path / "take.csv", made)
    text = read_text(tmp_path / "take.csv")
    table = read_table(text, "take.csv")
    assert is_live_link(table.names) and len(table.names) == 63
    assert table.rows[1].cells[0].count(":") == 3 and table.rows[1].cells[1] == "61"
    back = parse_recording(table)
    assert back.rate == FrameRate(num=round(made.rate.fps)) and back.skipped == 0
    np.testing.assert_allclose(back.times, made.times, atol=0.001 / made.rate.fps)
    for name in NAMES:
        np.testing.assert_allclose(back.shapes[name], made.shapes[name], atol=1e-9)


def test_the_clock_starts_anywhere_and_parts_of_frames_count():
    found = parsed(lines("00:32:09:07.867=0.1", "00:32:09:08.868=0.2", "00:32:09:09.868=0.3"))
    assert found.times == pytest.approx([0, 1.001 / 60, 2.001 / 60], abs=1e-9)
    assert found.shapes["JawOpen"].tolist() == [0.1, 0.2, 0.3]


def test_dropped_frame_numbers():
    found = parsed(lines("00:00:59;28=0", "00:00:59;29=0", "00:01:00;02=0", "00:01:00;03=0"))
    assert found.times == pytest.approx(np.arange(4) * 1001 / 30000)


def test_frames_without_a_face_are_left_out():
    text = lines("00:00:00:01=0.1") + "00:00:00:02,0," + "0," * 60 + "0\n"
    found = parsed(text + lines("00:00:00:03=0.3").split("\n", 1)[1])
    assert found.skipped == 1 and found.times == pytest.approx([0, 2 / 60])


def test_a_row_that_was_cut_off_ends_the_take():
    text = lines("00:00:00:01=0.1", "00:00:00:02=0.2", "00:00:00:03=0.3")
    found = parsed(text[: text.rindex("0.3,0.3")])
    assert len(found.times) == 2 and found.skipped == 1


def test_repeated_rows_are_left_out():
    found = parsed(lines("00:00:00:01=0.1", "00:00:00:01=0.1", "00:00:00:02=0.2"))
    assert len(found.times) == 2 and found.skipped == 1


@pytest.mark.parametrize("rename", [str.lower, lambda name: name[0].lower() + name[1:]])
def test_names_of_other_programs(rename):
    head = ",".join(["Timecode", "BlendShapeCount", *map(rename, NAMES)])
    assert parsed(lines("00:00:00:01=0.4", head=head)).shapes["EyeBlinkLeft"][0] == 0.4


def test_semicolons_with_decimal_commas():
    text = lines("00:00:00:01.500=0.25").replace(",", ";").replace(".", ",")
    assert parsed("\ufeff" + text.replace("\n", "\r\n")).shapes["JawOpen"][0] == 0.25


def test_frame_numbers_need_a_rate():
    text = lines("0=0.1", "30=0.2")
    with pytest.raises(BadInput, match=r"how many make a second.*--fps"):
        parsed(text)
    assert parsed(text, FrameRate(num=30)).times.tolist() == [0.0, 1.0]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (lines("00:00:00:01=x"), "take.csv, row 2, EyeBlinkLeft: 'x' is no number"),
        (lines("late=0.1"), "take.csv, row 2, Timecode: 'late' is no timecode"),
        (lines("00:00:00:05=0", "00:00:00:02=0"), "take.csv, row 3, Timecode: .* before the row"),
        (lines("00:00:00:01=0", count=0), "take.csv has no frame with a face"),
        (HEAD + "\n", "take.csv has no frame with a face"),
        (HEAD + "\n00:00:00:01,61,0\n00:00:00:02,61,0\n", "take.csv, row 2 has 3 of 63 values"),
        (HEAD.replace("Timecode", "Clock") + "\n", "take.csv has no column Timecode"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(text, said):
    with pytest.raises(BadInput, match=said) as error:
        parsed(text)
    assert error.value.hint and "\n" not in str(error.value)


def test_midnight_and_long_takes():
    rate = 60
    codes = [Timecode.at(23 * 3600 + 59 * 60 + 59 + i / 2, rate) for i in range(2)]
    found = parsed(lines(*(f"{code.text()}=0" for code in codes), "00:00:00:00.000=0"))
    assert found.times == pytest.approx([0, 0.5, 1.0])
