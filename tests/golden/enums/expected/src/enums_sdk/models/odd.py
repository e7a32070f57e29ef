"""Odd."""

from __future__ import annotations

from .._runtime.enums import OpenStrEnum


class Odd(OpenStrEnum):
    EMPTY = ""
    VALUE = " "
    N_1_ST = "1st"
    MINUS_5 = "-5"
    N_5 = "+5"
    A = "A"
    A2 = "a"
    VALUE2 = "%"
    MRO2 = "mro"
    NAME = "name"
    NONE2 = "None"
    ETE = "été"
    A_B = "a\nb"
    SELF = "self"
