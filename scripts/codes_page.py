"""docs/codes.md: what each code of `assess validate` means, with a wrong and a right example."""

from __future__ import annotations

from textwrap import fill

from assessor.cli.explaining import shown
from assessor.codes import FAMILIES, Code

WIDEST = 100


def codes_page() -> str:
    """Every code under the heading of its family."""
    blocks = [_INTRO]
    for title, rows in FAMILIES.items():
        blocks += [f"## {title}\n", *map(_code, rows)]
    return "\n".join(blocks)


_INTRO = """\
# Codes

Every problem that `assess validate` finds has a code, which never changes and is never used again
for another. `assess validate --explain R101` shows what is written here.

`R` is for mistakes that any file or a rubric can have, `C` for what only cases, assessments and
files of answers can have. `R6` is for warnings: the rubric can be used, and its author should weigh
them. With `--strict`, they fail the check too.
"""


def _code(row: Code) -> str:
    return f"""\
### {row.code}: {row.title}

{fill(f"{row.what} {row.why}", WIDEST)}

Wrong:

```yaml
{shown(row.wrong)}
```

Right:

```yaml
{shown(row.right)}
```
"""
