import type { ThirdPartyTheme } from '../model.ts';
import type { TiedCues } from './third-party-cue.ts';

const health: TiedCues = {
  own: `
    depress*, manic, mania, bipolar, psychosis, psychoses, psychotic, schizo*, borderline, personality disorder*, anxiety
    panic attack*, panic disorder, eating disorder*, mood disorder*, attachment disorder*, conduct disorder*, narcissis*
    psychopath*, antisocial, ptsd, post traumatic, traumatised, traumatized, anorexi*, bulimi*, autis*, asperger*, adhd
    burnout, burn out, burnt out, breakdown, mental health, mentally ill, mental illness, mental problem*, psychological*
    psychiatr*, psycholog*, psychotherap*, counselling, therapy, in therapy, crisis team, sectioned, mental health act
    suicid*, took his|her|their own life, killed himself|herself, taken his|her own life, take his|her own life
    end his|her life, hanged himself|herself, jumped in front, wants to die, wanted to die, self harm*, selfharm*, harms himself|herself
    cuts himself|herself, overdos*, delusion*, hallucinat*, hears voices, hearing voices, paranoi*, antidepress*
    antipsychotic*, lithium, ritalin, sedatives, dementia has, has … dementia, has … alzheimer*, learning disabilit*
    learning difficult*, intellectual disabilit*, illiterate, cannot read, psychiatric ward, admitted … psychiatric|clinic|unit|rehab
    rehab*, addict*, alcoholi*, alcohol problem*, alcohol abuse, alcohol misuse, drink problem, drinking problem
    drinks … too_much|heavily|daily|bottle*|a_lot, drinks heavily, drank … too_much|heavily|daily|a_lot, drinking heavily
    drinking again, heavy drinker, drunk, drunken, bottles of wine|vodka|whisky|gin, intoxicated
    drugs, drug use*, drug abuse, drug problem*, cocaine, crack, cannabis, marijuana, weed, heroin, ecstasy, amphetamine*
    speed, ketamine, methadone, crystal meth, opioid dependen*, smokes pot, joints, gambl*, gaming disorder, detox*
    withdrawal clinic, alcoholics anonymous, relapsed, under the influence, dependent on … alcohol|drugs|pills|painkillers|tablets
    under treatment, being treated for, is treated for, was treated for, having chemotherapy, receiving chemotherapy, on dialysis
    terminally ill, terminal, not long to live, palliative care, assisted dying, euthanasia, gay, lesbian, bisexual, transgender`,
  careful: `
    carrier of, is a carrier, carrier for, brca, brca1, brca2, gene mutation*, mutation, mutations, faulty gene, genetic*
    gene for, carries the, hereditary, huntington*, lynch, cystic fibrosis, duchenne, fragile x, dna test*, sickle cell
    thalassaemia, haemophilia, not the biological, biological father, sperm donor, paternity, adopted
    hiv*, aids, hepatitis, sti, stis, std, sexually transmitted*, chlamydia, gonorrhoea, syphilis, genital herpes
    genital warts, tb, tuberculosis, mrsa, scabies, abortion*, termination of, sterilis*, vasectomy, infertil*, sperm count
    ivf, impoten*, erectile*, unwanted pregnancy, miscarriage*`,
};

const money: TiedCues = {
  own: `
    debt, debts, indebted, in arrears, arrears, bankrupt*, insolven*, bailiff*, debt collector*, debt counsel*, debt relief
    repossess*, foreclos*, wages garnished, garnish*, owes … money, owes a lot, owes thousands, loan, loans, loan shark*, payday
    overdraft, overdrawn, credit card*, mortgage … pay|behind|afford, behind with … rent|mortgage|payments|bills, rent arrears
    cannot pay, can't pay, unpaid bills, cannot afford, can't afford, money problem*, money worries, money trouble*
    financial* … problem*|trouble*|difficult*|worries|hardship|crisis|abuse|dependent, financially, short of money, no money
    out of money, make ends meet, benefits, on benefits, universal credit, unemployment benefit, disability benefit
    disability allowance, housing benefit, social security, on welfare, welfare benefit*, income support, food bank*, poverty
    unemployed, out of work, jobless, lost his|her|their job, lost his|her|their jobs, was sacked, been sacked, fired, dismissed
    made redundant, redundan*, no income, low income, long term sick, evict*, homeless*, sleeping rough, sleeps rough
    lost his|her|their house|home, living on the street*, hostel, alimony, maintenance payments, child support, maintenance arrears
    stole … money, stolen money, took … money, steals money, savings, spent … savings, inherit*, disinherit*, the will
    undeclared, cash in hand, tax evasion, tax debt*, tax fraud, gambling debt*, guardianship order, power of attorney
    salary, earns, salaries, business … failed|collapsed, uninsured, student loan*, borrow*`,
};

const relation: TiedCues = {
  own: `
    divorc*, separated, separation, separating, split up, splitting up, broke up, broken up, marriage … over|breakdown|trouble|problem*|bad|failing
    marital problem*, marital conflict, unhappy marriage, relationship problem*, relationship … ended|over|broke*
    couples therapy, affair, affairs, unfaithful, infidel*, adulter*, mistress, lover, cheat*, extramarital, another woman
    another man, someone else, seeing someone, double life, left the family, walked out on, abandoned, ran away
    no longer in contact, estranged, cut off contact, broke off contact, disowned, jealous*, sexual problem*, prostitut*, escort
    sleep apart, secret relationship, new girlfriend, new boyfriend, pregnant by, illegitimate, forced marriage, sect, sham marriage`,
  shared: `
    quarrel*, argue, argues, arguing, arguments, row with, rows with, rows, feud*, conflict*, falling out, fell out, tension* between, tension at home
    strained relation*, difficult relationship with, custody, contact arrangement*, visiting rights, access to the children
    parental responsibility, not see … children, see the children, parental alienation, violen*, domestic abuse, abus*
    hits, hit, hitting, beats, beat, beaten, beating, slaps, slapped, punch*, kicks, kicked, strangl*, choked, pushes, pushed, shoved
    throws things, threw, bruises, threat*, aggressi*, temper, rages, angry outbursts, shouts, shouted, screams, yells, swears at
    sexually assault*, assault*, rape, raped, incest*, molest*, groom*, touched inappropriately, stalk*, harass*, intimidat*
    humiliat*, belittl*, manipulat*, controls, controlling, coercive, locked in, locks, neglect*, bully*, bullied, honour based
    women's refuge, refuge, afraid of her|his|your|their|my|the husband|father|partner|boyfriend|ex|brother|son|mother|stepfather|wife
    scared of her|his|your|their|my|the husband|father|partner|boyfriend|ex|brother|son|mother|stepfather|wife, unsafe at home, not safe at home`,
};

const justice: TiedCues = {
  own: `
    prison*, jail*, imprison*, in custody, remand*, detention, detained, detainee, behind bars, in a cell, police cell, inmate
    sentence, sentenced, serving time, serves time, ankle tag, electronic tag, community service, probation, parole, suspended sentence
    convict*, conviction, criminal*, crime, crimes, offence*, offender, charged with, arrest*, picked up by the police, wanted by the police
    suspect, suspected of, suspicion of, questioned by, court, in court, trial, prosecut*, judge, lawyer, solicitor, summons, on bail
    bailed, fined, theft, steals, stole, stolen, thief, shoplift*, burgl*, robbery, robbed, fraud*, embezzl*, money laundering
    dealing drugs, drug dealer, drug dealing, deals drugs, dealer, smuggl*, trafficking, weapon*, gun, knife crime, stabb*, murder*
    manslaughter, arson, sex offen*, child pornography, paedophil*, indecent, drink driving, drunk driving, driving licence … lost|taken|revoked
    gang, extremis*, radicalis*, illegal*, undocumented, asylum*, residence permit, deport*, immigration detention, overstayed`,
  shared: `
    police, restraining order, non molestation order, exclusion order, social services, child protection, child services
    children's services, child welfare, youth care, supervision order, care order, taken into care, placed in care, in care
    foster care, foster family, foster home, removed from … home, placed out of home, family court, juvenile court, youth court
    safeguarding, child protection plan, child protection conference, emergency protection, guardian ad litem, youth offending`,
};

const parents = 'parents|mother|father|mum|dad|mom|stepfather|stepmother|family';

const confidential: TiedCues = {
  confidence: `
    not want … ${parents} … know|read|see|hear|find|told|informed
    doesn't|don't|didn't want … ${parents} … know|read|see|hear|find|told|informed
    would rather … ${parents} … not, rather not … ${parents}
    ${parents} … must|may|should|can|could not|never … know|read|see|hear|find|be_told, ${parents} … mustn't|shouldn't|can't … know|read|see|hear|find
    ${parents} … not know, ${parents} … don't|doesn't|didn't know, ${parents} … unaware, ${parents} are|is not aware
    without … ${parents} … knowing|knowledge|present|consent, without … knowledge of … ${parents}
    not … tell … ${parents}, don't|doesn't|didn't|won't tell … ${parents}, never tell … ${parents}, not be shared with … ${parents}, not share* … with … ${parents}
    not … discuss* … with … ${parents}, not … visible … to … ${parents}, hide … from … ${parents}, hidden from … ${parents}
    hiding … from … ${parents}, hides … from … ${parents}, secret … from … ${parents}, keep … from … ${parents}, keeps … from … ${parents}
    kept … from … ${parents}, in confidence, confided, confides, confidential* … told|said|disclosed|shared, told|said|disclosed|shared … confidential*
    told us privately, told me privately, told … privately, asked us not to tell, asked me not to tell, asked … not to tell
    promised … not … tell, afraid … ${parents} … find|know|read, afraid to tell … ${parents}, scared to tell … ${parents}, dare … tell … ${parents}
    dares not … tell, for … child only, not … intended for … ${parents}, not for … ${parents}, behind … ${parents} back
    secretly, no consent … ${parents}, refuses … ${parents} … informed|told|access, no access … ${parents}`,
};

/** What is sensitive when it is said of somebody else, in English. */
export const englishCues: Readonly<Record<ThirdPartyTheme, TiedCues>> = {
  health,
  money,
  relation,
  justice,
  'child-confidential': confidential,
};
