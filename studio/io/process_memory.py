"""How much memory this process has, as the system counts it."""

import os
import sys
from pathlib import Path

if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    class _Counters(ctypes.Structure):
        """PROCESS_MEMORY_COUNTERS of psapi.h: two counts, then sizes in bytes."""

        _fields_ = (
            ("size", wintypes.DWORD),
            ("page_faults", wintypes.DWORD),
            ("peak_working_set", ctypes.c_size_t),
            ("working_set", ctypes.c_size_t),
            *((f"pool_{number}", ctypes.c_size_t) for number in range(6)),
        )

    def resident_bytes() -> int | None:
        """Bytes of this process that lie in real memory; None where the system does not say."""
        counters = _Counters()
        counters.size = ctypes.sizeof(counters)
        process = wintypes.HANDLE(ctypes.windll.kernel32.GetCurrentProcess())
        about = ctypes.byref(counters)
        known = ctypes.windll.psapi.GetProcessMemoryInfo(process, about, counters.size)
        return int(counters.working_set) if known else None

else:
    _STATM = Path("/proc/self/statm")

    def resident_bytes() -> int | None:
        """Bytes of this process that lie in real memory; None where the system does not say."""
        try:
            pages = int(_STATM.read_text().split()[1])
        except OSError:
            return None
        return pages * os.sysconf("SC_PAGESIZE")
