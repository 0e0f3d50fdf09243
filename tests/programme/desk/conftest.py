"""Staff with different rights on one edition."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.utils import timezone
from wagtail.models import GroupPagePermission

from ascc.models import User
from programme.services import record_publication
from tests.factories.programme import make_session

# What each may do with pages of the edition.
RIGHTS = {"nobody": (), "editor": ("change",), "publisher": ("change", "publish")}


@pytest.fixture
def people(edition):
    """A member of staff for each of ``RIGHTS``."""
    return {name: _make(name, edition, rights) for name, rights in RIGHTS.items()}


def _make(name, edition, rights):
    group = Group.objects.create(name=name)
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    for right in rights:
        GroupPagePermission.objects.create(group=group, page=edition, permission_type=right)
    user = User.objects.create_user(name, password="x")
    user.groups.add(group)
    return user


@pytest.fixture
def publisher(people, client):
    """A browser of somebody who may publish the edition."""
    client.force_login(people["publisher"])
    return client


@pytest.fixture
def opening(edition, room):
    edition.announced_at = timezone.now()
    edition.save()
    session = make_session(edition, "opening", "14:00", "15:00", room=room)
    record_publication(session)
    return session
