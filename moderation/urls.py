"""Every address of the site. Each app keeps its own; this file only says where they hang."""

from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path

from moderation.lib.health import show_health

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", show_health, name="health"),
    path("admin/", admin.site.urls),
    path("", include("moderation.cases.urls")),
]
