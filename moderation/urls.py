"""Every address of the site. Each app keeps its own; this file only says where they hang."""

from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("admin/", admin.site.urls),
    path("", include("moderation.cases.urls")),
]
