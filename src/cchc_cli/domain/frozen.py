"""The base of everything that people write for us: immutable, and no unknown keys."""

from fractions import Fraction
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, WithJsonSchema
from pydantic_core import PydanticCustomError

from cchc_cli.language import Message


class Frozen(BaseModel):
    """A model that cannot change and refuses keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True, defer_build=True)


def _share(value: object) -> object:
    """Read ``80%``, ``"0.8"`` or ``0.8`` as the exact share 4/5."""
    # By way of its text, because Fraction(0.1) is not a tenth.
    text = str(value).strip()
    try:
        if text.endswith("%"):
            return Fraction(text[:-1].strip()) / 100
        return Fraction(text)
    except (ValueError, ZeroDivisionError):
        return value


def _exact(value: object) -> object:
    """Read a number by the digits that were written: 0.1 is one tenth."""
    # Pydantic takes True for 1; nobody means one point by it.
    return str(value) if isinstance(value, bool) else _share(value)


Share = Annotated[
    Fraction,
    BeforeValidator(_exact),
    WithJsonSchema({"anyOf": [{"type": "number"}, {"type": "string", "pattern": r"^-?[\d.]+ *%?$"}]}),
]
"""A share of a whole, or any exact number: ``80%``, ``0.8``."""

Points = Annotated[Fraction, BeforeValidator(_exact), WithJsonSchema({"type": "number"})]
"""An exact number of points."""


def refusal(message: Message) -> PydanticCustomError:
    """Make the error by which a validator refuses a value, with a sentence for its author.

    The reader of the file finds the sentence in the error's context under ``message``.
    """
    return PydanticCustomError("refused", "{message}", {"message": message})
