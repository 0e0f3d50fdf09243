"""Work for django-tasks: at once by default, a worker's where there is one."""

from django_tasks import task

from . import services


@task()
def refresh_entries(label: str, ids: list[int]) -> None:
    """See :func:`ascc.search.services.refresh`."""
    services.refresh(label, ids)
