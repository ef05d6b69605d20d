"""Whether an SVG is a drawing and nothing more: no program, nothing from outside, no end to it.

SVG 2 lets a picture run programs, hold pages of HTML, load files and repeat itself. Browsers
and the maker of PDFs refuse most of that too; here it is said before a report is made.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.parsers import expat

_REFUSED = {
    "script": "holds a program (<script>)",
    "foreignobject": "holds a page of another kind (<foreignObject>)",
    "iframe": "holds another page (<iframe>)",
    "audio": "holds sound (<audio>)",
    "video": "holds a film (<video>)",
    "handler": "holds a program (<handler>)",
}
"""Elements that are no drawing, and how that is said."""
MOST = 50_000
"""Elements, with everything that is drawn again; a logo has a few hundred."""
DEEPEST = 50
"""Elements within each other."""
_OUTSIDE = re.compile(
    r"@import|url\(\s*[\"']?\s*(?!#|data:image/(?:png|jpeg)|[\"'\s])", re.IGNORECASE
)
_INSIDE = re.compile(r"\s*(?:#|data:image/(?:png|jpeg);)", re.IGNORECASE)


def drawing_fault(content: bytes) -> str:
    """What an SVG is besides a drawing, as the end of a sentence; empty where it is none."""
    reader = _Reader()
    parser = expat.ParserCreate()
    parser.StartElementHandler = reader.opens
    parser.EndElementHandler = reader.closes
    parser.CharacterDataHandler = reader.says
    parser.ProcessingInstructionHandler = reader.instructs
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        return f"cannot be read as SVG (line {error.lineno}: {expat.ErrorString(error.code)})"
    except (LookupError, ValueError):
        return "is in letters that cannot be read; UTF-8 can"
    except _Fault as fault:
        return str(fault)
    return "" if reader.root.drawn(reader.named, ()) <= MOST else _ENDLESS


_ENDLESS = "draws itself again and again (<use>)"


class _Fault(Exception):
    """Something that no drawing needs."""


@dataclass
class _Element:
    uses: str = ""
    """The id of what is drawn here again."""
    name: str = ""
    inside: list[_Element] = field(default_factory=list)
    text: list[str] = field(default_factory=list)

    def drawn(self, named: dict[str, _Element], path: tuple[str, ...]) -> int:
        """How many elements are drawn for this one; more than `MOST` where there is no end."""
        count = 1
        for one in self.inside:
            count += one.drawn(named, path)
            if count > MOST:
                return count
        if self.uses not in named:
            return count
        if self.uses in path or len(path) > _LINKS:
            return MOST + 1
        return count + named[self.uses].drawn(named, (*path, self.uses))


_LINKS = 8
"""How many times what is drawn again may itself draw something again."""


class _Reader:
    """Hears of each piece of an SVG, and raises _Fault at what is no drawing."""

    def __init__(self) -> None:
        self.root = _Element()
        self.named: dict[str, _Element] = {}
        self._open = [self.root]

    def opens(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(":")[2].lower()
        if name in _REFUSED:
            raise _Fault(_REFUSED[name])
        if len(self._open) > DEEPEST:
            raise _Fault("is nested too deeply")
        self._enter(name, attributes)
        for key, value in attributes.items():
            _look_at(key.rpartition(":")[2].lower(), value)

    def _enter(self, name: str, attributes: dict[str, str]) -> None:
        link = attributes.get("href", attributes.get("xlink:href", ""))
        element = _Element(link.strip().removeprefix("#") if name in _AGAIN else "", name)
        self._open[-1].inside.append(element)
        self._open.append(element)
        self.named.setdefault(attributes.get("id", ""), element)
        self.named.pop("", None)

    def closes(self, _: str) -> None:
        element = self._open.pop()
        if element.name == "style":
            text = "".join(element.text)
            if "\\" in text or _OUTSIDE.search(text):
                raise _Fault("asks for something outside it (in its style)")

    def says(self, text: str) -> None:
        self._open[-1].text.append(text)

    def instructs(self, target: str, _: str) -> None:
        raise _Fault(f"asks for something outside it (<?{target}?>)")


_AGAIN = ("use", "pattern", "tref")


def _look_at(key: str, value: str) -> None:
    if key.startswith("on"):
        raise _Fault(f"holds a program ({key})")
    if key in ("href", "src") and not _INSIDE.match(value):
        raise _Fault(f"asks for something outside it ({key}: “{value[:60]}”)")
    if _OUTSIDE.search(value) or ("url" in value.lower() and "\\" in value):
        raise _Fault(f"asks for something outside it ({key}: “{value[:60]}”)")
