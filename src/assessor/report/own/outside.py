"""Whether a finished page carries all that it needs and runs nothing, whatever template made it.

The policy in its head already forbids a browser to load or run anything, and the maker of PDFs
fetches nothing; so the policy must be there, and what it would forbid is told before a reader
misses it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

POLICY = (
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
    "style-src 'unsafe-inline'; img-src data:; font-src data:\">"
)
"""The line that each page has in its head."""
_REFUSED = frozenset(
    ("script", "iframe", "frame", "frameset", "object", "embed", "applet", "link", "base", "audio")
) | frozenset(("video", "source", "track", "form", "input", "button", "select", "textarea"))
_ADDRESSES = frozenset(
    ("src", "srcset", "href", "xlink:href", "data", "poster", "background", "action", "formaction")
) | frozenset(("cite", "ping", "srcdoc"))
_OUTSIDE = re.compile(r"@import|url\(\s*[\"']?(?!\s*[\"']?(?:data:|#))", re.IGNORECASE)

Fault = tuple[str, str, str]
"""What is wrong, how to mend it, and the words to look for in the templates."""
_CARRIES = "a report carries all that it needs and runs nothing: take this out"


def fault(html: str) -> Fault | None:
    """The first thing of a page that has no place in a report, or None."""
    if POLICY not in html:
        return (
            "the page has no policy against asking for things",
            f"{_POLICY_HINT} {POLICY}",
            "<head",
        )
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return next(iter((*reader.faults, *reader.dead_ends())), None)


_POLICY_HINT = "write this line first in its <head>, as our page does:"


class _Reader(HTMLParser):
    """Goes through a page and keeps what has no place in it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.faults: list[Fault] = []
        self._in_style = False
        self._places: set[str] = set()
        self._led_to: list[str] = []

    def dead_ends(self) -> Iterator[Fault]:
        """Links to a place that is not on the page."""
        for place in self._led_to:
            if place not in self._places:
                what = f"a link leads to “#{place}”, which is not on the page"
                yield what, "leave the link out too, such as in the block “contents”", f"#{place}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_style = tag == "style"
        if tag in _REFUSED:
            self.faults.append((f"<{tag}> has no place in a report", _CARRIES, f"<{tag}"))
        for name, value in attrs:
            self._look_at(tag, name, value or "")

    def _look_at(self, tag: str, name: str, value: str) -> None:
        if name == "id":
            self._places.add(value)
        if (tag, name, value[:1]) == ("a", "href", "#"):
            self._led_to.append(value[1:])
        if name.startswith("on"):
            self.faults.append((f"“{name}” would run a program", _CARRIES, name))
        if name in _ADDRESSES and not _is_inside(tag, value):
            self.faults.append((f"“{name}” asks for something outside the report", _CARRIES, name))
        if name == "style" and _OUTSIDE.search(value):
            self.faults.append(
                ("a style asks for something outside the report", _CARRIES, "style=")
            )
        if (tag, name) == ("meta", "http-equiv") and value.lower() == "refresh":
            self.faults.append(("“refresh” would leave the report", _CARRIES, "refresh"))

    def handle_data(self, data: str) -> None:
        if self._in_style and (found := _OUTSIDE.search(data)):
            self.faults.append(
                (f"“{found[0]}” asks for something outside the report", _CARRIES, found[0])
            )

    def handle_endtag(self, tag: str) -> None:
        self._in_style = False


def _is_inside(tag: str, value: str) -> bool:
    """Whether an address leads into the page, or is a link that a reader may follow or not."""
    address = value.strip().lower()
    if tag == "a" and address.startswith(("http://", "https://", "mailto:")):
        return True
    return address.startswith(("#", "data:image/"))
