"""The site with a third language: one line in the settings and one migration an app.

``site.py`` runs in a process of its own, because languages are read when models load.
"""
