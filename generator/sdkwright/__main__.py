"""`python -m sdkwright`: the command line, where no script is on the PATH."""

from .cli import main

main(prog_name="sdkwright")
