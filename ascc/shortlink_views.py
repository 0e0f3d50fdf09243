"""Short links (``/q/<code>``) and their QR codes."""

urlpatterns = []
