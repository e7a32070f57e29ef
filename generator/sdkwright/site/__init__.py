"""The documentation site: understanding -> pages in Markdown -> a folder of HTML."""

from .building import BuilderError, Site, build_site
from .sources import Part
from .subject import Subject, subject_of

__all__ = ["BuilderError", "Part", "Site", "Subject", "build_site", "subject_of"]
