"""No upload fills the disk: what is far too large is refused before its first byte is kept, whoever sends it."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import FileUploadHandler

# What is a little too large is still read, so that its page can say how large it was.
_TIMES_THE_LIMIT = 4
_OTHER_FIELDS_BYTES = 1024 * 1024


class RefuseTooLarge(FileUploadHandler):
    """Stands before the handlers that keep files: forms are parsed before anybody's rights are known."""

    def handle_raw_input(
        self, input_data: Any, META: Any, content_length: int, boundary: Any, encoding: Any = None
    ) -> None:
        if content_length > _TIMES_THE_LIMIT * settings.IMPORT_LIMIT_BYTES + _OTHER_FIELDS_BYTES:
            raise RequestDataTooBig(f"An upload of {content_length} bytes is refused.")

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """None: a later handler has the file."""
