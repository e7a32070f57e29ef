"""Measures sdkwright against what else there is: `python -m benchmarks`, from `tests/`.

Every figure is a ratio of two things done in turn, several times, in the same run: the
seconds of one machine say nothing about another.
"""
