"""A small plot with logarithmic axes, written as SVG."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from math import ceil, floor, log10

WIDTH, HEIGHT = 760, 460
LEFT, TOP, RIGHT, BOTTOM = 80, 48, 190, 60
COLOURS = ("#1f5f8b", "#b3541e", "#2e7d4f", "#8b2f5c", "#6b6b1f", "#4b4b8f", "#8a6d3b", "#007a87")

Points = Sequence[tuple[float, float]]


def log_plot(lines: Mapping[str, Points], *, title: str, across: str, up: str) -> str:
    """The SVG of named lines through (x, y) points, all above 0. Each line needs one point at least."""
    across_values = [x for points in lines.values() for x, _ in points]
    up_values = [y for points in lines.values() for _, y in points]
    x_axis, y_axis = _decades(across_values), _decades(up_values)
    inner_width, inner_height = WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM

    def at_x(value: float) -> float:
        return round(LEFT + inner_width * (log10(value) - x_axis[0]) / (x_axis[-1] - x_axis[0]), 1)

    def at_y(value: float) -> float:
        return round(TOP + inner_height * (1 - (log10(value) - y_axis[0]) / (y_axis[-1] - y_axis[0])), 1)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif"',
        '     font-size="12">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>',
        f'<text x="{LEFT}" y="28" font-size="16">{escape(title)}</text>',
        f'<text x="{LEFT + inner_width / 2}" y="{HEIGHT - 16}" text-anchor="middle">{escape(across)}</text>',
        f'<text transform="translate(20 {TOP + inner_height / 2}) rotate(-90)" text-anchor="middle">'
        f"{escape(up)}</text>",
    ]
    for exponent in x_axis:
        x = at_x(10**exponent)
        parts.append(f'<line x1="{x}" y1="{TOP}" x2="{x}" y2="{HEIGHT - BOTTOM}" stroke="#ddd"/>')
        parts.append(f'<text x="{x}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">{_label(exponent)}</text>')
    for exponent in y_axis:
        y = at_y(10**exponent)
        parts.append(f'<line x1="{LEFT}" y1="{y}" x2="{WIDTH - RIGHT}" y2="{y}" stroke="#ddd"/>')
        parts.append(f'<text x="{LEFT - 8}" y="{y + 4}" text-anchor="end">{_label(exponent)}</text>')
    for number, (name, points) in enumerate(lines.items()):
        colour = COLOURS[number % len(COLOURS)]
        path = " ".join(f"{at_x(x)},{at_y(y)}" for x, y in points)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts.extend(f'<circle cx="{at_x(x)}" cy="{at_y(y)}" r="3" fill="{colour}"/>' for x, y in points)
        y = TOP + 14 + 18 * number
        parts.append(f'<rect x="{WIDTH - RIGHT + 14}" y="{y - 9}" width="10" height="10" fill="{colour}"/>')
        parts.append(f'<text x="{WIDTH - RIGHT + 30}" y="{y}">{escape(name)}</text>')
    return "\n".join([*parts, "</svg>"]) + "\n"


def _decades(values: Sequence[float]) -> range:
    low, high = floor(log10(min(values))), ceil(log10(max(values)))
    return range(low, max(high, low + 1) + 1)


def _label(exponent: int) -> str:
    return f"{10**exponent:,}" if exponent >= 0 else f"{10.0**exponent:.{-exponent}f}"
