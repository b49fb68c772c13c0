"""The desk's pages, one file a page."""
