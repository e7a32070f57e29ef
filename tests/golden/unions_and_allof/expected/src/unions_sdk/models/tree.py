from typing_extensions import TypeAliasType

Tree = TypeAliasType("Tree", "dict[str, Tree]")
