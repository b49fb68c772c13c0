from __future__ import annotations

import pytest

from moderation.lib.manners.limits import host_of
from tests.moderation.lib.manners.limits import generous


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://Wiki.Example./w/api.php?x=1", "wiki.example"),
        ("http://wiki.example:80/", "wiki.example"),
        ("https://wiki.example:443/", "wiki.example"),
        ("https://wiki.example:8443/", "wiki.example:8443"),
        ("http://user:word@wiki.example/", "wiki.example"),
        ("https://b\xfccher.example/", "xn--bcher-kva.example"),
        ("http://[::1]:8080/", "[::1]:8080"),
    ],
)
def test_all_spellings_of_a_server_are_one_host(url: str, host: str) -> None:
    assert host_of(url) == host


@pytest.mark.parametrize("url", ["", "x", "ftp://wiki.example/", "http://", "http://[", "http://wiki.example:port/"])
def test_what_can_not_be_asked_is_no_host(url: str) -> None:
    assert host_of(url) == ""


def test_names_of_odd_letters_can_be_kept() -> None:
    assert host_of("http://\ud800.example/").isascii()


@pytest.mark.parametrize("wrong", [{"at_once": 0}, {"failures": 0}, {"pause": 0}, {"interval": -1}, {"per_day": -1}])
def test_limits_that_make_no_sense_are_a_mistake(wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="start at 1"):
        generous(**wrong)
