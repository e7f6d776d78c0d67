import threading

import pytest

from studio.app.jobs import KEPT, Lane, State
from studio.domain.errors import BadInput


def test_result_comes_home_through_dispatch(jobs, loop):
    results, threads = [], []

    def work(ctx):
        threads.append(threading.current_thread().name)
        return 42

    job = jobs.start("Count", work, Lane.ENGINE, done=results.append)
    loop.until(lambda: results)
    assert results == [42] and job.state is State.DONE
    assert threads[0].startswith("engine") and jobs.active == ()


def test_progress_is_announced(jobs, loop):
    seen = []
    jobs.changed.connect(lambda job: seen.append((job.fraction, job.text)))
    job = jobs.start("Walk", lambda ctx: ctx.progress(0.5, "half way"))
    loop.until(lambda: job.state is State.DONE)
    assert (0.5, "half way") in seen


def test_cancel_stops_at_the_next_check(jobs, loop, reporter):
    started, results = threading.Event(), []

    def work(ctx):
        started.set()
        while True:
            ctx.check()

    job = jobs.start("Endless", work, done=results.append)
    assert started.wait(5)
    job.cancel()
    loop.until(lambda: not job.active)
    assert job.state is State.CANCELLED and not results and not reporter.notices


def test_a_waiting_job_can_be_cancelled(jobs, loop):
    gate = threading.Event()
    first = jobs.start("First", lambda ctx: gate.wait(5), Lane.ENGINE)
    second = jobs.start("Second", lambda ctx: pytest.fail("ran"), Lane.ENGINE)
    second.cancel()
    gate.set()
    loop.until(lambda: not first.active and not second.active)
    assert (first.state, second.state) == (State.DONE, State.CANCELLED)


def test_an_error_is_reported_once(jobs, loop, reporter):
    def work(ctx):
        raise BadInput("The file is empty.", "Choose another.")

    job = jobs.start("Read", work)
    loop.until(lambda: not job.active)
    assert job.state is State.FAILED
    assert [n.message for n in reporter.notices] == ["The file is empty."]


def test_an_error_can_be_taken_care_of(jobs, loop, reporter):
    caught = []
    jobs.start("Read", lambda ctx: 1 / 0, failed=caught.append)
    loop.until(lambda: caught)
    assert isinstance(caught[0], ZeroDivisionError) and not reporter.notices


def test_the_last_jobs_that_ended_are_remembered(jobs, loop):
    for number in range(KEPT + 3):
        jobs.start(f"Number {number}", lambda ctx: None, Lane.ENGINE)
    jobs.start(f"Number {KEPT + 2}", lambda ctx: None, Lane.ENGINE)  # over and over: once
    jobs.start("Tidying", lambda ctx: None, Lane.ENGINE, quiet=True)
    loop.until(lambda: not jobs.active)
    titles = [job.title for job in jobs.finished]
    assert titles == [f"Number {number}" for number in range(KEPT + 2, 2, -1)]
    jobs.forget()
    assert jobs.finished == ()


def test_a_failure_is_kept_with_its_hint_also_when_it_was_taken_care_of(jobs, loop):
    def work(ctx):
        raise BadInput("The file is empty.", "Choose another.")

    job = jobs.start("Read", work, failed=lambda error: None)
    loop.until(lambda: not job.active)
    assert (job.failure.message, job.failure.hint) == ("The file is empty.", "Choose another.")
    assert "BadInput" in job.failure.details and job.again is None


def test_work_that_can_be_repeated_is_done_again_with_what_it_had(jobs, loop):
    tries, results = [], []

    def work(ctx):
        tries.append(None)
        if len(tries) == 1:
            raise BadInput("The disk is full.", "Make room.")
        return "film"

    job = jobs.start("Export", work, done=results.append, repeatable=True)
    loop.until(lambda: not job.active)
    second = job.again()
    loop.until(lambda: results)
    assert results == ["film"] and second.title == job.title
    assert job.state is State.FAILED and second.state is State.DONE and second.again is None


def test_time_runs_while_a_job_does(jobs, loop):
    gate, running = threading.Event(), threading.Event()

    def work(ctx):
        running.set()
        gate.wait(5)

    job = jobs.start("Wait", work, Lane.ENGINE)
    second = jobs.start("Next", lambda ctx: None, Lane.ENGINE)
    assert running.wait(5) and second.elapsed == 0.0
    before = job.elapsed
    loop.until(lambda: job.elapsed > before)
    gate.set()
    loop.until(lambda: not jobs.active)
    lasted = job.elapsed
    assert lasted > 0.0 and job.elapsed == lasted
