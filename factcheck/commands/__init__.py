"""The engine's command line: one module a command, each a pure function from lines or text to output."""
