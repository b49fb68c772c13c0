"""Sign in."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.views import LoginView
from django.urls import reverse


class SignInView(LoginView):
    redirect_authenticated_user = True

    def get_redirect_url(self, *args: Any, **kwargs: Any) -> str:
        """Where the visitor wanted to go; back to the door, or out of it, is nowhere."""
        address = super().get_redirect_url(*args, **kwargs)
        return "" if address.partition("?")[0] in (reverse("login"), reverse("logout")) else address
