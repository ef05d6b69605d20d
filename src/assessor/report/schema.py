"""JSON Schema of a report, for those who write templates or read its JSON.

Made from the records, with the sentences that stand below their fields as descriptions.
"""

from __future__ import annotations

import ast
import inspect
import json
import sys
from functools import cache
from types import ModuleType
from typing import Any

from assessor.model.base import Record
from assessor.report.pages import ReportView


def schema_text() -> str:
    """The schema as the text of a file."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def schema() -> dict[str, Any]:
    """The JSON Schema of `ReportView`, as templates and the JSON format have it."""
    made = ReportView.model_json_schema(mode="serialization")
    records = {made["title"]: made, **made.get("$defs", {})}
    for cls in _inside(ReportView, set()):
        for name, said in _said(cls).items():
            if cls.__name__ in records and name in records[cls.__name__]["properties"]:
                records[cls.__name__]["properties"][name]["description"] = said
    dialect = "https://json-schema.org/draft/2020-12/schema"
    return {"$schema": dialect, "$id": "report.schema.json", **made}


def _inside(cls: type[Record], seen: set[type[Record]]) -> set[type[Record]]:
    """A record and those that it is made of, without those already seen."""
    seen.add(cls)
    for field in cls.model_fields.values():
        for part in _classes(field.annotation):
            if part not in seen:
                _inside(part, seen)
    return seen


def _classes(annotation: Any) -> list[type[Record]]:
    if inspect.isclass(annotation) and issubclass(annotation, Record):
        return [annotation]
    return [one for part in getattr(annotation, "__args__", ()) for one in _classes(part)]


def _said(cls: type[Record]) -> dict[str, str]:
    """The sentence below each field of a record."""
    return _by_class(sys.modules[cls.__module__]).get(cls.__name__, {})


@cache
def _by_class(module: ModuleType) -> dict[str, dict[str, str]]:
    tree = ast.parse(inspect.getsource(module))
    return {node.name: _below(node) for node in tree.body if isinstance(node, ast.ClassDef)}


def _below(node: ast.ClassDef) -> dict[str, str]:
    said: dict[str, str] = {}
    for one, following in zip(node.body, node.body[1:], strict=False):
        if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name):
            match following:
                case ast.Expr(value=ast.Constant(value=str(text))):
                    said[one.target.id] = inspect.cleandoc(text)
                case _:
                    pass
    return said
