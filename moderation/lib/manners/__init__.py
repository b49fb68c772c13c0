"""How Plumbline behaves towards the servers that it asks for references, all of its workers together.

`fetch_politely` stands in place of `moderation.lib.http.fetch`: a host gets so many requests at once, so long apart, so
many a day; it is left alone while it is in trouble or asks to be; and no worker ever waits longer than a second for its
turn: NotNow says how long the work should wait in the database instead.
"""

from moderation.lib.manners.asking import fetch_politely
from moderation.lib.manners.hosts import HostStatus
from moderation.lib.manners.limits import Limits, usual_limits
from moderation.lib.manners.reports import HostReport, forget_host, list_hosts

__all__ = ["HostReport", "HostStatus", "Limits", "fetch_politely", "forget_host", "list_hosts", "usual_limits"]
