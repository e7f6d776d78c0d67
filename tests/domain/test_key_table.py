"""Keys as columns."""

from hypothesis import given

from studio.domain.key_table import WAYS, table_of
from tests.curve_scenes import curves


@given(curves())
def test_columns_say_what_the_keys_say(curve):
    table = table_of(curve.keys)
    assert table.times.tolist() == [key.time for key in curve.keys]
    assert table.values.tolist() == [key.value for key in curve.keys]
    assert [WAYS[way] for way in table.ways] == [key.interp for key in curve.keys]
    assert table_of(curve.keys) is table


@given(curves())
def test_a_span_holds_the_keys_in_it(curve):
    table = table_of(curve.keys)
    inside = [key.time for key in curve.keys if 3.0 <= key.time < 12.0]
    assert table.times[table.span(3.0, 12.0)].tolist() == inside
