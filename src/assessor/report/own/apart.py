"""A person's own templates, rendered in a process apart that can be ended from outside.

A clock inside a process does not hold: a template can keep it busy where no signal is heard.
"""

from __future__ import annotations

import json
import signal
import subprocess
import sys

from assessor.errors import LayoutError, Problem, RenderError
from assessor.model.layout import Layout
from assessor.report.formats import Rendered
from assessor.report.own.order import Limits, Order
from assessor.report.pages import ReportView
from assessor.report.paper import Paper

FORMS = ("pdf", "pdfa", "html")
"""The formats that a template lays out."""
_SLACK = 3
"""Seconds that the process gets beyond its own limit, to say what it was doing."""
_LESS = "place less in the template, or repeat it less often"


def render_own(
    view: ReportView, paper: Paper, form: str, layout: Layout, limits: Limits | None = None
) -> Rendered:
    """The report by the templates of a folder.

    Raises LayoutError with the file and line of a mistake, or where a limit is passed; and
    RenderError for a format that no template lays out.
    """
    if form not in FORMS:
        what = f"a template lays out PDF and HTML, and this report is {form}"
        raise RenderError(what, "leave out --template, or ask for --format pdf or html")
    limits = limits or Limits()
    order = Order(view=view, paper=paper, form=form, layout=layout, limits=limits)
    head, _, content = _said(order).partition(b"\n")
    said = json.loads(head)
    if "problem" in said:
        raise LayoutError(layout.folder, [Problem(**{**said["problem"], "related": ()})])
    return Rendered(content, tuple(said.get("spelled_out", ())))


def unlimited() -> str:
    """What cannot be limited on this system, as a sentence; empty where all can."""
    if sys.platform in ("win32", "darwin"):
        return (
            "This system sets no limit to the memory of a process, so use only templates that "
            "you trust; the limits of time and of what a template can reach hold."
        )
    return ""


def _said(order: Order) -> bytes:
    """What the process apart says. Raises LayoutError where it is ended, or ends."""
    seconds = order.limits.seconds
    try:
        ended = subprocess.run(
            [sys.executable, "-P", "-m", "assessor.report.own.child"],
            input=order.model_dump_json().encode(),
            capture_output=True,
            timeout=seconds + _SLACK,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise _ended(order, f"the report is not done after {seconds} s") from error
    if ended.stdout:
        return ended.stdout
    if ended.returncode == -getattr(signal, "SIGXCPU", 0):
        raise _ended(order, f"the report is not done after {seconds} s")
    said = ended.stderr.decode(errors="replace").strip().rpartition("\n")[2]
    why = said or f"the process ended by itself ({ended.returncode})"
    raise _ended(order, f"the report could not be made within its limits: {why}")


def _ended(order: Order, what: str) -> LayoutError:
    return LayoutError(order.layout.folder, [Problem(order.layout.folder, what, _LESS)])
