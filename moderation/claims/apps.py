from django.apps import AppConfig


class ClaimsConfig(AppConfig):
    name = "moderation.claims"
    label = "claims"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from moderation.claims.receivers import follow_references, send_to_workers
        from moderation.forums.signals import revisions_waiting
        from moderation.references.signals import references_changed

        revisions_waiting.connect(send_to_workers, dispatch_uid="claims.send_to_workers")
        references_changed.connect(follow_references, dispatch_uid="claims.follow_references")
