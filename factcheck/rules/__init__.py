"""The rules: one a file, each judging one kind of claim against the facts about its subject.

A rule returns `Judged`, or None where it has nothing to say. None of them asks anything but the index.
"""
