"""Makes up files and looks at them, for as long as it is let: `sh scripts/fuzz SECONDS`.

Guided by what of the program each input reaches. Not part of the tests: it needs atheris.
"""

from __future__ import annotations

import sys

import atheris  # type: ignore[import-untyped]

with atheris.instrument_imports(include=["assessor"]):
    from tests.fuzz.target import look_at

from tests.fuzz.mutation import mutated


def main() -> None:
    """Look at inputs until one breaks something, or time is up."""
    atheris.Setup(sys.argv, look_at, custom_mutator=_mutator)
    atheris.Fuzz()


def _mutator(data: bytes, longest: int, seed: int) -> bytes:
    """Another input: half the time with lines moved about, else with bytes changed."""
    if seed % 2:
        return mutated(data, seed)[:longest]
    return bytes(atheris.Mutate(data, longest))


if __name__ == "__main__":
    main()
