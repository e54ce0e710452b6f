"""How stories of patients are told: the tables of words from which `names_in_stories.py` makes its frames.

A new word goes into the table of its kind. A word stands in `DEEDS` only if nothing but a person does it: no medicine,
firm, town or disease is its subject.
"""

from __future__ import annotations

from plugins.checks.identifiers.tables import words


def either(table: str) -> str:
    """The words of a table as the alternatives of a pattern."""
    return "|".join(table.split())


DEEDS = """
    smiled laughed cried wept whispered nodded shrugged sighed winced grinned giggled sobbed blinked frowned mumbled
    murmured muttered knitted slept dozed woke sat stood limped coughed vomited fainted drank ate swallowed chewed
    squeezed hugged kissed danced sang wore adored loved hated longed wished hoped prayed begged pleaded swore
    apologised apologized thanked teased joked confessed lied phoned rang texted knelt shivered trembled waved
    grimaced shuffled stammered limps smiles laughs cries nods shrugs sighs knits sleeps sings whispers
"""
"""What only people do, in the forms that follow a name."""
DOING = """
    knitting crying smiling laughing sleeping sitting lying dying breathing reading sewing humming singing waiting
    coughing vomiting gasping bleeding shaking sweating shivering dancing joking weeping sobbing praying drowning
    choking limping snoring drawing
"""
"""What only people were doing."""
THEIRS = """
    mother father mom dad mum mam mama mama's papa nan gran granny grandmother grandfather grandma grandpa wife husband
    widow widower daughter daughters son sons sister sisters brother brothers twin twins parents baby babies child
    children kids niece nephew aunt uncle cousin family carer caregiver teacher pregnancy pregnancies birth bedside
    funeral diagnosis prognosis biopsy chart wheelchair incubator ventilator bed crib cot room breath breathing fever
    seizure seizures scan scans tumor tumour cancer leukemia leukaemia transplant dialysis chemo surgery operation
    hand hands voice eyes smile laugh face heart lungs kidney kidneys liver oxygen labs bloods lab hemoglobin
    haemoglobin creatinine discharge death obituary grave
"""
"""What somebody has who is ill or was: behind `'s`."""
LEADS = """
    when as because while after before until till since where that if though although and but then once what how who
    whom now today yesterday later eventually finally soon meanwhile whenever unless
"""
"""Words behind which a clause begins."""
KINSHIP = """
    wife husband spouse partner mother father mom dad mum mam son daughter sister brother twin aunt auntie uncle niece
    nephew cousin fiancé fiancée grandmother grandfather grandson granddaughter grandma grandpa gran granny nan
    girlfriend boyfriend widow widower roommate flatmate housemate neighbor neighbour caregiver carer child baby friend
    lad lass fellow chap gent bloke guy youngster grandchild great-grandson great-granddaughter godson goddaughter
    stepson stepdaughter stepmother stepfather stepbrother stepsister mother-in-law father-in-law son-in-law
    daughter-in-law sister-in-law brother-in-law fiance fiancee ex-wife ex-husband boss coach landlord
"""
"""Who is named beside a patient, or is one."""

CARE_WORDS = words(
    """
    patient patients ward hospital hospice icu picu nicu surgery surgeon nurse nurses intern oncology dialysis
    ventilator oxygen chemo chemotherapy transplant biopsy tumor tumour cancer leukemia leukaemia lymphoma
    stroke seizure seizures diabetes insulin asthma epilepsy sepsis pneumonia fever rash cough pain bleeding
    dose dosed tablets pills medication medicines inhaler injection diagnosis diagnosed prognosis admitted
    discharged discharge intubated extubated icteric jaundice anemia anaemia haemorrhage hemorrhage wound
    fracture xray ultrasound echo ecg ekg bloods blood bedside stethoscope psychiatrist paediatrician
    pediatrician cardiologist neurologist oncologist gp midwife obstetrician therapist kidney
    kidneys liver lungs lung spleen splenic renal hepatic cardiac rupture ruptured
    heart steroid steroids morphine opioid resuscitation cpr died dying dead death funeral gestation preterm
    preemie newborn pregnant pregnancy contraction contractions miscarriage stillborn neonatal rounds handover
    migraine headache dementia delirium depression overdose addiction sober alcohol smoked breathless dyspnoea
    dyspnea oedema edema catheter drip stoma colostomy amputation prosthesis wheelchair remission relapse
    palliative weaned trach tracheostomy paciente hospitalizada hospitalizado enfermedad
    """
)
"""One of these, or more, is near where somebody is cared for."""

TELLERS = words("i me my we she he him his her mr mrs ms mdm pt pts lad lass")
"""Who tells a story, and of whom: a text of any length has one of these when it is one."""
