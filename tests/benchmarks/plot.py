"""Plots as SVG, by hand: two curves and some bars need no library."""

import math
from collections.abc import Iterator, Sequence

from .growth import Curve
from .measuring import Figure

_WIDTH, _HEIGHT = 720, 320
_LEFT, _TOP, _RIGHT, _BOTTOM = 60, 36, 20, 44
_COLOURS = ("#0969da", "#bc4c00", "#1a7f37")
_BAR = 18
_NAMES = 210


def growth_plot(curves: Sequence[Curve]) -> str:
    """Time against operations, both on a logarithmic scale; a straight line is linear."""
    points = [point for curve in curves for point in curve.points]
    most_x = max(p.operations for p in points)
    least_x = min(p.operations for p in points)
    most_y = max(p.times for p in points)

    def place(operations: float, times: float) -> tuple[float, float]:
        across = math.log(operations / least_x) / math.log(most_x / least_x)
        up = math.log(max(times, 1)) / math.log(max(most_y, 2))
        return (
            _LEFT + across * (_WIDTH - _LEFT - _RIGHT),
            _HEIGHT - _BOTTOM - up * (_HEIGHT - _TOP - _BOTTOM),
        )

    def drawn() -> Iterator[str]:
        for power in range(round(math.log10(least_x)), round(math.log10(most_x)) + 1):
            x, y = place(10**power, 1)
            yield _line(x, _TOP, x, y, "#d0d7de")
            yield _text(x, y + 16, f"{10**power:,}", "middle")
        for power in range(math.ceil(math.log10(most_y))):
            x, y = place(least_x, 10**power)
            yield _line(x, y, _WIDTH - _RIGHT, y, "#d0d7de")
            yield _text(x - 6, y + 4, f"{10**power:,}x", "end")
        yield _text(_WIDTH / 2, _HEIGHT - 8, "operations", "middle")
        for curve, colour in zip(curves, _COLOURS, strict=False):
            way = [place(p.operations, p.times) for p in curve.points]
            listed = " ".join(f"{x:.1f},{y:.1f}" for x, y in way)
            yield (
                f'<polyline points="{listed}" fill="none" stroke="{colour}" '
                'stroke-width="2"/>'
            )
            yield from (
                f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>'
                for x, y in way
            )
        for number, (curve, colour) in enumerate(zip(curves, _COLOURS, strict=False)):
            x = _LEFT + 8 + number * 160
            yield f'<rect x="{x}" y="12" width="12" height="12" fill="{colour}"/>'
            yield _text(x + 18, 22, curve.name, "start")

    return _svg(_HEIGHT, "Time against the number of operations", drawn())


def bars(figures: Sequence[Figure], title: str) -> str:
    """A bar for each figure, as long as its ratio, and a mark where both are equal."""
    height = _TOP + len(figures) * (_BAR + 8) + 24
    most = max(1.0, *(figure.ratio for figure in figures))
    unit = (_WIDTH - _LEFT - _NAMES - _RIGHT) / most
    start = _LEFT + _NAMES - 20
    peers = list(dict.fromkeys(figure.peer for figure in figures))

    def drawn() -> Iterator[str]:
        for number, peer in enumerate(peers):
            x, colour = _LEFT + number * 220, _COLOURS[number % len(_COLOURS)]
            yield f'<rect x="{x}" y="8" width="12" height="12" fill="{colour}"/>'
            yield _text(x + 18, 18, f"of {peer}", "start")
        for number, figure in enumerate(figures):
            y = _TOP + number * (_BAR + 8)
            colour = _COLOURS[peers.index(figure.peer) % len(_COLOURS)]
            yield _text(start - 6, y + 13, figure.subject, "end")
            yield (
                f'<rect x="{start}" y="{y}" width="{figure.ratio * unit:.1f}" '
                f'height="{_BAR}" fill="{colour}"/>'
            )
            yield _text(start + figure.ratio * unit + 6, y + 13, f"{figure.ratio:.2f}x")
        yield _line(start + unit, _TOP - 6, start + unit, height - 20, "#57606a")
        yield _text(start + unit, height - 6, "1x", "middle")

    return _svg(height, title, drawn())


def _line(x1: float, y1: float, x2: float, y2: float, colour: str) -> str:
    return (
        f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" '
        f'stroke="{colour}"/>'
    )


def _text(x: float, y: float, text: str, anchor: str = "start") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{text}</text>'


def _svg(height: float, title: str, parts: Iterator[str]) -> str:
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height:.0f}" '
        'role="img" font-family="sans-serif" font-size="12" fill="#24292f">'
    )
    back = f'<rect width="{_WIDTH}" height="{height:.0f}" fill="#ffffff"/>'
    return "\n".join((head, f"<title>{title}</title>", back, *parts, "</svg>", ""))
