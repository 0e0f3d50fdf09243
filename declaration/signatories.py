"""The register of a declaration, put in order: by number, and by country."""

from collections import defaultdict
from dataclasses import dataclass
from operator import attrgetter

from .entries import Entry, signature_entry
from .enums import SignatureState
from .sorting import collation_key, country_key


@dataclass(frozen=True)
class CountryGroup:
    """The signatories of one country, by name; ``country`` is empty where there is none."""

    country: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class SignatoryRegister:
    """Who signed a declaration: ``numbered`` by number, all others in ``by_country``.

    ``announced`` and ``withdrawn`` are shown apart and not counted.
    """

    signed: tuple[Entry, ...]
    announced: tuple[Entry, ...]
    withdrawn: tuple[Entry, ...]

    @property
    def numbered(self) -> tuple[Entry, ...]:
        """Signatories that have a number."""
        return tuple(entry for entry in self.signed if entry.number)

    @property
    def by_country(self) -> tuple[CountryGroup, ...]:
        """Signatories without a number, country by country."""
        return group_by_country(entry for entry in self.signed if not entry.number)

    @property
    def countries(self) -> int:
        """How many countries the signatories are in."""
        return len({entry.country for entry in self.signed} - {""})

    @property
    def founding(self) -> int:
        """How many were founding signatories."""
        return sum(entry.is_founding for entry in self.signed)


def signatory_register(signatures) -> SignatoryRegister:
    """Group ``signatures``, which are public, in order of number and have their ``body`` read."""
    groups = defaultdict(list)
    for signature in signatures:
        groups[signature.state].append(signature_entry(signature))
    return SignatoryRegister(
        signed=tuple(groups[SignatureState.SIGNED]),
        announced=tuple(groups[SignatureState.ANNOUNCED]),
        withdrawn=tuple(groups[SignatureState.WITHDRAWN]),
    )


def group_by_country(items, country=attrgetter("country")) -> tuple[CountryGroup, ...]:
    """Sort ``items`` by country and name; what belongs to no country stands last."""
    groups = defaultdict(list)
    for item in items:
        groups[country(item)].append(item)
    return tuple(
        CountryGroup(country, tuple(sorted(groups[country], key=_name_key)))
        for country in sorted(groups, key=lambda name: (not name, country_key(name)))
    )


def _name_key(item) -> str:
    return collation_key(item.name.value or "")
