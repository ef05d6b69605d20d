"""Own templates: each folder of tests/layouts is laid out, or refused with what stands beside it.

`said.txt` in a folder is what a person reads of it. The limits here are small, so that nothing
takes long; `hostile` folders try to get out, to take everything, or to go on forever.
"""

from __future__ import annotations

import os
import re
import sys
import time
from pathlib import Path

import pytest

from assessor.cli.problems import problem_lines
from assessor.errors import AssessError, LayoutError
from assessor.loading.layouts import LARGEST, MOST_FILES, read_layout
from assessor.model.layout import Layout
from assessor.report.formats import FORMATS, Rendered
from assessor.report.own.apart import render_own
from assessor.report.own.order import Limits
from assessor.report.own.outside import POLICY, fault
from assessor.report.own.sandbox import FILTER_NAMES
from assessor.resources import templates_folder
from tests.pdfua import check_pdfua
from tests.report.sample import view
from tests.report.test_html import Page

ROOT = Path(__file__).parents[2]
LAYOUTS = ROOT / "tests" / "layouts"
FOLDERS = sorted(path for path in LAYOUTS.iterdir() if path.is_dir())
RIGHT = [path for path in FOLDERS if path.name.startswith("right-")]
WRONG = [path for path in FOLDERS if path not in RIGHT]
SMALL = Limits(filling=2, seconds=30, memory=1024**3, page=1_000_000)
EXTENDS = '{% extends "ours/report.html.j2" %}\n'


def rendered(folder: Path, form: str = "html") -> Rendered:
    return render_own(view(1), "a4", form, read_layout(folder), SMALL)


def laid_out(text: str, limits: Limits = SMALL) -> str:
    """The page by one template that is written here."""
    layout = Layout(folder="own", texts={"report.html.j2": text}, pictures={})
    return render_own(view(1), "a4", "html", layout, limits).content.decode()


@pytest.mark.parametrize("folder", RIGHT, ids=lambda path: path.name)
def test_a_report_by_a_right_template(folder: Path, tmp_path: Path) -> None:
    html = rendered(folder).content.decode()
    assert html == rendered(folder).content.decode()
    assert view(1).messages[0] in Page(html).words or "Ownword" in html
    assert ("Ownword" in html) == (folder.name != "right-style")
    pdf = rendered(folder, "pdf").content
    assert pdf == rendered(folder, "pdf").content
    path = tmp_path / "report.pdf"
    path.write_bytes(pdf)
    assert check_pdfua(path).failures == []


@pytest.mark.parametrize("folder", WRONG, ids=lambda path: path.name)
def test_a_wrong_template(folder: Path, pytestconfig: pytest.Config) -> None:
    began = time.monotonic()
    with pytest.raises(AssessError) as refused:
        rendered(folder)
    assert time.monotonic() - began < SMALL.seconds + 5
    said = message(folder, refused.value)
    if pytestconfig.getoption("--update"):
        (folder / "said.txt").write_text(said, encoding="utf-8")
    assert said == (folder / "said.txt").read_text(encoding="utf-8")


def message(folder: Path, error: AssessError) -> str:
    """What a person reads, with the folder called by its name alone."""
    lines = [error.what, *([f"  {error.hint}"] if error.hint else [])]
    if isinstance(error, LayoutError):
        lines = [line for one in error.problems for line in problem_lines(one)]
    return "\n".join(lines).replace(str(folder), folder.name) + "\n"


def test_every_hostile_template_is_told_with_its_line() -> None:
    told = [(one / "said.txt").read_text("utf-8") for one in WRONG if "hostile" in one.name]
    assert len(told) >= 30
    place = re.compile(r"[\w-]+/report\.html\.j2:\d+:\d+: ")
    # of what is too deep to be read, nobody knows a line
    assert [said[:12] for said in told if not place.match(said)] == ["hostile-deep"]


def test_ours_extended_and_left_as_it_is_gives_our_report() -> None:
    ours = FORMATS["html"].render(view(1), "a4").content.decode()
    assert laid_out(EXTENDS) == ours
    assert fault(ours) is None
    assert POLICY in (templates_folder() / "report.html.j2").read_text(encoding="utf-8")


def test_a_style_of_its_own_stands_behind_ours() -> None:
    html = rendered(LAYOUTS / "right-style").content.decode()
    assert html.index("border-left: 2mm") > html.index("prefers-color-scheme")


@pytest.mark.parametrize("form", ["json", "md"])
def test_a_format_without_layout_takes_no_template(form: str) -> None:
    with pytest.raises(AssessError, match="a template lays out PDF and HTML"):
        rendered(LAYOUTS / "right-style", form)


ESCAPES = [
    "view.title.__class__",
    "view['__class__']",
    "().__class__.__bases__[0].__subclasses__()",
    "''.__class__.__mro__[1]",
    "view.get.__self__",
    "view.items.__globals__",
    "view.pop('title')",
    "view.setdefault('a', 1)",
    "view.messages.append('x')",
    "view.messages.sort()",
    "view.title.format(view)",
    "view.title.format_map(view)",
    "view.title.upper()",
    "view.title.encode('utf-8').decode('idna')",
    "m.line.__code__",
    "m.line.__init__.__globals__",
    "m.__class__",
    "m._body_stream",
    "m.line.name",
    "self._TemplateReference__context",
    "self.__init__.__globals__",
    "self.cover.__globals__",
    "self.cover.__self__",
    "joiner.__init__",
    "namespace.__init__.__globals__",
    "dict.__base__",
    "get_flashed_messages.__globals__",
    "url_for.__globals__",
    "config",
    "request.application",
    "none.__class__",
    "true.__class__",
    "(1).__class__",
    "1.0.hex()",
    "(1).to_bytes(1000000000, 'big')",
    "[].__class__",
    "{}.__class__.__base__",
    "(view.title | upper).__class__",
    "view.missing.__class__",
    "3 ** 99999999",
    "'x' * 10",
    "[0] * 10",
    "'%s' % view.title",
    "view.title | attr('__class__')",
    "view | map(attribute='__class__')",
    "view | tojson",
    "view.title | safe",
    "view.title | center(1000000000)",
    "view.title | format(1)",
    "view.title | xmlattr",
    "view.messages | join(attribute='__class__')",
    "view.chapters | join(attribute='keys.__self__')",
    "view.get('title').__class__",
    "view.values().__class__",
    "m.line.caller",
    "drawn.__dict__",
    "super.__init__",
    "caller()",
    "loop.index",
]


@pytest.mark.parametrize("expression", ESCAPES)
def test_nothing_else_is_in_reach(expression: str) -> None:
    with pytest.raises(LayoutError) as refused:
        laid_out(f"{EXTENDS}{{% block cover %}}\n{{{{ {expression} }}}}{{% endblock %}}")
    (problem,) = refused.value.problems
    assert (problem.file, problem.line) == ("own/report.html.j2", 3)
    assert problem.hint


@pytest.mark.parametrize(
    "statement",
    [
        "{% import 'os' as os %}",
        "{% do 1 %}",
        "{% include view.title %}",
        "{% for a in view recursive %}{{ loop(view) }}{% endfor %}",
        "{% call self.cover() %}{% endcall %}",
        "{% autoescape false %}{{ view.title }}{% endautoescape %}",
    ],
)
def test_no_statement_leads_further(statement: str) -> None:
    with pytest.raises(LayoutError):
        laid_out(f"{EXTENDS}{{% block cover %}}{statement}{{% endblock %}}")


def test_words_of_the_report_stay_words() -> None:
    hostile = view(1).model_copy(update={"title": "<script>{{ 7 * 7 }}</script>"})
    layout = Layout(
        folder="own",
        texts={"report.html.j2": EXTENDS + "{% block cover %}{{ view.title }}{% endblock %}"},
        pictures={},
    )
    html = render_own(hostile, "a4", "html", layout, SMALL).content.decode()
    assert "&lt;script&gt;{{ 7 * 7 }}" in html


def test_a_process_that_hears_no_clock_is_ended_from_outside() -> None:
    # the page is filled in no time, and takes forever to be laid out
    cells = "{% for a in '0123456789' %}{% for b in '0123456789' %}{% for c in '0123456789' %}"
    ends = "{% endfor %}" * 3
    text = f"{EXTENDS}{{% block foot %}}{cells}<table><tr><td><p>a</p></td></tr></table>{ends}"
    layout = Layout(folder="own", texts={"report.html.j2": text + "{% endblock %}"}, pictures={})
    with pytest.raises(LayoutError) as refused:
        render_own(view(1), "a4", "pdf", layout, SMALL.model_copy(update={"seconds": 1}))
    (problem,) = refused.value.problems
    assert (problem.file, problem.what) == ("own", "the report is not done after 1 s")


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_no_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    folder = tmp_path / "own"
    (folder / "parts").mkdir(parents=True)
    (folder / "report.html.j2").write_text(EXTENDS, encoding="utf-8")
    (folder / "parts" / "a.html.j2").symlink_to(tmp_path / "secret")
    (folder / "more").symlink_to(tmp_path)
    with pytest.raises(LayoutError) as refused:
        read_layout(folder)
    assert [one.what for one in refused.value.problems] == [
        "this is a link, which may lead out of the folder"
    ] * 2


def test_what_is_hidden_or_no_template_is_left_alone(tmp_path: Path) -> None:
    for name in (".DS_Store.j2", "README.md", "notes.txt"):
        (tmp_path / name).write_bytes(b"\xff")
    (tmp_path / "report.css").write_text("p { color: red }", encoding="utf-8")
    assert set(read_layout(tmp_path).texts) == {"report.css"}


def test_a_folder_is_small(tmp_path: Path) -> None:
    (tmp_path / "report.html.j2").write_bytes(b"a" * (LARGEST + 1))
    with pytest.raises(LayoutError) as refused:
        read_layout(tmp_path)
    assert refused.value.problems[0].what == "this is larger than 1 MB"
    for number in range(MOST_FILES):
        (tmp_path / f"{number}.j2").write_text("", encoding="utf-8")
    with pytest.raises(AssessError, match="more than 200 files"):
        read_layout(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes there")
def test_what_keeps_waiting_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "report.html.j2")
    with pytest.raises(LayoutError) as refused:
        read_layout(tmp_path)
    assert "pipe" in refused.value.problems[0].what


GUIDE = (ROOT / "docs" / "templates.md").read_text(encoding="utf-8")
PAGE = (templates_folder() / "report.html.j2").read_text(encoding="utf-8")


def told_between(name: str) -> str:
    return GUIDE.split(f"<!-- {name} -->")[1].split(f"<!-- /{name} -->")[0]


def test_the_guide_names_every_block_in_the_order_of_the_page() -> None:
    named = re.findall(r"^\| `(\w+)` \|", told_between("blocks"), re.MULTILINE)
    assert named == re.findall(r"\{% block (\w+)", PAGE)


def test_the_guide_names_every_piece_filter_and_limit() -> None:
    pieces = (templates_folder() / "macros.html.j2").read_text(encoding="utf-8")
    macros = sorted(set(re.findall(r"\{% macro (\w+)", pieces)) - {"cell"})
    assert re.findall(r"`m\.(\w+)`", told_between("macros")) == macros
    assert all(f"`{name}`" in GUIDE for name in (*FILTER_NAMES, "picture"))
    assert POLICY in GUIDE
    limits = Limits()
    assert f"| {limits.filling} seconds" in GUIDE
    assert f"| {limits.seconds} seconds |" in GUIDE
    assert f"| {limits.memory // 1024**3} GB |" in GUIDE
    assert f"| {limits.page // 1_000_000} MB |" in GUIDE


def test_the_first_template_of_the_guide_works() -> None:
    (page,) = re.findall(r"```jinja\n(.*?)```", GUIDE, re.DOTALL)
    (style,) = re.findall(r"```css\n(.*?)```", GUIDE, re.DOTALL)
    shown = read_layout(LAYOUTS / "right-cover").pictures
    texts = {"report.html.j2": page, "report.css": style}
    layout = Layout(folder="own", texts=texts, pictures=shown)
    html = render_own(view(1), "a4", "html", layout, SMALL).content.decode()
    assert 'alt="A lantern"' in html
    assert style in html


def test_every_block_can_be_replaced() -> None:
    inner = {"chapter"}
    blocks = [name for name in re.findall(r"\{% block (\w+)", PAGE) if name not in inner]
    own = "".join(
        f"{{% block {name} %}}<!-- {name} ownword -->{{{{ super() }}}}{{% endblock %}}"
        for name in blocks
    )
    html = laid_out(EXTENDS + own)
    assert [name for name in blocks if f"<!-- {name} ownword -->" not in html] == []
    without = re.sub(r"<!-- \w+ ownword -->", "", html)
    assert without == FORMATS["html"].render(view(1), "a4").content.decode()
