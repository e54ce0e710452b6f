"""Medicines by their names, and ordinary words that are none."""

from __future__ import annotations

import pytest

from plugins.medicines import NAMES, ORDINARY, SPANISH, STEMS, is_medicine

MEDICINES = """
abaloparatide acetaminophen acyclovir adalimumab albuterol alprazolam amiodarone amitriptyline amlodipine
amoxicillin apixaban aprepitant aripiprazole aspirin atezolizumab atenolol atogepant atorvastatin azithromycin
baclofen baloxavir bosentan budesonide buprenorphine bupropion canagliflozin candesartan carbamazepine
carboplatin carvedilol cefazolin celecoxib cephalexin cetirizine ciprofloxacin citalopram clonazepam clopidogrel
clozapine cyclosporine dabigatran dapagliflozin dexamethasone diclofenac donepezil doxycycline duloxetine
dutasteride empagliflozin enalapril enoxaparin epoetin erythromycin esomeprazole etanercept exenatide famotidine
febuxostat fenofibrate fentanyl filgrastim finasteride fingolimod fluconazole fluoxetine furosemide gabapentin
gentamicin goserelin haloperidol hydrochlorothiazide hydrocodone hydrocortisone hydroxychloroquine ibuprofen
imatinib imipramine insulin ipratropium irinotecan ivacaftor ivermectin ketoconazole lamotrigine latanoprost
letrozole levetiracetam levodopa levothyroxine lidocaine linagliptin linezolid liraglutide lisinopril loratadine
losartan meloxicam meropenem metformin methotrexate metoprolol metronidazole mirtazapine molnupiravir
montelukast morphine naloxone naproxen nivolumab octreotide olanzapine omeprazole ondansetron oseltamivir
oxycodone oxytocin paclitaxel pantoprazole paroxetine pembrolizumab penicillin phenytoin pioglitazone prasugrel
prazosin prednisolone prednisone pregabalin propranolol quetiapine ramipril rasagiline risperidone rituximab
rivaroxaban rosuvastatin sacubitril salmeterol semaglutide sertraline sildenafil simvastatin sirolimus
sitagliptin sofosbuvir sumatriptan tacrolimus tamoxifen tamsulosin telmisartan ticagrelor tirzepatide
tofacitinib tolvaptan topiramate tramadol trastuzumab trazodone trimethoprim valsartan vancomycin venlafaxine
verapamil warfarin ziprasidone zidovudine zolpidem amoxicilina atorvastatina fluoxetina hidroclorotiazida
ibuprofeno losartán metformina omeprazol rivaroxabán
"""

ORDINARY_WORDS = """
about accept after again against aloe alone among amphibian animal anniversary answer appetite april arrange
artery assistant asthma autumn balance bandage basin behavior believe bladder blood bone brain bread breath
brother cabin calendar cancer carbohydrate cardiology cartilage catalog center certain chapel cholesterol
circumstance clean clinic clinician cocktail cologne colonoscopy compost concept condition console contain
control cough coverage cranberry crepitant custom cylinder dairy decide deliver diabetes diagnosis dinner
disease doctor dolphin domain drain eczema effect elderly electrocardiogram emergency energy engine enzyme
estrogen evening exercise explain family fever fiber finger fitness flavor flexible fountain friday gallbladder
garden gelatin gluten grandparent habit hallucination happen harbor headache health heart hemoglobin herb
hormone hospital household hypertension imaging immune inflammation ingredient intestine jasmine journal keratin
kidney kitchen latin learn lesson lifestyle listen liver lunch magazine magnesium margarine marine measurement
medicine menopause mesothelioma migraine mongrel morning mountain muscle nation neighbor nicotine nitrogen
nucleotide nurse nutrition obtain office opinion oxygen pain palpitation parent patient pectin pediatric peptide
person petrol physician platinum poison polypeptide potassium precipitant prescription pressure problem protein
provolone quarantine question rain reason recipe remain research riptide routine saline salmon sardine school
season serpentine session sibling sister sleep smoking spring stadium statin stomach subscription substance
sugar sulfate sustain symptom tablet temperature therapy thyroid tide tobacco toddler traction treatment
triumvir turpentine twin urine vaccine vain vaseline vegetable vein vitamin vulnerable walking water weekend
wheelchair window winter women yesterday yogurt agua alcohol azúcar cabeza comodo colesterol comer corazón
estatina estómago familia harina hervir medicina niño presión presentan pregunta salud sangre servir sobrevivir tomaba
vacuna vivir
"""


@pytest.mark.parametrize("word", MEDICINES.split())
def test_a_medicine_is_known_by_its_name(word):
    assert is_medicine(word)
    assert is_medicine(word.upper())
    assert is_medicine(f"“{word.capitalize()}’s")


def test_no_ordinary_word_is_taken_for_a_medicine():
    assert [word for word in ORDINARY_WORDS.split() if is_medicine(word)] == []
    assert len(ORDINARY_WORDS.split()) > 250


@pytest.mark.parametrize(
    "word", ["co-trimoxazole", "amoxicillin-clavulanate", "sacubitril/valsartan", "(ramipril)"]
)
def test_a_name_among_marks_or_with_another_is_a_medicine(word):
    assert is_medicine(word)


@pytest.mark.parametrize("word", ["", "-", "120", "mg", "A1C", "COVID-19", "好"])
def test_what_is_no_word_is_no_medicine(word):
    assert not is_medicine(word)


@pytest.mark.parametrize("stem", STEMS)
def test_every_stem_finds_its_names_and_alone_is_none(stem):
    name = f"xana{stem[1:]}" if stem.startswith("-") else f"{stem[:-1]}xanal"
    assert is_medicine(name)
    assert STEMS[stem]


def test_no_name_stands_in_two_tables_nor_needs_none():
    assert not NAMES & ORDINARY
    assert not [
        name for name in NAMES if any(name[2:].endswith(stem[1:]) for stem in STEMS if stem.startswith("-"))
    ]
    assert not set(SPANISH) & {stem[1:] for stem in STEMS}
