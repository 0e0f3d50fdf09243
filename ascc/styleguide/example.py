"""What the style guide shows of a component, and the code that it shows with it."""

import re
from dataclasses import dataclass, field
from functools import cached_property
from textwrap import dedent

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.functional import Promise

COMPONENTS = settings.BASE_DIR / "templates" / "components"
# A longer text says more about the sample than about the component.
_LONGEST_LITERAL = 40


@dataclass(frozen=True)
class State:
    """A component in one state: ``context`` is what its template gets.

    ``only_here`` it gets besides, because this page shows many components at once; the code
    leaves that out. ``on_water`` shows it on the deep blue of the hero and the footer.
    """

    label: str
    context: dict = field(default_factory=dict)
    only_here: dict = field(default_factory=dict)
    on_water: bool = False


@dataclass(frozen=True)
class Shown:
    """A state as the page shows it: what it looks like and how to write it."""

    label: str
    html: str
    code: str
    on_water: bool


@dataclass(frozen=True)
class Example:
    """A component of ``templates/components/`` with the states that it can be in.

    ``list_class`` is the list that a component stands in which is a list item itself;
    the states of one that ``is_small`` stand side by side.
    """

    component: str
    description: str
    states: tuple[State, ...]
    list_class: str = ""
    is_small: bool = False

    @cached_property
    def parameters(self) -> str:
        """What the component takes: the comment at the head of its template."""
        source = (COMPONENTS / f"{self.component}.html").read_text(encoding="utf-8")
        comment = re.match(r"\{% comment %\}\n(.*?)\{% endcomment %\}", source, re.DOTALL)
        return dedent(comment[1]).strip()

    def shown(self) -> list[Shown]:
        """Every state, rendered."""
        return [
            Shown(
                state.label,
                # A dictionary of its own: templates put their variables into it.
                render_to_string(
                    f"components/{self.component}.html", {**state.context, **state.only_here}
                ),
                self.code(state.context),
                state.on_water,
            )
            for state in self.states
        ]

    def code(self, context: dict) -> str:
        """The tag that includes the component with ``context``.

        Short texts and numbers stand in it as they are, everything else by its name.
        """
        given = " ".join(f"{name}={_written(name, value)}" for name, value in context.items())
        arguments = f"with {given} only" if given else "only"
        return f'{{% include "components/{self.component}.html" {arguments} %}}'


@dataclass(frozen=True)
class Theme:
    """Components that do a like thing."""

    title: str
    examples: tuple[Example, ...]


def _written(name: str, value) -> str:
    if isinstance(value, int):
        return str(value)
    is_text = isinstance(value, str | Promise) and not name.endswith("_html")
    if is_text and len(value) <= _LONGEST_LITERAL and '"' not in value:
        return f'"{value}"'
    return name
