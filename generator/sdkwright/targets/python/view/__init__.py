"""The model and the names -> view data, one module a kind of file."""
