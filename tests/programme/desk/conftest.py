"""Staff with different rights on one edition."""

import pytest
from django.contrib.auth.models import Group, Permission
from wagtail.models import GroupPagePermission

from ascc.models import User

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
