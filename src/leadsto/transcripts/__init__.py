"""What people said, as files hold it: transcripts read from bytes, and quotes looked for in them.

read_transcript(data, "interview-3.docx") gives a `Transcript`, or an `Unreadable` that says why not;
look_for(transcript, quote) gives where a quote stands, or where it parts from what the file says.
Text and Markdown need no library; Word files and PDFs need what `pip install "leadsto[sources]"` brings.
"""

from leadsto.transcripts.likeness import in_one_line
from leadsto.transcripts.nearest_passage import Parting, nearest_passage
from leadsto.transcripts.quoting import Missing, Place, Quote, look_for, places_of
from leadsto.transcripts.reading import LARGEST, read_transcript
from leadsto.transcripts.transcript import Transcript, Unreadable

__all__ = [
    "LARGEST",
    "Missing",
    "Parting",
    "Place",
    "Quote",
    "Transcript",
    "Unreadable",
    "in_one_line",
    "look_for",
    "nearest_passage",
    "places_of",
    "read_transcript",
]
