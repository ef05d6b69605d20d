"""How hypothesis runs: the same examples each time, unless a wider search is asked for.

`sh scripts/test --hypothesis-profile=search` looks further, and at other examples each time.
"""

from __future__ import annotations

from hypothesis import HealthCheck, settings

# No deadline: a busy machine would fail what a quiet one passes.
settings.register_profile(
    "steady", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "search", deadline=None, max_examples=2_000, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("steady")
