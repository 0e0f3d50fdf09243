"""Model fields of our own."""

from wagtail.fields import StreamField

from ascc.blocks import BodyBlock


class BodyField(StreamField):
    """The StreamField of a page body: always `BodyBlock`, optional unless `blank=False`.

    Wagtail writes the whole block definition into each migration, three times for a
    translated field. This field names only itself there, so a change of a block makes no
    migration; a historical model reads and keeps the stored value with today's blocks.

    modeltranslation knows custom fields by their exact class name:
    `MODELTRANSLATION_CUSTOM_FIELDS` must name "BodyField".
    """

    def __init__(self, **kwargs):
        kwargs.setdefault("blank", True)
        super().__init__(BodyBlock, **kwargs)

    def deconstruct(self):
        """Name the field without its blocks.

        Steps over StreamField's own version, which would take every block apart and look
        up the models that choosers lead to, perhaps before they are loaded.
        """
        return super(StreamField, self).deconstruct()
