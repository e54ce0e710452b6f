"""The 18 classes of identifiers that HIPAA's Safe Harbor method removes, in words for a person who reads a case.

Source: 45 CFR 164.514(b)(2)(i)(A)-(R). The wording is ours; the regulation's own text decides.
"""

from __future__ import annotations

CLASSES = (
    ("Names", "of the patient, relatives, employer, household; initials, too"),
    ("Places smaller than a state", "street, town, county, ZIP code, a landmark, a small clinic"),
    ("Dates except the year", "birth, admission, surgery, death, a holiday; every age over 89"),
    ("Phone numbers", "of anyone in the case"),
    ("Fax numbers", "on a letterhead or a scan"),
    ("E-mail addresses", "and user names that work like one"),
    ("Social Security numbers", "in part, too"),
    ("Medical record numbers", "also on wristbands, labels and films"),
    ("Health plan numbers", "member and policy numbers"),
    ("Account numbers", "bills, invoices, patient portals"),
    ("Certificate and licence numbers", "driving licence, professional licence"),
    ("Vehicles", "number plates, serial numbers"),
    ("Devices", "serial numbers of implants, pumps, meters, hearing aids"),
    ("Web addresses", "a fundraiser, a profile, a news story about the case"),
    ("IP addresses", "in a screenshot or a log"),
    ("Biometrics", "fingerprint, iris, voice"),
    ("Faces", "full-face photographs and anything as telling: a tattoo, a scar"),
    ("Anything else that is unique", "a rare job, a first of its kind, a known event, a code"),
)
"""Each class, and where to look for it."""
