"""The sheets that a report can be laid out for. Its stylesheet is written for A4."""

from __future__ import annotations

from typing import Literal

Paper = Literal["a4", "letter"]
"""A4, or US Letter."""

SIZES: dict[Paper, str] = {
    "a4": "",
    "letter": "@page { size: letter; }\n@page wide { size: letter landscape; }\n",
}
"""What is added to the stylesheet for each."""
