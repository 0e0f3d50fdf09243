"""Give the base page its locale and translation key, now that Wagtail's tables exist."""

from django.db import migrations
from wagtail.models import (
    BootstrapLocaleField,
    BootstrapTranslatableModel,
    BootstrapTranslationKeyField,
)


class Migration(migrations.Migration):
    dependencies = [
        ("ascc", "0001_base_page_and_user"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        BootstrapLocaleField("ascc.BasePage"),
        BootstrapTranslationKeyField("ascc.BasePage"),
        BootstrapTranslatableModel("ascc.BasePage"),
    ]
