"""Write what the accessibility statement shows from the results of the checks."""

import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from ascc.accessibility import report, verdicts
from ascc.accessibility.evidence import gather


class Command(BaseCommand):
    help = "Write the test table of the accessibility statement from files of check results."

    def add_arguments(self, parser):
        parser.add_argument(
            "checks", nargs="+", type=Path, help="JSON that the crawl and the browser tests wrote"
        )
        parser.add_argument("--output", type=Path, default=report.RESULTS)

    def handle(self, checks, output, **options):
        try:
            found = gather(checks)
        except (OSError, ValueError, KeyError) as error:
            raise CommandError(f"These check results cannot be read: {error}") from error
        results = verdicts.results_of(found)
        output.write_text(
            json.dumps(results, ensure_ascii=False, indent=1, sort_keys=False) + "\n",
            encoding="utf-8",
        )
        level, degree = verdicts.conformance(results["criteria"])
        self.stdout.write(f"{output}: {len(found.pages)} pages, level {level} {degree}")
