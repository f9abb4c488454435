"""Block files: criteria that several policies share."""

from scripts.compile.model.base import Condition, Kebab, Record, Snake


class Block(Record):
    """A condition with parameters; ``$name`` stands for the value of a parameter."""

    parameters: list[Snake] | None = None
    node: Condition


class BlocksFile(Record):
    """policy_data/blocks/<name>.yml."""

    blocks: dict[Kebab, Block]
