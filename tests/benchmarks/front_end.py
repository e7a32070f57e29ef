"""Loading, resolving, checking and normalising, against a bare parser; and memory."""

import json
import sys
from pathlib import Path

import yaml

from sdkwright import pipeline

from .measuring import Figure, compared, run, timed

TOPIC = "front end"
_JSON, _YAML = "json.loads", "yaml.CSafeLoader"
_MEASURE = """
import resource, sys
from pathlib import Path
{action}
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)
"""
_PARSE_JSON = "import json\ntree = json.loads(Path(sys.argv[1]).read_bytes())"
_PARSE_YAML = (
    "import yaml\n"
    "tree = yaml.load(Path(sys.argv[1]).read_bytes(), Loader=yaml.CSafeLoader)"
)
_GENERATE = (
    "from sdkwright import pipeline\nmade = pipeline.generate(Path(sys.argv[1]))"
)
_MOST_MEMORY = 600 * 1024 * 1024


def front_end(path: Path, runs: int) -> Figure:
    """What reading a description costs, in parsings of its text."""
    if path.suffix == ".json":
        peer, goal = _JSON, 4.0
        parse = timed(lambda: json.loads(path.read_bytes()))
    else:
        peer, goal = _YAML, 2.0
        parse = timed(lambda: yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader))
    own = timed(lambda: pipeline.load(path))
    pipeline.load(path)  # compiles the schema that the structure is checked with
    return compared(TOPIC, path.name, peer, runs, (own, parse), goal)


def memory(path: Path) -> Figure:
    """The most memory that generating takes, in that of parsing the text.

    The goal is one of bytes: 600 MB for any description.
    """
    is_json = path.suffix == ".json"
    parse = _PARSE_JSON if is_json else _PARSE_YAML
    peer = _JSON if is_json else _YAML
    parsed, generated = _peak(parse, path), _peak(_GENERATE, path)
    ratio = round(generated / parsed, 3)
    goal = round(_MOST_MEMORY / parsed, 3)
    note = f"{generated // 1_000_000} MB"
    return Figure("memory", path.name, peer, 1, ratio, ratio, goal, note)


def _peak(action: str, path: Path) -> int:
    done = run(sys.executable, "-c", _MEASURE.format(action=action), path)
    return int(done.output.splitlines()[-1])
