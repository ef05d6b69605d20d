"""Chromium without a window, told what to do over a pipe in its own language (DevTools)."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--hide-scrollbars",
    "--remote-debugging-pipe",
)
HEARD, SAID = 3, 4
"""The descriptors at which Chromium listens and answers."""


class Page:
    """One page of a browser. Commands and events are those of the DevTools protocol."""

    def __init__(self, to: int, back: int) -> None:
        self._to, self._back = to, os.fdopen(back, "rb")
        self._count, self._rest, self._session = 0, b"", ""
        target = self.tell("Target.createTarget", url="about:blank")["targetId"]
        attached = self.tell("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        self.tell("Page.enable")

    def tell(self, method: str, **params: object) -> dict[str, Any]:
        """Send a command and give what comes back. Raises RuntimeError where it is refused."""
        self._count += 1
        message: dict[str, object] = {"id": self._count, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._to, json.dumps(message).encode() + b"\0")
        answer = next(one for one in self._answers() if one.get("id") == self._count)
        if "error" in answer:
            raise RuntimeError(f"{method}: {answer['error']}")
        result: dict[str, Any] = answer["result"]
        return result

    def open(self, path: Path) -> None:
        """Show a file, and wait until it is there with its fonts."""
        self.tell("Page.navigate", url=path.as_uri())
        next(one for one in self._answers() if one.get("method") == "Page.loadEventFired")
        self.run("document.fonts.ready.then(() => 0)")

    def look(self, width: int, scheme: str, height: int = 900) -> None:
        """Be so many pixels wide and high, in a light or dark scheme."""
        self.tell(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=False,
        )
        feature = {"name": "prefers-color-scheme", "value": scheme}
        self.tell("Emulation.setEmulatedMedia", features=[feature])

    def run(self, script: str) -> Any:
        """What an expression comes to, awaited. Raises RuntimeError where it throws."""
        came = self.tell(
            "Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True
        )
        if "exceptionDetails" in came:
            raise RuntimeError(came["exceptionDetails"])
        return came["result"].get("value")

    def _answers(self) -> Iterator[dict[str, Any]]:
        while True:
            while b"\0" not in self._rest:
                more = self._back.read1(1 << 16)
                if not more:
                    raise RuntimeError("the browser has ended")
                self._rest += more
            one, _, self._rest = self._rest.partition(b"\0")
            yield json.loads(one)


@contextmanager
def page(folder: Path) -> Iterator[Page]:
    """A page of a browser that keeps what it keeps in the folder, and ends with the block."""
    (their_in, our_out), (our_in, their_out) = os.pipe(), os.pipe()

    def at_their_places() -> None:
        # from above what is wanted, so that neither is written over by the other
        low, high = os.dup(their_in), os.dup(their_out)
        os.dup2(low, HEARD)
        os.dup2(high, SAID)

    browser = subprocess.Popen(
        [shutil.which("chromium") or "chromium", *ARGUMENTS, f"--user-data-dir={folder}"],
        preexec_fn=at_their_places,
        pass_fds=(HEARD, SAID),
        stderr=subprocess.DEVNULL,
    )
    os.close(their_in)
    os.close(their_out)
    try:
        yield Page(our_out, our_in)
    finally:
        browser.terminate()
        browser.wait()
