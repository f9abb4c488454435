"""The authoring models."""

import pytest

from scripts.compile import model


@pytest.mark.parametrize("name", [name for name in dir(model) if name.endswith("File")])
def test_every_kind_of_file_has_a_schema_for_editors(name):
    """A JSON Schema can be generated from the model of every kind of file."""
    schema = getattr(model, name).model_json_schema()
    assert schema["type"] == "object"


def test_the_schema_has_the_keys_an_author_writes():
    """The keys of the schema are those of the YAML, also where Python needs another name."""
    schema = model.PolicyFile.model_json_schema()
    assert "from" in schema["$defs"]["Selection"]["properties"]
    assert schema["$defs"]["OutcomeRule"]["properties"]["when"]["x-condition"] == "question"
