"""What tests of several rooms share."""

import importlib
import os
import shutil

import pytest


def skip_or_fail(reason: str):
    """Skip a test that lacks a tool of this machine; in CI a missing tool is an error."""
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


def require_module(name: str, *, needs: str):
    """Return the imported module; ``needs`` says what to install for it."""
    try:
        return importlib.import_module(name)
    except ImportError as error:
        skip_or_fail(f"{name} cannot be imported ({error}): install {needs}")


def require_tool(name: str, *, needs: str) -> str:
    """Return the path of a program; ``needs`` says what to install for it."""
    path = shutil.which(name)
    return path or skip_or_fail(f"{name} is not on the PATH: install {needs}")
