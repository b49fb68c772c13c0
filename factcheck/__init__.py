"""The thinking half of Plumbline: text and references in, findings out.

Plain Python: no Django, no network, no clock. `moderation` calls it and acts.
"""

# Raised with every change of what it reads or finds: posts that an older one has read can then be found and read anew.
ENGINE_VERSION = "0.3.0"
