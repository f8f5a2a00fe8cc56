import type { Language } from '../model.ts';
import { dutchInPassing } from './colleague-words-nl-more.ts';
import type { ColleagueCue } from './colleague-cue.ts';
import { createCues, type Cues, listed } from './cues.ts';

const clinicalNl = `
  patient, patiente, pat, pt, client, clienten, betrokkene, mevrouw, meneer, mw, dhr, hem, haar
`;
const labNl = `
  nierfunctie, nierfuncties, kalium, natrium, elektrolyten, kreatinine, creatinine, egfr, leverfunctie*, leverenzym*, leverwaarden, hba1c, tsh, inr
  hb, psa, ferritine, crp, bse, ecg, lab, labcontrole*, laboratoriumcontrole*, labonderzoek, spiegel, spiegels, lipidenspectrum, lipiden, urinesediment
  tensie, tensiecontrole*, rr, rr controle, glucosecontrole*, glucose, leukocyten, trombocyten, bloedbeeld, vitamine`;
const practiceNl = `
  dossier, medicatieoverzicht, vervolgbeleid, beleid, consult, verwijzing, follow up
  in uw praktijk, op uw praktijk, in de eerste lijn, eerstelijns, huisarts, ha, huisartsenpraktijk, poh, trombosedienst, thuiszorg, wijkverpleging
  uw zijde, uwerzijds, uw kant, uw poli, uw polikliniek, uw afdeling, uw centrum, uw kliniek, uw spreekuur, uw ziekenhuis, uw patient*`;

const dutch: Readonly<Record<ColleagueCue, string>> = {
  salutation: `
    geachte|beste|waarde|lieve|hooggeachte|weledelgeleerde … collega|collegae|collegas|collega's|confrere|confreres, amice, amicae
    beste|geachte|waarde huisarts|dokter|doctor|specialist|apotheker|verwijzer|behandelaar|medebehandelaar|cardioloog|internist|neuroloog|chirurg|psychiater|dr
    beste|geachte|waarde heer|mevrouw collega, weledelgeleerde, weledelzeergeleerde, zeergeleerde
    collegiale groet*, collegiaal groet*, collegiale hoogachting, met collegiale, groet en dank collega
    dank* … verwijz*, dank* … insturen, bedankt voor … verwijz*, dank voor … insturen, uw patient|patiente, bovengenoemde|bovenstaande|bovenvermelde patient*
    zagen wij|zag ik … bovengenoemde|bovenstaande, tot overleg bereid, tot nader overleg, bereid … nadere toelichting, voor collegiaal overleg, collegiaal overleg
    ik verwijs … naar u|jullie, verwijs ik … naar u|jullie, hierbij verwijs ik … patient*|mevrouw|meneer, zoals u|jullie weet|weten is patient*
    als collega, voor u als collega, overdracht aan … collega|dienst|huisarts, collega van de|die dienst`,
  copy: `
    cc, c c, cc huisarts, iaa, in afschrift aan, afschrift|kopie|kopieen|afschriften :, afschrift|kopie|kopieen|afschriften aan|naar|voor … huisarts|verwijzer|apotheek|collega|specialist|internist|cardioloog|dr|dossier|behandelaar|neuroloog|chirurg|psychiater|gemeente|bedrijfsarts|jeugdarts, ter kennisname|kennisgeving aan|voor
    ter informatie aan … huisarts|collega|apotheek|verwijzer|specialist, brief ook aan, verzendlijst, tevens verzonden aan, cc aan, bcc`,
  warning: `
    cave, differentiaaldiagnos*, differentiaal diagnos*, diff diagn*, ddx
    let_op|pas_op|nb|attentie|waarschuwing|alert … agressi*|claim*|lastig*|manipul*|verslaafd*|drugs*|verbaal|dreig*|bedreig*|boos*|boze|klacht*|shop*|wapen*|hiv|besmet*|moeilijk*|onbetrouwbaar*|suicid*|familie|hond
    lastig|lastige|moeilijk|moeilijke|veeleisend|veeleisende|claimend|claimende|dominant|dominante|bemoeizuchtig|bemoeizuchtige|agressief|agressieve|dwingend|dwingende|drammerig|drammerige|onaangenaam|onaangename|querulant|querulante|wantrouwend|wantrouwende|zeurderig|zeurderige … familie|patient|patiente|man|vrouw|dame|heer|mevrouw|meneer|echtgenoot|echtgenote|dochter|zoon|partner|moeder|vader|mens|ouders|client
    familie|dochter|zoon|echtgenoot|echtgenote|ouders|moeder|vader|patient|patiente|partner|mevrouw|meneer … is|zijn|kan|kunnen|reageert|reageren|was|waren … lastig|moeilijk|veeleisend|claimend|dominant|agressief|dwingend|onredelijk|wantrouwend|bemoeizuchtig|intimiderend|verbaal|drammerig|manipulatief|querulant
    claimend gedrag, claimgedrag, verbaal agressief, agressief gedrag, medisch shopp*, shopgedrag, shopt bij, zorgmijder, zorgmijdend, zorgconsument
    dubbele agenda, ziektewinst, aggrav*, simul*, veinst, onbetrouwbare anamnese, anamnese … onbetrouwbaar, munchhausen, nagebootste stoornis
    dreigt met … klacht*|tuchtrecht*|advocaat|media, tuchtklacht, klachtenprocedure gestart, niet alleen … huisbezoek|spreekkamer, met twee personen|collegas|hulpverleners
    niet alleen met|bij … patient|hem|haar, voorzichtig* geboden, wees … bedacht op, wees … voorzichtig met … familie|patient, somatiseer*, somatisatie
    onmogelijke patient, onhebbelijk*, medicatie … doorverkoopt, doorverkoop*, vraagt steeds … opiaten|oxycodon|morfine, drugszoekend*, drug seeking`,
  withheld: `
    niet|nooit|niets … aan|tegen|met|tegenover hem|haar vertel*|verteld|zeggen|meedelen|mededelen|besproken|bespreken|delen|gedeeld|noemen|melden|gemeld|laten
    niet|nooit|niets noemen|vertellen|melden|bespreken|zeggen … tegenover|aan|tegen|met patient|patiente|client|mevrouw|meneer|hem
    niet|nooit|niets … aan|tegen|met|tegenover … patient|patiente|pat|pt|client|betrokkene|mevrouw|meneer … vertel*|verteld|zeggen|meedelen|mededelen|meegedeeld|medegedeeld|besproken|bespreken|delen|gedeeld|noemen|genoemd|melden|gemeld|laten
    patient|patiente|pat|pt|client|betrokkene|mevrouw|meneer|hij|zij|mw|dhr … nog_niet|niet|onvoldoende op de hoogte, patient|patiente|client|mevrouw|meneer … weet|wist … niet|niets|geen, patient|patiente|mevrouw|meneer … niet … ingelicht|geinformeerd|verteld|meegedeeld|medegedeeld
    nog_niet|nog_niets besproken|verteld|meegedeeld|medegedeeld|gedeeld|gemeld … met|aan|tegen … patient|patiente|hem|haar|mevrouw|meneer|familie|ouders|client|echtgeno*|partner|betrokkene
    nog niet met|aan … patient|patiente|hem|haar|mevrouw|meneer|familie|ouders|client|echtgeno*|partner, niet met … patient|patiente|mevrouw|meneer|client|familie besproken
    niet op de hoogte … diagnose|uitslag|prognose|ernst|verdenking|bevinding*, diagnose|uitslag|prognose|verdenking|bevinding … niet … besproken|verteld|meegedeeld|medegedeeld|gedeeld
    bewust niet … verteld|besproken|genoemd|vermeld|gemeld|benoemd|meegedeeld, bewust … achterwege|verzwegen|achtergehouden, niet bestemd|bedoeld|geschikt voor … patient*|client*|mevrouw|meneer
    alleen|uitsluitend|enkel … voor … collega*|arts|artsen|behandelaar|behandelaars|behandelteam|hulpverleners|zorgverleners|huisarts|huisartsen|intern|verpleging|professionals, voor intern gebruik, intern gebruik, interne notitie
    niet … delen met … patient*|client*|mevrouw|meneer, niet zichtbaar voor … patient*, niet … in het portaal, niet … patientenportaal, niet voor … ogen van, onder collegas, onder ons gezegd, tussen ons, off the record
    vader|moeder|ouders|partner|familie|echtgenoot|echtgenote|dochter|zoon niet informeren|inlichten|benaderen|bellen, uitsluitend voor u bestemd
    op verzoek van … familie|echtgeno*|dochter|zoon|kinderen … niet, familie … wil|wilde|verzoekt|vraagt … niet … patient*|vader|moeder|weet|vertel*|hoort, buiten medeweten van … patient|patiente|hem|haar, zonder medeweten van … patient|patiente, niet meegestuurd aan patient, achterhouden voor`,
  request: `
    graag|gaarne uw|je|jouw|jullie … beoordeling|oordeel|advies|adviezen|mening|visie|expertise|medebeoordeling|mede|medebehandeling|behandeling|beleid|inschatting|hulp|consult|evaluatie|overname|bevindingen|diagnostiek|onderzoek|reactie op deze verwijzing
    ter overweging aan, ter overweging … huisarts, advies aan … huisarts|collega|ha|verwijzer|behandelaar, verzoek aan … huisarts|collega|ha|apotheek|poh|trombosedienst|verwijzer, aan … huisarts :, huisarts|ha :
    huisarts|ha|poh|apotheker|wijkverpleging|thuiszorg|trombosedienst graag|gaarne|svp|gelieve, huisarts|collega|apotheek … wordt|worden … verzocht, huisarts … verzocht, verzoek … overname|overnemen|verwijzing|medebeoordeling|medebehandeling|beoordeling|consult
    met het verzoek … te|om|patient*|mevrouw|meneer, met de vraag … patient*|hem|haar|mevrouw|meneer|te_beoordelen|over_te_nemen, mijn vraag aan u, vraagstelling :, met vriendelijk verzoek, mogen wij|ik u verzoeken … patient*|hem|haar|over|controle
    in uw praktijk … controle*|vervolg*|prikken|bloed*|meten|nazien, controle … in uw praktijk, controle* … via|bij|door de|eigen huisarts graag, zou u|je … patient*|hem|haar … willen|kunnen, wilt|kunt|wil|kan u|je … patient|patiente|hem|haar|mevrouw|meneer
    willen|kunnen|zouden jullie … patient|patiente|hem|haar|mevrouw|meneer, ik verzoek u|je|jullie … patient*|controle*|nierfunctie|recept*|medicatie, overname van zorg, verdere zorg … over te nemen, zorg … overdragen aan u|jou|jullie`,
  ask: `
    graag, gaarne, svp, s v p, aub, gelieve, verzoek, verzoeke, verzoeken, verzocht, wilt u, wil u, wil je, willen jullie, kunt u, kun je, kan u, kunnen jullie
    zou u, zou je, zouden jullie, mag ik u, mag ik je, mogen wij u, mogen we u, vriendelijk verzoek, wij vragen u, ik vraag u, ik verzoek u, ik wil u vragen, dank voor, vragen wij u`,
  task: `
    overnemen, overneemt, overname, over te nemen, voorschrijven, voorschrijft, voor te schrijven, uitschrijven, uit te schrijven, medebehandel*, medebeoordel*, beoordelen, beoordeelt, te beoordelen
    verwijzen, verwijst, doorverwijzen, te verwijzen, verwijzing naar, insturen, in te sturen, vervolgen, te vervolgen, monitoren, monitoring, te monitoren, continueren, te continueren, continuering
    evalueren, evaluatie, in te stellen, in te zetten, te evalueren, recept … herhalen|herhaling|overnemen|verzorgen, recepten … herhalen|overnemen, medicatie … herhalen|overnemen|voorschrijven|aanpassen, herhaling van de medicatie|recepten, herhaalmedicatie|herhaalrecept|herhaalrecepten
    opvolging, opvolgen, nazorg, oproepen, optitreren, titreren, op te titreren, instellen op, in te stellen op, uw expertise, uw visie, uw beoordeling, uw bevindingen, vervolgbeleid, terugverwijz*, terugverwijzing, herverwijz*
    hechtingen … in uw praktijk, nazien, na te zien, nierfunctie … prikken|controleren|bepalen|herhalen|te, kalium … prikken|controleren|bepalen|herhalen, lab … prikken|controleren|bepalen|herhalen, exploreren, uitsluiten, uit te sluiten, consult, intercollegiaal
    verdere controle|controles|zorg|begeleiding|behandeling|follow, op u|zich … nemen, overbrugging, overbruggen, bewaken, eventueel uitbreiden, verdere diagnostiek, aanvullende diagnostiek, diagnostiek en behandeling, aanvullend onderzoek naar`,
  chore: `
    controle, controles, controleren, te controleren, herhalen, herhaling, te herhalen, afbouwen, af te bouwen, ophogen, op te hogen, verhogen, verlagen, staken, te staken, starten, te starten, stoppen, aanpassen, aan te passen, aanpassing
    prikken, bepalen, bepaling, te bepalen, meten, verwijderen, te verwijderen, begeleiden, begeleiding, ondersteunen, volgen, contact opnemen, overleg, overleggen, beleid, zien, te zien, terugzien, bespreken, behandelen, behandeling, onderzoek, onderzoeken, advies, informatie, gegevens, opsturen, toesturen, regelen, aanvragen, in te zetten, inzetten, huisbezoek`,
  lab: labNl,
  clinical: `${clinicalNl}, ${labNl}, ${practiceNl}`,
  letter: `
    graag, gaarne, svp, wilt u, wil je, kunt u, kun je, zou u, zou je, zoudt u, willen jullie, kunnen jullie, mag ik u, mag ik je, mogen wij u, wij|ik verzoek|verzoeken u|je
    verzoek, verzoeke, gelieve, vriendelijk verzoek, let op, ik|wij adviseer|adviseren u|je, ik|wij vraag|vragen u|je, vraag|vragen wij|ik u|je, hoor|horen|verneem|vernemen ik|wij, houdt u, houd je
    aan u over|verder, aan u over, voor u bestemd, door ons gecontroleerd|vervolgd|bewaakt|bepaald, dank voor, vertrouw|vertrouwen … voldoende, hoop|hopen … voldoende, belt u, bel gerust, u|je mij|ons bellen|mailen`,
  harmless: `
    uw verzoek, je verzoek, op verzoek, uw vraagstelling, 1 dd, graag … uit aan u, cave vena, vena cava`,
};

const english: Readonly<Record<ColleagueCue, string>> = {
  salutation: `
    dear colleague*, dear … colleague, dear dr, dear doctor, dear gp, dear professor, collegial regards, with collegial, collegially, kind regards to a colleague
    thank you for … referring|referral, thanks for … referring|referral, this patient of yours, your patient, above named patient|lady|gentleman|man
    this pleasant|delightful|unfortunate … lady|gentleman|man|woman, i am referring, i refer … to you, happy to discuss … patient, handover to`,
  copy: `
    cc, c c, copy|copies to … dr|gp|doctor|dr|consultant|file|colleague|pharmacy|notes|referrer, copy|copies :, bcc, carbon copy, distribution list, for the attention of dr|doctor|gp`,
  warning: `
    beware, differential diagnos*, ddx, differential :, caution|warning|note|alert|nb … aggressive|violent|abusive|litigious|manipulative|difficult|drug*|addict*|threaten*|weapon*|demanding|unreliable
    difficult|demanding|aggressive|abusive|litigious|manipulative|hostile|awkward|unreasonable|histrionic|overbearing … patient|family|relatives|husband|wife|daughter|son|mother|father|lady|gentleman|man|woman|parents|partner
    family|relatives|husband|wife|daughter|son|mother|father|patient|parents … is|are|can_be|was|were … difficult|demanding|aggressive|abusive|litigious|manipulative|hostile|unreasonable|awkward
    drug seeking, doctor shopping, secondary gain, malinger*, factitious, feigning, somatis*, unreliable historian, poor historian, threatens … complaint|sue|legal, do not see|visit … alone, see|visit … in pairs, heartsink, attention seeking`,
  withheld: `
    not … tell|inform|told|informed|discuss|discussed|disclose|disclosed|mention|mentioned|share|shared … patient|him|her, patient|he|she|mr|mrs … is|are|was not … aware|of|told|informed, patient|he|she is unaware, patient … not been told
    patient … doesn't|does not know, not yet … discussed_with|told_to|shared_with … patient|him|her|family, not been discussed with, not for the patient, not for patient, not intended for the patient, for professional* only, for clinicians only, for doctors only, for staff only, internal use, for colleagues only
    deliberately not … told|mentioned|discussed|informed, family … not … patient … know|told|tell, at the request of the family … not, do not share with, between colleagues, between us, off the record, without … patient's knowledge, withheld from, not visible to … patient`,
  request: `
    grateful for|if your|you opinion|advice|assessment|review|view|views|expertise|could|would, your opinion, your expert*, please review … patient|him|her, please see … patient|him|her|this, would|could you … patient|him|her|this_lady|this_gentleman|this_man|this_woman
    request to … gp|colleague|doctor, gp to, gp please, advice to … gp, for consideration by … gp|doctor, for the gp, gp is asked, gp … kindly, suggest … gp, in your practice, in your surgery, at your practice, ask the gp, we ask the gp, to the gp :, gp :, please kindly take over, please assess, kindly assess, kindly review`,
  ask: `
    please, kindly, would you, could you, can you, grateful, request, requesting, we ask you, i ask you, appreciate, we suggest, would suggest, i suggest`,
  task: `
    take over, prescribe, prescribing, refer, referral, co manage, monitor … renal|kidney|function|potassium|bloods|u&e|inr|levels|liver, titrate, uptitrate, continue prescribing, repeat prescription*, repeat … renal|kidney|bloods|lab|u&e|potassium|liver
    check … renal|kidney|potassium|u&e|bloods|inr|liver|electrolytes|creatinine, review … medication, further investigation, work up, your expertise, exclude, rule out, follow up … in primary care, re refer`,
  chore: `check, repeat, review, stop, start, reduce, increase, adjust, continue, monitor, measure, arrange, discuss, assess, see, advise, advice, remove, treat`,
  lab: `renal function, potassium, electrolytes, u&es, inr, lfts, creatinine, egfr, bloods, tsh, hba1c, ferritin`,
  clinical: `
    patient, him, her, mr, mrs, gp, primary care, your practice, your surgery, your clinic, your team, renal function, kidney function, potassium, electrolytes, u&es, inr, lfts, creatinine, egfr, bloods, practice nurse, district nurse`,
  letter: `
    please, kindly, could you, would you, can you, grateful, appreciate, we|i ask you, we|i suggest, we|i recommend, let me know, i leave, we leave, you kindly, for your information`,
  harmless: `your request`,
};

const order: readonly ColleagueCue[] = [
  'withheld',
  'warning',
  'copy',
  'salutation',
  'request',
  'ask',
  'task',
  'chore',
  'lab',
  'clinical',
  'letter',
  'harmless',
];

type Words = Readonly<Partial<Record<ColleagueCue, string>>>;

function cuesOf(...lists: readonly Words[]): Cues<ColleagueCue> {
  return createCues(order.flatMap((group) => lists.map((words) => [group, listed(words[group] ?? '')] as const)));
}

/** What gives a sentence away that is meant for a colleague, by language. */
export const colleagueCues: Readonly<Record<Language, Cues<ColleagueCue>>> = {
  nl: cuesOf(dutch, dutchInPassing),
  en: cuesOf(english),
};
