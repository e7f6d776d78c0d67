from studio.domain.errors import BadInput


def test_what_is_wrong_and_what_to_do(reporter):
    notice = reporter.report(BadInput("It is empty.", "Choose another."), "Opening")
    assert (notice.message, notice.hint, notice.where) == (
        "It is empty.",
        "Choose another.",
        "Opening",
    )
    assert "BadInput" in notice.details


def test_equal_errors_are_counted_not_stacked(reporter):
    seen = []
    reporter.noticed.connect(lambda notice: seen.append(notice.count))
    for _ in range(3):
        reporter.report(BadInput("It is empty."), "Opening")
    reporter.report(BadInput("It is torn."), "Opening")
    assert seen == [1, 2, 3, 1] and len(reporter.notices) == 2


def test_an_unforeseen_error_is_one_line(reporter):
    try:
        raise ValueError("first\nsecond")
    except ValueError as error:
        notice = reporter.report(error, "Rendering")
    assert notice.message == "ValueError: first" and "second" in notice.details


def test_good_news_is_not_serious(reporter):
    assert not reporter.tell("Exported.").serious
