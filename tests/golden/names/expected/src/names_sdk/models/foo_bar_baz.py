from .._runtime.model import Model


class FooBarBaz(Model):
    x: int | None = None
