"""Files of transcripts, made by hand: PDFs and Word files, sound and hostile."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence


def pdf(*pages: Sequence[str], forms: Mapping[str, str] | None = None, extra: str = "") -> bytes:
    """Return a PDF whose pages have those lines of text; `forms` are further drawings, by name."""
    forms = forms or {}
    names = list(forms)
    first_form = 4 + 2 * len(pages)
    resources = " ".join(f"/{name} {first_form + at} 0 R" for at, name in enumerate(names))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(f'{4 + 2 * at} 0 R' for at in range(len(pages)))}] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for at, lines in enumerate(pages):
        shown = "".join(f"({line}) Tj T*\n" for line in lines)
        content = f"BT /F 12 Tf 14 TL 50 700 Td\n{shown}ET\n{extra}"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * at} 0 R "
            f"/Resources << /Font << /F 3 0 R >> /XObject << {resources} >> >> >>"
        )
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    objects += [
        f"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length {len(content)} "
        f"/Resources << /Font << /F 3 0 R >> /XObject << {resources} >> >> >>\nstream\n{content}\nendstream"
        for content in forms.values()
    ]
    data = "%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return (
        f"{data}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
        f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(data)}\n%%EOF\n"
    ).encode("latin-1")


def encrypted_pdf(password: str, algorithm: str) -> bytes:
    """Return a PDF of one line that opens with a password."""
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf(["I used to dread Sundays"]))))
    writer.encrypt(password, "owner", algorithm=algorithm)
    data = io.BytesIO()
    writer.write(data)
    return data.getvalue()


_TYPES = """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""
_RELATIONS = """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Target="word/document.xml"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>"""
_DOCUMENT = """<?xml version="1.0" encoding="UTF-8"?>{before}
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>"""


def docx(body: str, before: str = "", more: Mapping[str, bytes] | None = None, document: bytes = b"") -> bytes:
    """Return a Word file with that XML as its body, `before` its root, and more files beside it; or a whole document."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _RELATIONS)
        archive.writestr("word/document.xml", document or _DOCUMENT.format(before=before, body=body))
        for name, content in (more or {}).items():
            archive.writestr(name, content)
    return data.getvalue()


def paragraph(text: str) -> str:
    """Return a paragraph in the XML of Word."""
    return f"<w:p><w:r><w:t xml:space='preserve'>{text}</w:t></w:r></w:p>"
