from .._runtime.model import Model


class SubscribeEventRequest(Model):
    subject: str
