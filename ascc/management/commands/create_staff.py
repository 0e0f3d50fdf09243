"""``manage.py create_staff``: the first login of an installation."""

import os
import secrets

from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse

from ascc.models import User


class Command(BaseCommand):
    help = (
        "Create the staff login of a new installation and print it. Does nothing where "
        "somebody can administer the site already. The password is random unless the "
        "environment variable STAFF_PASSWORD gives one."
    )

    def add_arguments(self, parser):
        parser.add_argument("--name", default="staff", help="User name (default: staff).")
        parser.add_argument(
            "--address",
            default=settings.PUBLIC_URL,
            help="Where the site is served, e.g. https://ascc.example.jp; for the message only.",
        )

    def handle(self, *args, **options):
        admin_url = options["address"].rstrip("/") + reverse("wagtailadmin_home")
        existing = _existing(options["name"])
        if existing:
            self.stdout.write(
                f"Staff sign in at {admin_url} (login: {existing.username}). "
                f"For a new password: manage.py changepassword {existing.username}"
            )
            return
        password = _password()
        User.objects.create_superuser(options["name"], password=password)
        self.stdout.write(
            f"Staff sign in at {admin_url}\n"
            f"  login:    {options['name']}\n"
            f"  password: {password}  (shown this once)"
        )


def _existing(name: str) -> User | None:
    """An administrator there is already, or whoever has the name."""
    administrators = User.objects.filter(is_superuser=True, is_active=True)
    return administrators.first() or User.objects.filter(username=name).first()


def _password() -> str:
    """The password from the environment, checked as the admin would, else a random one."""
    given = os.environ.get("STAFF_PASSWORD")
    if not given:
        return secrets.token_urlsafe(12)
    try:
        validate_password(given)
    except ValidationError as error:
        raise CommandError(f"STAFF_PASSWORD: {' '.join(error.messages)}") from error
    return given
