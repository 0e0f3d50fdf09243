"""Scans of a short link as a table: a row a day, a column a language."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby


@dataclass(frozen=True)
class ScanRow:
    """One day; ``counts`` has one number for each language of the table, in its order."""

    day: date
    counts: list[int]

    @property
    def total(self) -> int:
        """Scans of the day in all languages."""
        return sum(self.counts)


def scan_rows(scans: Iterable, languages: list[str]) -> list[ScanRow]:
    """One row for each day in ``scans``: records with ``day``, ``language``, ``count`` by day."""
    rows = []
    for day, of_day in groupby(scans, key=lambda scan: scan.day):
        counts = {scan.language: scan.count for scan in of_day}
        rows.append(ScanRow(day, [counts.get(code, 0) for code in languages]))
    return rows
