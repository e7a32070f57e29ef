from .._runtime.model import Model


class Owner(Model):
    email: str
