"""A PDF that is kept for decades and can be read aloud: PDF/A-3a and PDF/UA-1 in one file.

What the -3 is for: the same report as data lies in it, for programs (ISO 19005-3, section 6.8).
"""

from __future__ import annotations

import warnings
from datetime import datetime
from types import ModuleType
from typing import Any

NAME = "report.json"
"""What the attached data is called: it names nobody."""

_FIRST_DAY = datetime(1980, 1, 1)  # noqa: DTZ001  # no clock: same inputs, same bytes
_AND_UA = b"""<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" \
pdfuaid:part="1"/>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag>\
<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>\
<rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>\
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
<pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>Part of the standard that the file follows</pdfaProperty:description>\
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>\
</rdf:Description></rdf:RDF>"""
"""Says PDF/UA beside PDF/A, which wants every other name explained (ISO 19005-3, 6.6.2.3)."""


def write(weasyprint: ModuleType, page: Any, data: bytes) -> bytes:
    """A page that WeasyPrint has read, as PDF/A-3a and PDF/UA-1 with its data in it."""
    document = page.render(pdf_variant="pdf/a-3a")
    metadata = document.metadata
    told = metadata.generate_rdf_metadata
    metadata.generate_rdf_metadata = lambda *of: told(*of).replace(b"</rdf:RDF>", _AND_UA)
    metadata.attachments = [_attachment(weasyprint, data)]
    with warnings.catch_warnings():
        # it leaves the file of its color profile for Python to close
        warnings.simplefilter("ignore", ResourceWarning)
        return bytes(document.write_pdf(pdf_variant="pdf/a-3a"))


def _attachment(weasyprint: ModuleType, data: bytes) -> Any:
    return weasyprint.Attachment(
        string=data.decode(),
        name=NAME,
        description="The same report as data, for programs",
        created=_FIRST_DAY,
        modified=_FIRST_DAY,
        relationship="Alternative",
    )
