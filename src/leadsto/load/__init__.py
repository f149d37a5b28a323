"""Reading: texts to a theory and findings, carrying on after every fault. Only this package knows YAML."""

from leadsto.load.reading import Reading, read_text, read_texts

__all__ = ["Reading", "read_text", "read_texts"]
