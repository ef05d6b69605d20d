"""Words on a command line. Each command reads its arguments, calls, and shows."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper


def main() -> None:
    """Run the command line.

    Exit codes: 0 done; 1 something to mend; 2 wrong usage; 3 paused, with everything saved.
    """
    _prepare()  # before anything is imported that makes much
    from assessor.errors import AssessError

    try:
        _do(sys.argv[1:])
    except AssessError as error:
        from assessor.cli.problems import tell

        tell(error)
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:
        # The reader of our output has gone, as with `| head`; that is no fault.
        sys.stderr.close()
        sys.exit(0)
    finally:
        # Python's end would look through all that was made once more, which takes a tenth of
        # the time of a short command.
        gc.freeze()


def _do(words: Sequence[str]) -> None:
    from assessor.cli.validating import in_plain_words

    code = in_plain_words(words)
    if code is not None:
        sys.exit(code)
    from assessor.cli.commands import app, named

    app(named(words))(prog_name="assess")


def _prepare() -> None:
    """Make the process ours: how it writes, how it keeps house, and who may look in."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A letter that a terminal or a log cannot show becomes “?”, and ends nothing.
            stream.reconfigure(errors="replace")
    # What a command makes it mostly keeps to its end; looking through all of it again and again
    # for what could go takes a fifth of the time.
    gc.set_threshold(50_000)
    # Nobody else's plugin is looked for, or sees what people write.
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
