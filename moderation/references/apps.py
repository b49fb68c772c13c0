from django.apps import AppConfig


class ReferencesConfig(AppConfig):
    name = "moderation.references"
    label = "references"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from moderation.references.receivers import send_to_workers
        from moderation.references.signals import look_ups_waiting

        look_ups_waiting.connect(send_to_workers, dispatch_uid="references.send_to_workers")
