"""What changes the store of references: one function a verb."""

from moderation.references.services.adding import make_usual_sources, save_live_source
from moderation.references.services.asking import answer_look_ups, ask_again, take_due_look_ups
from moderation.references.services.ledger import changed_since, last_change
from moderation.references.services.packs import LoadOutcome, load_pack
from moderation.references.services.posing import pose_questions
from moderation.references.services.rating import rate_source, withdraw_rating
from moderation.references.services.settling import mark_settled, mark_unsettled
from moderation.references.services.storing import store_found
from moderation.references.services.uploading import keep_upload, load_upload, preview

__all__ = [
    "LoadOutcome",
    "answer_look_ups",
    "ask_again",
    "changed_since",
    "keep_upload",
    "last_change",
    "load_pack",
    "load_upload",
    "make_usual_sources",
    "mark_settled",
    "mark_unsettled",
    "pose_questions",
    "preview",
    "rate_source",
    "save_live_source",
    "store_found",
    "take_due_look_ups",
    "withdraw_rating",
]
