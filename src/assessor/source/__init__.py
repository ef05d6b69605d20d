"""Strict YAML with positions: a file's bytes to plain data or a record, or to every problem.

`read` gives a document and the problems of its text; `validated` gives a record of a model
and the problems of its content. Both tell all they find, each with line and column.
"""

from __future__ import annotations

from assessor.source.cleaning import clean
from assessor.source.comments import Comment, comments
from assessor.source.document import Document
from assessor.source.limits import ASSESSMENT, PLAN, RUBRIC, Limits
from assessor.source.nodes import Plain
from assessor.source.reading import in_order, read
from assessor.source.validation import validated

__all__ = [
    "ASSESSMENT",
    "PLAN",
    "RUBRIC",
    "Comment",
    "Document",
    "Limits",
    "Plain",
    "clean",
    "comments",
    "in_order",
    "read",
    "validated",
]
