"""The body field: in migrations by its name alone, and the same field in each language."""

from ascc.blocks import BodyBlock
from ascc.fields import BodyField
from ascc.models import ContentPage


def test_a_migration_names_only_the_field():
    field = ContentPage._meta.get_field("body_en")

    _name, path, args, kwargs = field.deconstruct()

    assert path == "ascc.fields.BodyField"
    assert args == []
    assert not {"block_types", "block_lookup"} & set(kwargs)


def test_a_copy_of_the_field_keeps_its_blocks():
    assert set(BodyField().clone().stream_block.child_blocks) == set(BodyBlock().child_blocks)


def test_each_language_has_the_blocks():
    for name in ("body", "body_ja", "body_en"):
        block = ContentPage._meta.get_field(name).stream_block
        assert set(block.child_blocks) == set(BodyBlock().child_blocks)
