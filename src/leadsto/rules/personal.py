"""What in a text looks as if it told of one person: an address to write to, a number to ring, a date of birth.

Patterns, no list of names: what a pattern can't tell from other text (a name, a street) is left to those who read.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import TypeAlias

Finding: TypeAlias = tuple[str, str]
"""What it looks like, with its article, and the characters themselves."""

MIGHT = re.compile(r"[@＠\d]")
LIKELY = re.compile(
    r"[@＠]|\d[ ().\u2010-\u2013/-]{0,3}\d[ ().\u2010-\u2013/\d-]{4,}|\d[A-Z]{2}\b|(?i:\bborn\b|\bbirth|\bdob\b|\bd\.o\.b)"
)
"""What any of the patterns below needs, the first more quickly looked for than the second: most text is passed over."""
_ELSEWHERE = re.compile(
    r"https?://\S+|www\.\S+|\b10\.\d{4,9}/\S+|\b(?:doi|isbn|issn|isrctn)(?:-1[03])?\b[:\s]*[\dxX][\dxX./ -]*",
    re.IGNORECASE,
)
"""Addresses of pages, and numbers of books, articles and trials: they name a publication."""
_MAIL = re.compile(r"(?<![\w.+-])[\w.+'-]{1,64}@(?:[\w-]{1,63}\.){1,5}[^\W\d_]{2,24}(?![\w@-])")
_AREAS = frozenset(
    (  # noqa: SIM905  # 124 words, read more easily as a line than as a list
        "AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL"
        " GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL"
        " OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF"
        " WN WR WS WV YO ZE"
    ).split()
)
_POSTCODE = re.compile(r"\b([A-Z]{1,2})(?:\d[A-HJKMNP-Y]?|\d\d) ?\d[ABD-HJLNP-UW-Z]{2}\b")
_HEALTH = re.compile(r"(?<![\d.,/+-])(?<![\d.,/+-] )\d{3}([ -]?)\d{3}\1\d{4}(?![.,/-]?\d)(?! \d)")
_DAY = (
    r"(?:\d{1,2}(?:st|nd|rd|th)?(?: of)?[ ./-](?:\d{1,2}|[A-Za-z]{3,9}),?[ ./-]\d{2,4}"
    r"|[A-Za-z]{3,9} \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}-\d{1,2}-\d{1,2})"
)
_BORN = re.compile(
    rf"\b(?:born|birth|birthday|dob|d\.o\.b)\b\.?(?: date)?(?: was| is| on|:)*\s*({_DAY})\b", re.IGNORECASE
)
_NUMBER = re.compile(r"(?<![\w.,/])\+?\(?\d(?:[ ().\u2010-\u2013/-]{0,3}\d){6,14}(?![\w/])")
_BRITISH = re.compile(r"(?<![\w.,/+-])(?:\+44[ -]?(?:\(0\)[ -]?)?|\(?0)[127](?:[ ()-]{0,2}\d){8,9}(?![\w/]|[.,-]\d)")
"""How numbers of British landlines and mobiles are written, whether or not they are given out: those kept free for
novels and examples look no other to whoever reads them."""


def find_personal(text: str, region: str = "GB") -> Iterator[Finding]:
    """Yield what in a text looks as if it told of one person.

    E-mail addresses; telephone numbers that could be rung, of people and not of helplines; postcodes and numbers of the
    National Health Service of the United Kingdom; dates of birth, by the word before them. Addresses of pages and the
    numbers of books and articles are passed over.

    Linear in the length of the text.

    Args:
        text: Prose.
        region: The country in which telephone numbers without a country's number are, as two capital letters.

    Source: the last digit of a number of the National Health Service is checked by weights 10 to 2 and modulus 11, NHS
    Data Dictionary, NHS Number.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)  # full-width signs are as easily dialled
    text = _ELSEWHERE.sub(" ", text)
    for mail in _MAIL.finditer(text):
        yield "an e-mail address", mail[0]
    for postcode in _POSTCODE.finditer(text):
        if postcode[1] in _AREAS:
            yield "a postcode", postcode[0]
    for born in _BORN.finditer(text):
        yield "a date of birth", born[1]
    health = [number[0] for number in _HEALTH.finditer(text) if is_health_number(number[0])]
    for each in health:
        yield "an NHS number", each
    if _NUMBER.search(text):
        yield from (("a telephone number", number) for number in _telephones(text, region) if number not in health)


def is_health_number(text: str) -> bool:
    """Whether ten digits, with whatever stands between them, could be a number of the National Health Service."""
    digits = [int(sign) for sign in text if sign.isdecimal()]
    if len(digits) != 10 or len(set(digits)) == 1:
        return False
    check = 11 - sum(weight * digit for weight, digit in zip(range(10, 1, -1), digits, strict=False)) % 11
    return check % 11 == digits[9]


def mask(text: str) -> str:
    """Return a few of a text's characters, enough to find it by and too few to use it: `m…g`, `07…56`."""
    few = 2 if len(text) > 9 and not any(sign.isalpha() for sign in text) else 1
    return f"{text[:few]}…{text[-few:]}"


def _telephones(text: str, region: str) -> Iterator[str]:
    import phonenumbers  # what it knows of all countries takes its time to import; few theories hold such a number

    anybodys = (
        phonenumbers.PhoneNumberType.TOLL_FREE,
        phonenumbers.PhoneNumberType.SHARED_COST,
        phonenumbers.PhoneNumberType.PREMIUM_RATE,
        phonenumbers.PhoneNumberType.UAN,
    )
    told = [
        match.raw_string
        for match in phonenumbers.PhoneNumberMatcher(text, region)
        if phonenumbers.number_type(match.number) not in anybodys
    ]
    if region == "GB":
        told += [number[0] for number in _BRITISH.finditer(text) if not any(number[0] in known for known in told)]
    yield from told
