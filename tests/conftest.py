"""How hypothesis runs: the same examples each time, unless a wider search is asked for.

`sh scripts/test --hypothesis-profile=search` looks further, and at other examples each time.

`sh scripts/test --update` writes anew the messages that are kept beside files; read the difference
before it is committed: it is what people will see.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from assessor.errors import Problem
from tests.beside import Held, kept, message

# No deadline: a busy machine would fail what a quiet one passes.
settings.register_profile(
    "steady", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "search", deadline=None, max_examples=2_000, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("steady")


def pytest_addoption(parser: pytest.Parser) -> None:
    """One option of our own."""
    parser.addoption("--update", action="store_true", help="Write the messages beside files anew.")


@pytest.fixture
def held(request: pytest.FixtureRequest) -> Held:
    """Holds what is told of a file against the message beside it, or writes that anew."""

    def hold(path: Path, problems: Iterable[Problem]) -> None:
        said = message(path, problems)
        if request.config.getoption("--update"):
            path.with_suffix(".txt").write_text(said, encoding="utf-8")
        assert said == kept(path)

    return hold
