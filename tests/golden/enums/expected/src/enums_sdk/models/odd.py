from .._runtime.enums import OpenStrEnum


class Odd(OpenStrEnum):
    EMPTY = ""
    SPACE = " "
    VALUE_1_ST = "1st"
    MINUS_5 = "-5"
    PLUS_5 = "+5"
    A = "A"
    A2 = "a"
    PERCENT_SIGN = "%"
    MRO = "mro"
    NAME = "name"
    NONE = "None"
    ETE = "été"
    A_B = "a\nb"
    SELF = "self"
