"""An end that comes from outside: the terminal is closed, or the system goes down."""

from __future__ import annotations

import signal
from types import FrameType
from typing import NoReturn


def end_in_order() -> None:
    """From now on, end where we wait when told to: the terminal and the lock are then put right.

    The exit code is the one that shells give for such an end. A signal that we were started to
    ignore, as by `nohup`, stays ignored.
    """
    for name in ("SIGTERM", "SIGHUP"):  # Windows has only the first
        sign = getattr(signal, name, None)
        if sign is not None and signal.getsignal(sign) is signal.SIG_DFL:
            signal.signal(sign, _end)


def _end(number: int, frame: FrameType | None) -> NoReturn:
    raise SystemExit(128 + number)
