"""Which addresses may be connected to: public ones, and private ones that the settings name."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network

from requests_hardened.ip_filter import InvalidIPAddress, get_ip_address

# Given up by the standards, but some networks still route them inwards: site-local, and IPv4 written as IPv6.
_RETIRED = (ipaddress.ip_network("fec0::/10"), ipaddress.ip_network("::/96"))


class AddressRefused(Exception):
    """The host's address is private, link-local, loopback or otherwise not a public server's."""


@dataclass(frozen=True, slots=True)
class AllowedHosts:
    """Private hosts and networks that may be asked all the same."""

    names: frozenset[str]
    networks: tuple[IPv4Network | IPv6Network, ...]

    @classmethod
    def parse(cls, words: Iterable[str]) -> AllowedHosts:
        """From words such as "wiki.example.lan", "10.0.0.0/8", "127.0.0.1"; what is no network is a host's name."""
        names: set[str] = set()
        networks: list[IPv4Network | IPv6Network] = []
        for word in words:
            try:
                networks.append(ipaddress.ip_network(word.strip("[]"), strict=False))
            except ValueError:
                names.add(word.lower().rstrip("."))
        return cls(frozenset(names), tuple(networks))

    def include(self, host: str, address: IPv4Address | IPv6Address) -> bool:
        return host.lower().rstrip(".") in self.names or any(address in network for network in self.networks)


def resolve(host: str, port: int, *, allowed: AllowedHosts) -> str:
    """The one address to connect to. Raises AddressRefused; OSError where the name can't be resolved.

    The caller must connect to this address and not ask again: a name can answer differently the next time.
    """
    for address in _addresses(host, port) if allowed.names or allowed.networks else ():
        if allowed.include(host, address):
            return str(address)
    try:
        found, _ = get_ip_address(host, port, allow_loopback=False)
    except InvalidIPAddress as error:
        raise _refusal(host, str(error)) from None
    if any(found in network for network in _RETIRED):
        raise _refusal(host, str(found))
    return str(found)


def _refusal(host: str, address: str) -> AddressRefused:
    return AddressRefused(
        f"{host} is at {address}, which is not a public address; PLUMBLINE_ALLOWED_PRIVATE_HOSTS can allow it."
    )


def _addresses(host: str, port: int) -> list[IPv4Address | IPv6Address]:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [_plain(ipaddress.ip_address(str(where[0]).partition("%")[0])) for *_, where in found]


def _plain(address: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    """::ffff:10.0.0.1 is 10.0.0.1."""
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return mapped or address
