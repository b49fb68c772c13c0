"""How well and how fast the engine reads; every runner is `python -m benchmarks.NAME` (see benchmarks/README.md)."""
