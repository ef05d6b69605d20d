"""Reports in a browser, held against the rules of axe-core, and two rules of our own.

Nothing is wider than a narrow screen, and nothing outside the file is asked for.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from browser import Page, page

from assessor.engine.edition import Edition
from assessor.report.html import render_html
from tests.report.specimens import every_view

ROOT = Path(__file__).parents[1]
RULES = ROOT / "build" / "axe" / "axe_playwright_python" / "axe.min.js"
EDITIONS: tuple[Edition, ...] = ("internal", "shareable")
LOOKS = tuple((width, scheme) for width in (320, 1280) for scheme in ("light", "dark"))
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
ASK = """
axe.run({exclude: EXCLUDED}, OPTIONS).then(found => ["violations", "incomplete"].flatMap(kind =>
  found[kind].flatMap(rule => rule.nodes.map(node =>
    [kind, rule.id, node.target.join(" "), node.failureSummary]))))
"""
SHOWN = {"runOnly": TAGS, "rules": {"color-contrast": {"enabled": False}}}
COLORS = {"runOnly": ["color-contrast"]}
STYLE = """
document.head.append(Object.assign(document.createElement("style"), {textContent: `RULES`}))
"""
LAID_OPEN = """
  * { line-height: 2 !important; background-image: none !important }
  p > b { float: none !important; margin: 0 !important }
  .scroll { overflow: visible !important }
  .grid th { position: static !important }
"""
"""Nothing out of sight, no picture beside a word, no line that reaches into the next."""
ON_ONE_LINE = """
  * { white-space: nowrap !important }
  body, table { width: max-content !important; table-layout: auto !important }
"""
"""A text of several lines is sometimes taken for one that others cover."""
TOO_WIDE = """
document.scrollingElement.scrollWidth <= innerWidth ? [] :
  [...document.querySelectorAll("body *")].filter(one => !one.closest(".scroll")
    && one.getBoundingClientRect().right > innerWidth + 1).map(one => one.outerHTML.slice(0, 120))
"""
ASKED_FOR = """
performance.getEntriesByType("resource").map(one => one.name).filter(one => !/^data:/.test(one))
"""


def findings(shown: Page, width: int, scheme: str) -> Iterator[str]:
    """What is wrong with the page as it is shown now."""
    yield from (f"wider than the screen: {one}" for one in shown.run(TOO_WIDE))
    yield from (f"asks for {one}" for one in shown.run(ASKED_FOR))
    yield from broken(shown, SHOWN, but=[]).values()
    shown.run(STYLE.replace("RULES", LAID_OPEN))
    shown.look(width, scheme, height=shown.run("document.scrollingElement.scrollHeight"))
    # words in a picture have no ground that the rules could find: tests/report/test_contrast.py
    found = broken(shown, COLORS, but=["svg"])
    if found:
        shown.run(STYLE.replace("RULES", ON_ONE_LINE))
        again = broken(shown, COLORS, but=["svg"])
        found = {place: said for place, said in found.items() if place in again}
    yield from found.values()


def broken(shown: Page, options: Mapping[str, object], but: list[str]) -> dict[str, str]:
    """The rules of axe-core that the page breaks, or that could not be judged, by their place."""
    asked = ASK.replace("EXCLUDED", json.dumps(but)).replace("OPTIONS", json.dumps(options))
    return {
        f"{rule} at {place}": f"{kind}: {rule} at {place}: {' '.join(said.split())}"
        for kind, rule, place, said in shown.run(asked)
    }


def main(only: list[str]) -> int:
    """Say what is found, and how much was looked at. Gives 1 where anything was found."""
    looked = found = 0
    with tempfile.TemporaryDirectory() as folder, page(Path(folder) / "browser") as shown:
        for edition in EDITIONS:
            for name, view in every_view(edition):
                if only and not any(name.startswith(one) for one in only):
                    continue
                file = Path(folder) / "report.html"
                file.write_text(render_html(view), encoding="utf-8")
                for width, scheme in LOOKS:
                    shown.look(width, scheme)
                    shown.open(file)
                    shown.run(RULES.read_text(encoding="utf-8"))
                    looked += 1
                    for one in findings(shown, width, scheme):
                        found += 1
                        print(f"{name}, {edition}, {width} px, {scheme}: {one}")
    print(f"{found} findings in {looked} looks at reports")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
