"""`assess` under guard: run as `python guard.py WORDS`, in place of `assess WORDS`.

Whatever reaches the network, starts a program, or writes, moves or removes a file ends it at once
with exit code 99. The last line on standard error says what it took: `guard: 0.41 s, 39 MB`.
"""

from __future__ import annotations

import ctypes
import os
import resource
import sys
import time
from contextlib import suppress
from pathlib import Path

STOPPED = 99
SECONDS = 10
MEMORY = 600_000_000

_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_REFUSED = (
    *("socket.", "subprocess.", "shutil.", "tempfile.", "pickle.", "ctypes.", "pty.", "urllib."),
    *("http.", "ftplib.", "smtplib.", "webbrowser.", "os.system", "os.exec", "os.posix_spawn"),
    *("os.spawn", "os.fork", "os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.link"),
    *("os.symlink", "os.truncate", "os.chmod", "os.chown", "os.utime", "os.setxattr", "os.kill"),
)
"""How the names of events begin that `assess validate` and `assess test` have no need of."""


def main() -> None:
    """Run the command line under guard, with the words that this was given."""
    _limit()
    _close_to_us()
    sys.addaudithook(_audited)
    from assessor.cli import main as assess

    try:
        assess()
    finally:
        sys.stdout.flush()
        sys.stderr.write(f"guard: {time.process_time():.2f} s, {_peak()} MB\n")


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    # On one processor no file is given to another process, whose time and memory would not count.
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def _close_to_us() -> None:
    """Give up the right of an administrator to open what is closed to everyone."""
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    none = (ctypes.c_uint32 * 6)()
    with suppress(AttributeError):  # only Linux has it
        ctypes.CDLL(None).capset(header, none)


def _audited(event: str, args: tuple[object, ...]) -> None:
    if event == "open":
        _path, mode, flags = args
        is_refused = bool(isinstance(flags, int) and flags & _WRITES) or mode in ("w", "a", "x")
    else:
        is_refused = event.startswith(_REFUSED)
    if is_refused:
        os.write(2, f"guard: {event} {args!r}\n".encode(errors="replace"))
        os._exit(STOPPED)


def _peak() -> int:
    """The most memory held at once, in MB: not what the process before us held, as rusage says."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return next(int(row.split()[1]) for row in status.splitlines() if row[:6] == "VmHWM:") // 1024


if __name__ == "__main__":
    main()
