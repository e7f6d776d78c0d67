import numpy as np
import pytest

from studio.domain.samples import Samples


def test_is_read_only_and_apart_from_its_origin():
    origin = np.arange(4.0)
    samples = Samples(origin)
    origin[0] = 99
    assert samples.array[0] == 0
    with pytest.raises(ValueError, match="read-only"):
        samples.array[0] = 1


def test_equal_content_is_equal():
    assert Samples([1, 2]) == Samples([1, 2])
    assert hash(Samples([1, 2])) == hash(Samples([1, 2]))
    assert Samples([1, 2]) != Samples([1, 3])
    assert Samples([[1, 2]]) != Samples([1, 2])
    assert Samples([1]) != "x"
