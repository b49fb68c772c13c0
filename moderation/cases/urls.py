"""The desk's addresses."""

from django.contrib.auth.views import LogoutView
from django.urls import URLPattern, path

from moderation.cases.views import case, door, help, imports, log, queue, threads

urlpatterns: list[URLPattern] = [
    path("", queue.queue, name="queue"),
    path("queue/news/", queue.queue_news, name="queue_news"),
    path("cases/<int:case_id>/", case.case_page, name="case"),
    path("cases/<int:case_id>/decide/", case.decide_case, name="decide_case"),
    path("cases/<int:case_id>/decisions/<int:decision_id>/undo/", case.undo_decision, name="undo_decision"),
    path("threads/", threads.thread_list, name="threads"),
    path("threads/<int:thread_id>/", threads.thread_page, name="thread"),
    path("threads/<int:thread_id>/progress/", threads.thread_progress, name="thread_progress"),
    path("import/", imports.import_page, name="import"),
    path("log/", log.log, name="log"),
    path("help/", help.help_page, name="help"),
    path("login/", door.SignInView.as_view(), name="login"),
    path("logout/", LogoutView.as_view(), name="logout"),
]
