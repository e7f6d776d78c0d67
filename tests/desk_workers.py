"""Workers of a studio that stays open for several tests."""

import threading


def start_workers(jobs):
    """Let every worker begin now, so that none begins, as a stray one, in the middle of a test."""
    for pool in jobs._pools.values():
        gate = threading.Barrier(pool._max_workers)
        for work in [pool.submit(gate.wait) for _ in range(pool._max_workers)]:
            work.result(timeout=30)
