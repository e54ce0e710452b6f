"""Words with a capital that are no patient's name: eponyms, people of history and letters, words of every day.

A name that a disease, sign or score bears is a word of `EPONYMS`; a person whom physicians quote is one of `KNOWN`.
"""

from __future__ import annotations

from plugins.checks.identifiers.tables import names, words

EPONYMS = words(
    """
    achilles addison adson alport alzheimer angelman apgar argyll asperger babinski baker bankart barlow
    barre barrett bartholin bartter basedow bassen becker behcet behçet bell bence bennett berger bernard
    berry bishop blalock bloom bohr bouchard bowen bowman braden bright brockenbrough brodie brown
    brudzinski bruce brugada budd buerger burkitt caesar calot campbell candida cannon caroli castleman
    chagas charcot charlson chediak cheyne chiari child chvostek cobb colles conn cooley coombs cotard
    courvoisier coxsackie creutzfeldt crigler crohn cronkhite cullen cushing dandy darier darwin derby
    dercum descartes diamond dix doppler down dravet dressler duchenne duke dupuytren ebstein edwards ehlers
    eisenmenger epley epstein evans ewing fabry fagerstrom fallot fanconi fitz fitzpatrick foley fontan
    fowler friedreich frank froment frost gaucher geiger giardia gilbert gilles glasgow gleason goodpasture
    gorlin gram graves grawitz grey guillain hallpike halsted hansen harris hartnup hashimoto heberden
    heimlich heinz henoch hering hirschsprung hodgkin hoffmann holter homans horner houston howell
    huntington hurler jacob jakob janeway jarisch jarvik jenner jeune jones kallmann kaplan kaposi karnofsky
    kartagener kawasaki kayser kegel kernig kinyoun kleine klinefelter klippel koch koplik korsakoff krabbe
    krebs krukenberg kussmaul lachman langerhans lassa lauren legionella leigh lesch lewy lhermitte likert
    listeria lister liddle lobstein loeffler lou lown ludwig luer lyme lynch mallory mantoux marburg marfan
    marie marshall mcburney mccune meckel meier meige ménière meniere menkes merkel meyer miller mobitz mohs
    monro montgomery morquio morton munchausen murphy myerson nash nightingale nissen noonan norwalk osgood
    osler osmond ottawa paget pancoast parkinson pasteur patau pearson peutz peyronie phalen pickwick
    pilates pompe pott prader prinzmetal purkinje ramsay rathke raynaud reed reiter rett reye reynolds
    richter rinne robin romberg rorschach rose roth roux rovsing salk salmonella sabin sanger schilling
    schlatter schmorl scheuermann seldinger sertoli sever sheehan shigella shy simmonds sims sjogren sjögren
    skene snellen spearman spurling starling steell still stokes strumpell sturge sudeck swan sydenham
    tanner tay tetralogy thompson tietze tinel todd tourette trendelenburg trousseau turcot turner valsalva
    venn vincent virchow waldenstrom waterhouse weber wegener weil wells wernicke whipple wilms wilson wolff
    wood yates zenker ziehl zollinger hippocrates galen sinai hopkins mayo kaiser dana farber framingham
    minnesota boston cochrane flexner bayes pap kaplan
    """
)
"""People whose names are on diseases, signs, scores, instruments and houses."""

KNOWN = names(
    """
    William Osler, Ignaz Semmelweis, Abraham Flexner, Atul Gawande, Siddhartha Mukherjee, Paul Farmer,
    Anthony Fauci, Oliver Sacks, Paul Kalanithi, Abraham Verghese, Eric Topol, Danielle Ofri, Marie Curie,
    Florence Nightingale, Alexander Fleming, Edward Jenner, Joseph Lister, Louis Pasteur, Robert Koch,
    Rudolf Virchow, Sigmund Freud, Virginia Apgar, Jonas Salk, Albert Sabin, Elizabeth Blackwell, Clara
    Barton, Albert Schweitzer, Francis Peabody, William Halsted, Harvey Cushing, John Snow, Charles Darwin,
    Albert Einstein, Henrietta Lacks, Rebecca Lee Crumpler, Charles Drew, Vivien Thomas, Helen Taussig,
    Alfred Blalock, Cicely Saunders, Elisabeth Kübler-Ross, Susan Sontag, Jerome Groopman, Lewis Thomas,
    Rita Charon, Victoria Sweet, Lisa Sanders, Archie Cochrane, David Sackett, Bernard Lown, Rosalind
    Franklin, James Watson, Francis Crick, Katalin Karikó, Drew Weissman, Jennifer Doudna, Vivek Murthy,
    Francis Collins, Mary Mallon, Phineas Gage, Lou Gehrig, Michael J. Fox, Magic Johnson, Angelina Jolie,
    Mark Twain, William Shakespeare, Leo Tolstoy, Anton Chekhov, Maya Angelou, Arthur Conan Doyle, Sherlock
    Holmes, Viktor Frankl, Voltaire, Hippocrates, Galen, Maimonides, Avicenna, Benjamin Franklin, Abraham
    Lincoln, Franklin Roosevelt, Winston Churchill, Nelson Mandela, Martin Luther King, John Keats, William
    Carlos Williams, Emily Dickinson, Gabor Maté, Bessel van der Kolk, Brené Brown, Peter Attia, Michael
    Pollan, Ancel Keys, Barbara Starfield, Donald Berwick, Peter Pronovost, Andrew Wakefield, Joe Biden,
    Barack Obama, Donald Trump, George Bush, Johns Hopkins, Alan Turing, Bill Clinton, Michelle Obama,
    Semmelweis, Freud, Darwin, Pasteur, Jenner, Lister, Osler, Newton, Einstein, Nightingale, Chekhov, Tolstoy, Keats,
    Shakespeare, Dickens, Kafka, Beethoven, Mozart, Vesalius, Paracelsus, Virchow, Laennec, Susan Block,
    Hillary Clinton, Obamacare, Jane Doe, John Doe, Jane Roe, Richard Roe, Kathleen Sebelius, Santa Claus, Jesus Christ
    """
)
"""People in public life, history and books: what is told of them is known."""

HOUSES = words(
    """
    academy act administration agency alliance america american army association avenue award bank blvd
    board bureau care cathedral center centers centre challenge christmas church city clinic clinical
    coalition code college commission committee company conference congress corporation council county court
    day declaration department diet disease drive district eve federal federation festival forum foundation
    framework fund garden general global government group guide guideline guidelines health healthcare high
    hospital hotel house inc index initiative institute institutes insurance international island journal
    lab laboratory lake law league library lifeline magazine marketplace medicaid medical medicare medicine
    memorial method mount mountain museum national network news north office organization park partners
    permanente pharmacy plan platform portal press prevention prize program programme project protocol
    public radio region registry report research review river road room rule rules saint san scale school
    science sciences scientific score service services society south state states street studies study suite
    summit survey syndrome system task team test therapeutics times tower trial trials trust union united
    university valley virus war watch week west east world app bill cross shield house white institute
    studio labs instituto hospital salud mercado ley seguro oficina departamento centro ciudad universidad
    """
)
"""With one of these words among them, capitals name no person."""

ORDINARY = words(
    """
    a about above after again ago ah all alone along already also although always am amid among an and
    another any anyone are around as ask asked at back because before being beside best better between both
    bring but by call came can case check colleagues come consider could day days dear did do does doctor
    doctors doing done don't during each early either eight emergency even every everybody everyone
    everything except few finally find first five for four friend friends from get give go good goodbye got
    had half has have having he hello help hence her here hers him his home hospital how however i i'd i'll
    i'm i've if imagine in index inside instead into is isn't it it's its just keep last lately later least
    less let let's like little long look lord madam many maybe me meanwhile meet mine miss mom monday more
    most mother much my myself name named near never next night nine no nobody none nor not nothing now
    nurse o'clock of off often oh ok okay old on once one only onto or other others our out outside over own
    paciente patient patients perhaps please pt question questions quick read really remember remembering
    rest said same saw say see seen seven several she should since six so some somebody someone something
    sometimes soon still stop such suddenly take ten than thank thanks that that's the their them then there
    these they thing think this those though three through thus to today together told tomorrow tonight too
    toward try tuesday wednesday thursday friday saturday sunday two under unfortunately until up upon us
    use very wait was watch we we're well went were what whatever when where whether which while who whoever
    whom whose why will with within without woman man women men would write yes yesterday yet you you're
    your yours january february march april may june july august september october november december spring
    summer fall autumn winter christmas easter thanksgiving halloween english spanish french german italian
    chinese japanese korean american americans african asian european mexican hispanic latino latina black
    white jewish muslim christian catholic christians god heaven internet web medicare medicaid covid
    tuesday's el la los las un una de del en y con por para mi su sus sí no qué cómo cuando después antes
    ayer hoy ella ellos nosotros usted señor señora señorita doña don fue era está estaba tiene tenía
    gracias querido querida adiós mr mrs ms mx dr drs prof sr sra srta st figure table chapter section part
    step level stage grade type vitamin hepatitis hi hey congratulations happy sincerely regards yours love
    amen sorry please treatment symptoms children adults people parents families family doctor's surgery
    cancer diabetes pain blood heart brain chest skin día días lunes martes miércoles jueves viernes sábado domingo
    """
)
"""Words that stand at the head of a sentence or a line, and no one is called so."""

SHORT_FORMS = words(
    """
    ab ac ad af ai aids als ama ap api app as ash at av bc bmi bmj bp ca cbc cbd cc cd cdc ceo ckd cms cns
    copd cpr cpt crp cs csf ct cv cva cvs dea dka dm dna do dr dvt ec ecg ed eeg ef ehr ekg emg emr ems ent
    er esr eu ev fda fdr ft gcs gerd gi gp gu hd hdl he hf hhs hiv ho hpv hr hs ibd ibs icd icu id ii iii im
    in inr iq ir is it iu iv ivf jama jd jr kg la ldl lp lvad ma mba md mg mi mph mra mri ms msg nah ne nejm
    nhs nicu nih no np nsaid nv nw nyc ob obgyn ok om on op or ot pa pc pcp pcr pe pet phd pm po pr ps psa
    pt ptsd qi qr ra rbc rn rna rsv ru sc sd se sids so sr st std sti stt sw tb tia tv uc uk un us usa uti
    uv va vs we wbc who x-ray
    """
)
"""Two to five capitals that are no one's initials."""
