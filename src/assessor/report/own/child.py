"""What runs in the process apart: fills a person's templates, and lays the page out.

Reads an order from standard input and writes one line of JSON, then the report. Its time runs
out here, where the template's line is still known; where that fails, `apart` ends it.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import suppress
from types import FrameType
from typing import Any

from jinja2 import TemplateError

from assessor.errors import Problem, RenderError
from assessor.report.fonts import missing
from assessor.report.formats import FORMATS
from assessor.report.html import PAGE, styled
from assessor.report.own import faults
from assessor.report.own.order import Order
from assessor.report.own.outside import fault
from assessor.report.own.sandbox import environment
from assessor.report.pdf import render_pdf

_LIKELY = (TemplateError, RecursionError, MemoryError, SyntaxError, ArithmeticError)
_WRONG = (*_LIKELY, TypeError, ValueError, LookupError, AttributeError)
"""What a template can bring about."""


def main() -> None:
    """Render what standard input orders, to standard output."""
    out = os.dup(1)
    os.dup2(2, 1)  # whatever a library prints is no report
    order = Order.model_validate_json(sys.stdin.buffer.read())
    try:
        _hold(order, out)
        _answer(out, *_rendered(order))
    except _WRONG as error:
        _refuse(out, faults.problem(error, order.layout))
    except RenderError as error:
        _refuse(out, Problem(order.layout.folder, error.what, error.hint))


def _rendered(order: Order) -> tuple[dict[str, Any], bytes]:
    filled = _filled(order)
    _stop_clock()
    page = styled(filled, order.view, order.paper, order.layout.texts.get("report.css", ""))
    if found := fault(page):
        raise _Outside(*found)
    if order.form == "html":
        return {}, page.encode()
    data = FORMATS["json"].render(order.view, order.paper).content
    pdf = render_pdf(page, data if order.form == "pdfa" else None)
    return {"spelled_out": missing(page)}, pdf


class _Outside(TemplateError):
    """The page has something that has no place in a report."""

    def __init__(self, what: str, hint: str, words: str) -> None:
        super().__init__(f"{what}\n{hint}")
        self.words = words


def _filled(order: Order) -> str:
    template = environment(order.layout).get_template(PAGE)
    data = order.view.model_dump(mode="json")
    return _joined(template.generate(view=data), order.limits.page)


def _joined(pieces: Iterator[str], most: int) -> str:
    size, kept = 0, []
    for piece in pieces:
        size += len(piece)
        if size > most:
            what = f"the page is larger than {most / 1_000_000:g} MB\n{_LESS}"
            raise _TooLarge(what, _innermost(pieces))
        kept.append(piece)
    return "".join(kept)


_LESS = "place less, or repeat it less often"


class _TooLarge(TemplateError):
    """The page has no end; it was being filled in that frame."""

    def __init__(self, what: str, frame: FrameType | None) -> None:
        super().__init__(what)
        self.frame = frame


def _innermost(pieces: Any) -> FrameType | None:
    """The frame of the template that a page is being filled by."""
    while getattr(pieces, "gi_yieldfrom", None) is not None:
        pieces = pieces.gi_yieldfrom
    return getattr(pieces, "gi_frame", None)


def _answer(out: int, head: dict[str, Any], content: bytes = b"") -> None:
    with os.fdopen(out, "wb") as file:
        file.write(json.dumps(head).encode() + b"\n" + content)


def _refuse(out: int, problem: Problem) -> None:
    _answer(out, {"problem": problem._asdict()})


def _hold(order: Order, out: int) -> None:
    """Hold this process to its limits, as far as the system can."""
    _limit("RLIMIT_AS", order.limits.memory)
    _limit("RLIMIT_CPU", order.limits.seconds + 1)
    _limit("RLIMIT_CORE", 0)

    def ran_out(_: int, frame: FrameType | None) -> None:
        if frame is not None and frame.f_lineno is None:  # between two lines; ask again shortly
            signal.setitimer(signal.ITIMER_PROF, 0.01)
            return
        where = faults.place_of_frame(frame, order.layout)
        what = f"this is not done after {order.limits.filling} seconds of work"
        _refuse(out, faults.at(where, what, _LESS, order.layout))
        os._exit(0)

    if hasattr(signal, "setitimer"):
        signal.signal(signal.SIGPROF, ran_out)
        signal.setitimer(signal.ITIMER_PROF, order.limits.filling)


def _stop_clock() -> None:
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, 0)


def _limit(name: str, most: int) -> None:
    with suppress(ImportError, AttributeError, ValueError, OSError):
        import resource

        # of time, the first limit is a signal that tells what it was, and the second an end
        resource.setrlimit(getattr(resource, name), (most, most + 1))


if __name__ == "__main__":
    main()
