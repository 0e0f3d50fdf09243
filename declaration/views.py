"""Views of the declaration app."""


def city(request, slug):
    """A city's profile."""
