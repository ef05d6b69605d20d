"""A person's own templates: a folder that is laid over ours, as plain data."""

from __future__ import annotations

from assessor.model.base import Record


class Layout(Record):
    """What a folder of templates holds. Whoever renders it opens no file."""

    folder: str
    """Its name, as it was typed, for messages."""
    texts: dict[str, str]
    """Templates and `report.css` by name: `report.html.j2`, `parts/cover.html.j2`."""
    pictures: dict[str, str]
    """Pictures by name, each as a `data:` address."""
