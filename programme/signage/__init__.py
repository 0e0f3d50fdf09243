"""Screens at the doors of the rooms and in the foyer."""
