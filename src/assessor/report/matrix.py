"""The priority matrix of a rubric that rates its subjects: a picture of actions, with its table."""

from __future__ import annotations

from collections.abc import Sequence

from assessor.engine.matrix import is_matrix, rated
from assessor.engine.weighing import weighed
from assessor.model.weighing import Weighed
from assessor.report.material import Material
from assessor.report.matrix_drawn import Named, drawn
from assessor.report.scatter import Scatter
from assessor.report.words import isolated


def scatter(material: Material) -> Scatter | None:
    """The matrix of a rubric that rates actions; None without two that are rated."""
    if not is_matrix(material.rubric) or not material.tells_subjects_apart:
        return None
    actions = weighed(rated(material.rubric, material.assessment))
    if len(actions) < 2:
        return None
    named = {
        one.id: Named(str(n), material.subject_title(one.id), material.subject_name(one.id))
        for n, one in enumerate(actions, 1)
    }
    return drawn(actions, named, material.anchor("matrix"), _unrated(material, actions))


def _unrated(material: Material, actions: Sequence[Weighed]) -> list[str]:
    placed = {one.id for one in actions}
    return [isolated(one.name) for one in material.assessment.subjects if one.id not in placed]
