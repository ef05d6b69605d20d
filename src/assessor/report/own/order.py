"""What the process apart is asked for, and what it may take."""

from __future__ import annotations

from assessor.model.base import Record
from assessor.model.layout import Layout
from assessor.report.pages import ReportView
from assessor.report.paper import Paper


class Limits(Record):
    """What rendering may take."""

    filling: int = 10
    """Seconds of work until the page is filled; a page takes a tenth of one."""
    seconds: int = 60
    """Seconds until the report is there."""
    memory: int = 2 * 1024**3
    """Bytes."""
    page: int = 50_000_000
    """Bytes of the filled page."""


class Order(Record):
    """What is to be rendered."""

    view: ReportView
    paper: Paper
    form: str
    """`html`, `pdf` or `pdfa`."""
    layout: Layout
    limits: Limits
