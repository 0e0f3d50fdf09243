"""Addresses of the programme that are no pages of the tree, below ``/{lang}/programme/``."""

urlpatterns = []
