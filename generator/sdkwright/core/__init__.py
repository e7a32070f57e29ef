"""The stages that know no language: from the text of a description to its Api."""
