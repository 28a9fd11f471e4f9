"""Telephone numbers: kept in E.164, shown in the international form."""

from __future__ import annotations

#: Longer texts are letters, not numbers.
_LONGEST = 200


def read_phone(text: str, country: str | None) -> str | None:
    """The first telephone number in a text as "+12125550123", with ";ext=45" behind it where there is an
    extension. None if there is none.

    A number without its country's code is taken as one of `country` (ISO 3166 alpha-2). The length is
    checked, not whether the number has been given out: new ranges are opened all the time.
    """
    import phonenumbers  # its tables cost 30 ms, and few messages hold a number

    matcher = phonenumbers.PhoneNumberMatcher(
        text[:_LONGEST], country or None, leniency=phonenumbers.Leniency.POSSIBLE
    )
    for found in matcher:
        number = found.number
        if phonenumbers.is_possible_number_with_reason(number) != phonenumbers.ValidationResult.IS_POSSIBLE:
            continue
        plain = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
        return f"{plain};ext={number.extension}" if number.extension else plain
    return None


def show_phone(e164: str) -> str:
    """A stored number as people read it: "+1 212-555-0123 ext. 45". What is no such number comes back as
    it is."""
    import phonenumbers

    plain, _, extension = e164.partition(";ext=")
    try:
        number = phonenumbers.parse(plain, None)
    except phonenumbers.NumberParseException:
        return e164
    shown = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
    return f"{shown} ext. {extension}" if extension else shown
