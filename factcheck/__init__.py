"""The thinking half of Plumbline: text and references in, findings out.

Plain Python: no Django, no network, no clock. `moderation` calls it and acts.
"""

ENGINE_VERSION = "0.1.0"
