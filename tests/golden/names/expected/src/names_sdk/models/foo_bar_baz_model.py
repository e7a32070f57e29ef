from .._runtime.model import Model


class FooBarBazModel(Model):
    x: int | None = None
