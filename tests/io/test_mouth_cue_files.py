"""Mouth cues of other programs: every format, their dialects, and what is wrong in which row."""

import pytest

from studio.domain.errors import StudioError
from studio.domain.mouth_cues import Cue, MouthCues, MouthShape
from studio.domain.timebase import FrameRate
from studio.io.mouth_cue_files import is_mouth_cues, parse_cues, write_moho, write_tsv

RATE = FrameRate(num=24)
HI = [(0.0, "X"), (0.05, "D"), (0.27, "C"), (0.31, "B"), (0.43, "X")]
TSV = "".join(f"{time:.2f}\t{shape}\n" for time, shape in [*HI, (0.47, "X")])
XML = """<?xml version="1.0" encoding="utf-8"?>
<rhubarbResult>
  <metadata><soundFile>hi.wav</soundFile><duration>0.47</duration></metadata>
  <mouthCues>
    <mouthCue start="0.00" end="0.05">X</mouthCue>
    <mouthCue start="0.05" end="0.27">D</mouthCue>
    <mouthCue start="0.27" end="0.31">C</mouthCue>
    <mouthCue start="0.31" end="0.43">B</mouthCue>
    <mouthCue start="0.43" end="0.47">X</mouthCue>
  </mouthCues>
</rhubarbResult>
"""
JSON = """{
  "metadata": { "soundFile": "hi.wav", "duration": 0.47 },
  "mouthCues": [
    { "start": 0.00, "end": 0.05, "value": "X" },
    { "start": 0.05, "end": 0.27, "value": "D" },
    { "start": 0.27, "end": 0.31, "value": "C" },
    { "start": 0.31, "end": 0.43, "value": "B" },
    { "start": 0.43, "end": 0.47, "value": "X" }
  ]
}"""
PAPAGAYO = """lipsync version 1
hi there.wav
24
72
2
\tNobody
\t
\t0
\tVoice 1
\thi there|
\t1
\t\thi there
\t\t12
\t\t40
\t\t2
\t\t\thi 12 20 2
\t\t\t\t12 etc
\t\t\t\t14 AI
\t\t\tthere 24 40 2
\t\t\t\t24 L
\t\t\t\t30 E
"""


def line(pairs, end):
    cues = tuple(Cue(time=time, shape=MouthShape(shape)) for time, shape in pairs)
    return MouthCues(cues=cues, end=end)


@pytest.mark.parametrize("text", [TSV, XML, JSON])
def test_what_rhubarb_writes(text):
    assert is_mouth_cues(text)
    found = parse_cues(text, "hi", RATE)
    given = [(cue.time, cue.shape.value) for cue in found.cues]
    assert given[: len(HI)] == HI and found.end == 0.47


@pytest.mark.parametrize(
    "text",
    [
        "\ufeff" + TSV,
        TSV.replace("\n", "\r\n"),
        TSV.replace(".", ","),
        TSV.lower(),
        TSV.replace("\t", "   ") + "\n\n",
    ],
)
def test_dialects(text):
    assert is_mouth_cues(text)
    assert parse_cues(text, "hi", RATE) == parse_cues(TSV, "hi", RATE)


def test_moho_counts_frames_from_one():
    found = parse_cues("MohoSwitch1\n1 rest\n13 MBP\n15 E\n19 WQ\n25 rest\n", "a.dat", RATE)
    assert [(cue.time, cue.shape.value) for cue in found.cues] == [
        (0.0, "X"), (0.5, "A"), (14 / 24, "C"), (0.75, "F"), (1.0, "X"),
    ]  # fmt: skip
    other = parse_cues("MohoSwitch1\nFPS 12\n1 X\n13 E\n", "a.dat", RATE)
    assert other.cues[1] == Cue(time=1.0, shape=MouthShape.E)  # among letters E is Rhubarb's


def test_papagayo_rests_between_words():
    assert is_mouth_cues(PAPAGAYO)
    found = parse_cues(PAPAGAYO, "hi.pgo", FrameRate())
    assert [(round(cue.time * 24, 6), cue.shape.value) for cue in found.cues] == [
        (0, "X"), (12, "B"), (14, "D"), (21, "X"), (24, "H"), (30, "C"), (41, "X"),
    ]  # fmt: skip
    assert found.end == 3.0


@pytest.mark.parametrize("letters", [False, True])
def test_moho_and_back(tmp_path, letters):
    cues = line([(0.0, "X"), (0.5, "A"), (0.75, "D"), (1.0, "E"), (1.25, "F"), (1.5, "X")], 2.0)
    write_moho(cues, tmp_path / "a.dat", RATE, letters=letters)
    text = (tmp_path / "a.dat").read_text()
    assert text.startswith("MohoSwitch1\n1 ") and ("MBP" in text) is not letters
    back = parse_cues(text, "a.dat", RATE)
    assert back.cues[:-1] == cues.cues and back.end == cues.end


def test_tsv_and_back(tmp_path):
    cues = line(HI, 0.47)
    write_tsv(cues, tmp_path / "a.tsv")
    assert (tmp_path / "a.tsv").read_text() == TSV
    assert parse_cues(TSV, "a.tsv", RATE).cues[:-1] == cues.cues


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("0.00\tX\n0.05\tQ9\n", "a, row 2: there is no mouth shape 'Q9'"),
        ("0.00\tX\n0.30\tD\n0.20\tA\n", "a, row 3: its time is before"),
        ("0.00\tX\n0.1 D D\n", "a, row 2: '0.1 D D' is no time with a mouth shape"),
        ("0.00\tX\n-1\tD\n", "a, row 2: -1 s is before the start"),
        ("MohoSwitch1\n1 rest\nx MBP\n", "a, row 3: 'x' is no whole number"),
        ("0.00\tX\n9e9\tD\n", "a, row 2: no film lasts 9e+09 s"),
        ("MohoSwitch1\n", "a has no mouth cues"),
        ("MohoSwitch1\n1 MBP\n5 D\n", "a, row 3: there is no mouth shape 'D'"),
        (PAPAGAYO[: PAPAGAYO.index("\t\t\tthere")], "a, row 19: the file ends too early"),
        (XML[:200], "this is no XML"),
        (JSON[:200], "this is no JSON"),
        (JSON.replace("0.31", '"x"', 1), "a, cue 3: 'x' is no number"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(text, said):
    with pytest.raises(StudioError) as error:
        parse_cues(text, "a", RATE)
    assert said in str(error.value) and "\n" not in str(error.value) and error.value.hint


@pytest.mark.parametrize("text", ["time,mouth_open\n0,0\n", '{"quintet_tracks": 1}', "hello"])
def test_other_files_are_none(text):
    assert not is_mouth_cues(text)
