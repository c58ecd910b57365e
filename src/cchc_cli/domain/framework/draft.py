"""A framework as far as it can be read: the tolerant twin of the models.

A file with a fault in one place is checked everywhere else. What cannot be read is None
here; the models themselves say what is wrong with it.
"""

from collections.abc import Iterator
from fractions import Fraction
from typing import Annotated, TypeAlias, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    ValidationError,
    ValidatorFunctionWrapHandler,
    WrapValidator,
)

from cchc_cli.domain.expression import Expression
from cchc_cli.domain.framework.criterion import Code, InputType, Role
from cchc_cli.domain.framework.framework import Band, Limit, Ranking
from cchc_cli.domain.frozen import Points, Share
from cchc_cli.domain.remark import KeyPath


def _if_readable(value: object, read: ValidatorFunctionWrapHandler) -> object:
    try:
        return read(value)
    except ValidationError:
        # Not told here: the model of the same part says it, in its own place and words.
        return None


_T = TypeVar("_T")
_Readable: TypeAlias = Annotated[_T | None, WrapValidator(_if_readable)]
_Code: TypeAlias = Annotated[Code, BeforeValidator(str)]  # unquoted, 1.1 is still the code of its node


class _Draft(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore", arbitrary_types_allowed=True)

    def states(self, key: str) -> bool:
        """Tell whether the file has this key, readable or not."""
        return key in self.model_fields_set


class InputDraft(_Draft):
    """A figure that a unit states."""

    type: _Readable[InputType] = None
    min: _Readable[Points] = None
    max: _Readable[Points] = None
    at_most: _Readable[str] = None


class ItemDraft(_Draft):
    """An item of a checklist."""

    points: _Readable[Points] = None


class StepDraft(_Draft):
    """A step of a rule in steps."""

    points: _Readable[Expression] = None


class RuleDraft(_Draft):
    """The parameters of any kind of rule."""

    kind: _Readable[str] = None
    options: _Readable[dict[str, _Readable[Points]]] = None
    items: _Readable[dict[str, _Readable[ItemDraft]]] = None
    share: _Readable[Expression] = None
    target: _Readable[Share] = None
    value: _Readable[Expression] = None
    points: _Readable[Expression] = None
    steps: _Readable[tuple[_Readable[StepDraft], ...]] = None


class NodeDraft(_Draft):
    """An area or a criterion."""

    code: _Readable[_Code] = None
    max_points: _Readable[Points] = None
    accept_total: object = None
    # Left out it is base; None is a role that cannot be read, and then no total is checked.
    role: _Readable[Role] = Role.BASE
    cap: object = None  # whether it is there is enough, here and where else `object` stands
    source: object = None
    evidence: object = None
    inputs: _Readable[dict[str, _Readable[InputDraft]]] = None
    rule: _Readable[RuleDraft] = None
    criteria: "_Readable[tuple[_Readable[NodeDraft], ...]]" = None

    def below(self, path: KeyPath) -> "Iterator[tuple[KeyPath, NodeDraft]]":
        """Itself and everything readable below, each with its path."""
        yield path, self
        for position, criterion in enumerate(self.criteria or ()):
            if criterion is not None:
                yield from criterion.below((*path, "criteria", position))


class FrameworkDraft(_Draft):
    """A framework."""

    scale: _Readable[Points] = Fraction(100)
    ranking: _Readable[Ranking] = None
    bands: _Readable[tuple[_Readable[Band], ...]] = None
    limits: _Readable[tuple[_Readable[Limit], ...]] = None
    areas: _Readable[tuple[_Readable[NodeDraft], ...]] = None

    @property
    def nodes(self) -> Iterator[tuple[KeyPath, NodeDraft]]:
        """Every readable area and criterion, each with its path."""
        for position, area in enumerate(self.areas or ()):
            if area is not None:
                yield from area.below(("areas", position))
