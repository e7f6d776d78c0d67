"""Tables in the dialects that are met in the field, and cells that are none of them."""

import pytest

from studio.domain.errors import BadInput, DecodeError
from studio.io.tables import number, read_table, read_text, write_table

PLAIN = "time,a b\n0,1.5\n\n0.5,-2\n"


def cells(text):
    table = read_table(text, "t.csv")
    return table.names, [row.cells for row in table.rows]


@pytest.mark.parametrize(
    "text",
    [
        PLAIN,
        PLAIN.replace("\n", "\r\n"),
        "\ufeff" + PLAIN,
        PLAIN.replace(",", ";"),
        PLAIN.replace(",", "\t"),
        "sep=;\r\n" + PLAIN.replace(",", ";"),
        "\n" + PLAIN.replace(",", ", "),
        'time,"a b"\n"0","1.5"\n0.5,-2',
    ],
)
def test_dialects(text):
    assert cells(text) == (("time", "a b"), [("0", "1.5"), ("0.5", "-2")])


def test_rows_are_counted_as_an_editor_counts_them():
    assert [row.line for row in read_table(PLAIN, "t").rows] == [2, 4]
    assert read_table("sep=,\n" + PLAIN, "t").rows[0].line == 3


@pytest.mark.parametrize(
    ("text", "value"), [("1.5", 1.5), ("1,5", 1.5), ("-2", -2.0), ("−2e-3", -0.002), (" 7 ", 7.0)]
)
def test_numbers(text, value):
    assert number(text, "here") == value


@pytest.mark.parametrize("text", ["", "x", "1.000,5", "1,2,3", "nan", "inf"])
def test_what_is_no_number(text):
    with pytest.raises(BadInput, match=r"row 3, gap: .* is no number"):
        number(text, "t.csv, row 3, gap")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
def test_encodings(tmp_path, encoding):
    path = tmp_path / "Übung.csv"
    path.write_bytes("Größe,x\n1,2\n".encode(encoding))
    assert read_text(path).lstrip("\ufeff") == "Größe,x\n1,2\n"


def test_files_that_are_no_text(tmp_path):
    path = tmp_path / "a.csv"
    with pytest.raises(BadInput, match="no file"):
        read_text(path)
    path.write_bytes(b"")
    with pytest.raises(DecodeError, match="empty"):
        read_text(path)
    path.write_bytes(bytes(range(256)))
    with pytest.raises(DecodeError, match="no text"):
        read_text(path)


def test_what_is_written_is_read(tmp_path):
    write_table(tmp_path / "a.csv", ("a", "b, c"), [("1", "2"), ('"', "")])
    assert cells(read_text(tmp_path / "a.csv")) == (("a", "b, c"), [("1", "2"), ('"', "")])
