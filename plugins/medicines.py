"""Whether a word is a medicine's name, by the stems that the WHO gives to international nonproprietary names. Pure.

A new stem is a row of `STEMS`; a name without a stem goes into `NAMES`, a word that only ends like one into `ORDINARY`.
Source of the stems: WHO, "The use of stems in the selection of International Nonproprietary Names (INN) for
pharmaceutical substances". Stems that ordinary words share (-ac, -ase, -cept, -erg, -tide) are left out or made longer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

STEMS: Mapping[str, str] = MappingProxyType(
    {
        "-adol": "pain relief",
        "-afil": "widens vessels: PDE5 inhibitor",
        "-alol": "beta blocker that blocks alpha receptors, too",
        "-asteride": "testosterone reductase inhibitor",
        "-azepam": "calms: diazepam's family",
        "-azepine": "imipramine's relatives with three rings",
        "-azolam": "calms: diazepam's family",
        "-azole": "mostly against fungi or bacteria: a ring with nitrogen",
        "-bactam": "beta-lactamase inhibitor",
        "-bamate": "meprobamate's family",
        "-barbital": "makes sleepy: barbituric acid's family",
        "-bendazole": "against worms",
        "-caftor": "opens a channel for salt in cystic fibrosis",
        "-caine": "numbs",
        "-capone": "COMT inhibitor",
        "-cetam": "piracetam's family",
        "-ciclib": "against cancer: inhibitor of cyclin-dependent kinases",
        "-ciclovir": "against herpes viruses",
        "-cillin": "antibiotic: penicillin's family",
        "-citabine": "against cancer: cytarabine's family",
        "-clax": "against cancer: BCL-2 inhibitor",
        "-codone": "opioid",
        "-conazole": "against fungi: miconazole's family",
        "-cortisone": "corticosteroid",
        "-coxib": "pain relief: selective inhibitor of cyclo-oxygenase",
        "-curium": "relaxes muscles for an operation",
        "-curonium": "relaxes muscles for an operation",
        "-cycline": "antibiotic: tetracycline's family",
        "-dipine": "calcium-channel blocker: nifedipine's family",
        "-dopa": "dopamine receptor agonist",
        "-dronate": "for bones: bisphosphonate",
        "-faxine": "antidepressant: venlafaxine's family",
        "-fenac": "pain relief: ibufenac's family",
        "-fentanil": "opioid: fentanyl's family",
        "-fibrate": "lowers triglycerides: clofibrate's family",
        "-flurane": "for anaesthesia, to be breathed in",
        "-gabalin": "for nerves: gabapentin's relative",
        "-gatran": "keeps blood from clotting: thrombin inhibitor",
        "-gepant": "against migraine: CGRP receptor antagonist",
        "-giline": "MAO-B inhibitor",
        "-gliflozin": "lowers sugar: SGLT2 inhibitor",
        "-gliptin": "lowers sugar: DPP-4 inhibitor",
        "-glitazone": "lowers sugar: PPAR agonist",
        "-glutide": "lowers sugar and weight: GLP-1 receptor agonist",
        "-grastim": "makes white blood cells grow",
        "-grel": "keeps platelets apart",
        "-grelor": "keeps platelets apart",
        "-imod": "changes the immune system",
        "-ipramine": "antidepressant: imipramine's family",
        "-kacin": "antibiotic: kanamycin's family",
        "-kinra": "interleukin receptor antagonist",
        "-leucel": "a person's own cells as medicine",
        "-lisib": "against cancer: PI3K inhibitor",
        "-lukast": "for the airways: leukotriene receptor antagonist",
        "-lutamide": "androgen receptor antagonist",
        "-mab": "monoclonal antibody",
        "-mectin": "against worms: ivermectin's family",
        "-methasone": "corticosteroid",
        "-micin": "antibiotic from Micromonospora",
        "-morphone": "opioid",
        "-mustine": "against cancer: an alkylating agent",
        "-mycin": "antibiotic from Streptomyces",
        "-natide": "lowers sugar: GLP-1 receptor agonist",
        "-nib": "enzyme inhibitor, mostly against cancer",
        "-nidazole": "against protozoa: metronidazole's family",
        "-nisone": "corticosteroid",
        "-norphine": "opioid: morphine's family",
        "-olol": "beta blocker",
        "-olone": "corticosteroid",
        "-opram": "antidepressant: citalopram's family",
        "-oquine": "against malaria: quinoline's family",
        "-oxacin": "antibiotic: nalidixic acid's family",
        "-oxetine": "antidepressant: fluoxetine's family",
        "-oxicam": "pain relief: isoxicam's family",
        "-oxifen": "oestrogen receptor antagonist",
        "-pamil": "calcium-channel blocker: verapamil's family",
        "-paratide": "for bones: parathyroid hormone's family",
        "-parib": "against cancer: PARP inhibitor",
        "-parin": "keeps blood from clotting: heparin's family",
        "-patide": "lowers sugar and weight: GIP and GLP-1 receptor agonist",
        "-penem": "antibiotic: a penicillin of another ring",
        "-peridol": "against psychosis: haloperidol's family",
        "-piprazole": "against psychosis: aripiprazole's family",
        "-pitant": "against vomiting: NK1 receptor antagonist",
        "-platin": "against cancer: holds platinum",
        "-poetin": "makes red blood cells: erythropoietin's family",
        "-prazole": "against stomach acid: proton-pump inhibitor",
        "-pril": "ACE inhibitor",
        "-prim": "antibiotic: trimethoprim's family",
        "-profen": "pain relief: ibuprofen's family",
        "-promazine": "against psychosis: chlorpromazine's family",
        "-prost": "prostaglandin's family",
        "-racil": "uracil's family",
        "-relin": "makes the pituitary release hormones",
        "-relix": "keeps the pituitary from releasing hormones",
        "-reotide": "somatostatin's family",
        "-ridone": "against psychosis: risperidone's family",
        "-rolimus": "holds down immunity: sirolimus's family",
        "-rubicin": "against cancer: daunorubicin's family",
        "-sartan": "angiotensin II receptor antagonist",
        "-semide": "diuretic: furosemide's family",
        "-sentan": "endothelin receptor antagonist",
        "-setron": "against vomiting: serotonin receptor antagonist",
        "-sidone": "against psychosis: ziprasidone's family",
        "-sonide": "corticosteroid to breathe in or put on",
        "-statin": "mostly lowers cholesterol: HMG-CoA reductase inhibitor",
        "-tadine": "antihistamine: loratadine's family",
        "-taxel": "against cancer: paclitaxel's family",
        "-tecan": "against cancer: topoisomerase I inhibitor",
        "-teplase": "dissolves clots: tissue plasminogen activator",
        "-terol": "opens the airways: fenoterol's family",
        "-thiazide": "diuretic: chlorothiazide's family",
        "-tiapine": "against psychosis",
        "-tidine": "against stomach acid: cimetidine's family",
        "-tinib": "against cancer: tyrosine-kinase inhibitor",
        "-tocin": "oxytocin's family",
        "-toin": "against seizures: hydantoin's family",
        "-trexate": "folic acid antagonist",
        "-trexed": "folic acid antagonist",
        "-triptan": "against migraine: serotonin receptor agonist",
        "-triptyline": "antidepressant: imipramine's relatives",
        "-tropium": "opens the airways",
        "-trozole": "against cancer: aromatase inhibitor",
        "-vaptan": "vasopressin receptor antagonist",
        "-vir": "against viruses",
        "-vudine": "against HIV: zidovudine's family",
        "-xaban": "keeps blood from clotting: factor Xa inhibitor",
        "-xostat": "against gout: xanthine oxidase inhibitor",
        "-zapine": "against psychosis, or antidepressant",
        "-zolid": "antibiotic: linezolid's family",
        "-zomib": "against cancer: proteasome inhibitor",
        "-zosin": "alpha blocker: prazosin's family",
        "cef-": "antibiotic: a cephalosporin",
    }
)
"""The WHO's stems, written as it writes them, with what the medicine is or does."""

_SPANISH = """
azol caína ciclina cilina cortisona dipino fenaco fibrato floxacino formina gliflozina gliptina glitazona
glutida metasona micina nisolona nisona oxetina oxifeno parina profeno sartán semida statina tadina tiazida
tidina triptán xabán
"""
SPANISH = tuple(_SPANISH.split())
"""Ends of medicines' names in Spanish, where they are not those of `STEMS`."""

_NAMES = """
abatacept acamprosate acetaminophen acetazolamide aflibercept allopurinol amiodarone amphetamine aspirin
atropine azathioprine baclofen bisacodyl bupropion buspirone carvedilol cephalexin cetirizine chlorhexidine
chlorthalidone cholestyramine clonidine codeine colchicine cyclobenzaprine cyclosporine dapsone deferasirox
desmopressin dexmedetomidine dextromethorphan dicyclomine digoxin diphenhydramine disulfiram donepezil
doxylamine enfuvirtide ephedrine epinephrine epoetin eptifibatide ergotamine eszopiclone etanercept ethambutol
etoposide ezetimibe fentanyl fexofenadine finerenone flecainide fluticasone gabapentin galantamine gemfibrozil
glimepiride glipizide glyburide guaifenesin guanfacine hydralazine hydroxyurea hydroxyzine hyoscyamine insulin
isoniazid isotretinoin ketamine lamotrigine leflunomide leucovorin levothyroxine linaclotide lisdexamfetamine
lithium loperamide meclizine memantine mercaptopurine mesalamine metformin methadone methylphenidate
metoclopramide mifepristone minoxidil mirabegron misoprostol modafinil morphine mycophenolate naloxone
naltrexone naproxen nitroglycerin norethindrone orlistat oxybutynin oxymetazoline paracetamol penicillamine
permethrin phentermine phenylephrine pilocarpine praziquantel primidone probenecid pseudoephedrine
pyridostigmine quinidine quinine ranolazine rifampicin rifampin rivastigmine sacubitril salbutamol salicylate
scopolamine sertraline silodosin simethicone solifenacin spironolactone sucralfate sulfadiazine sulfasalazine
tamsulosin terbutaline theophylline tizanidine tolterodine topiramate trazodone tretinoin triamterene
trihexyphenidyl valproate warfarin zolpidem zonisamide zopiclone
"""
NAMES = frozenset(_NAMES.split())
"""Medicines that are often written about and have no stem of `STEMS`."""

_ORDINARY = """
algenib april aztecan carbamate carbazole convivir crepitant cystatin decemvir diazole duumvir elzevir estatina
gangrel guadalquivir hervir histidine hydantoin imidazole mongrel palpitant phenetidine precipitant presentan
representan provolone pyrazole revivir servir sobrevivir thiazole toltecan triumvir violone vivir
"""
ORDINARY = frozenset(_ORDINARY.split())
"""Words that end like a medicine and are none."""

_WORD = re.compile(r"[^\W\d_]+")
_ENDS = (*(stem[1:] for stem in STEMS if stem.startswith("-")), *SPANISH)
_STARTS = tuple(stem[:-1] for stem in STEMS if stem.endswith("-"))


def is_medicine(word: str) -> bool:
    """Whether a word is, or is joined with, the international name of a medicine, in English or Spanish.

    Names of classes (statin), of brands, and of vitamins, hormones and minerals are none, unless they carry a stem.
    """
    return any(map(_is_name, _WORD.findall(word.lower())))


def _is_name(word: str) -> bool:
    return word in NAMES or (_has_stem(word) and word not in ORDINARY and not word.endswith("sterol"))


def _has_stem(word: str) -> bool:
    """Whether a stem is part of the word, and not all of it."""
    if word.startswith(_STARTS):
        return len(word) > 6
    return word.endswith(_ENDS) and any(word[2:].endswith(end) for end in _ENDS)
