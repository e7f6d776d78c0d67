import sys

import numpy as np
import pytest

from studio.io.process_memory import resident_bytes


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS is not asked")
def test_memory_grows_with_what_is_held():
    before = resident_bytes()
    held = np.ones(64 << 20, np.uint8)
    assert resident_bytes() - before > held.nbytes / 2
