"""Numbers that prove themselves: the last signs follow from the others, so that a chance number seldom passes."""

from __future__ import annotations

import re

VIN_VALUES = {
    **{str(digit): digit for digit in range(10)},
    **dict(zip("ABCDEFGHJKLMNPRSTUVWXYZ", (*range(1, 9), *range(1, 6), 7, 9, *range(2, 10)), strict=True)),
}
VIN_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)


def luhn(value: str) -> bool:
    """ISO/IEC 7812: payment cards and the numbers of handsets (IMEI)."""
    digits = [int(sign) for sign in value if sign.isdigit()]
    doubled = [2 * digit - 9 * (digit > 4) for digit in digits[-2::-2]]
    return (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0


def iban(value: str) -> bool:
    """ISO 13616: the country and the check digits moved behind, letters as numbers from 10, modulo 97."""
    bare = re.sub(r"\W", "", value).upper()
    return int("".join(str(int(sign, 36)) for sign in bare[4:] + bare[:4])) % 97 == 1


def vin(value: str) -> bool:
    """49 CFR 565.15: the ninth sign of a vehicle identification number, in North America."""
    total = sum(VIN_VALUES[sign] * weight for sign, weight in zip(value, VIN_WEIGHTS, strict=True))
    return value[8] == "0123456789X"[total % 11]
