import type { WeakCues } from './third-party-cue.ts';

/**
 * Dutch words that say little on their own and much of somebody else: `Haar zoon ligt hele dagen in bed`. `firm` ones are
 * enough when somebody else is their subject; of `faint` ones it takes two, or a hint in how it is told.
 */
export const dutchWeakCues: WeakCues = {
  health: {
    illness: `
      *transplantatie, *operatie, *amputatie, *infectie, *fractuur, *breuk, *insufficientie, *neuropathie, *dystrofie, *sclerose, *psychose, *fobie, *isme, *itis, *oom, *artrose, *anemie, *emfyseem, *hernia, *hartstilstand, *vergiftiging, *verslaving, *delier, *ectomie, hartstilstand, katheter, luiers, zuurstof, gebit, prothese, pacemaker, stoma, gips, psychotherapie, emdr, hulpverlening, hormonen, anticonceptie, condooms, blackout, blackouts, stemmen, trauma, prep, borstamputatie, doofheid, blindheid
      *kanker, kankerpatient, *tumor, *infarct, hartfalen, hartziekte, hartgebrek, hartafwijking, hartproblemen, hartkwaal, reuma, parkinson, beroerte, *bloeding, suiker, suikerziekte
      diabetes, diabeet, dm, dm1, dm2, t2dm, astma, copd, ms, als, epilepsie, jicht, glaucoom, staar, leukemie, lymfoom, aids, trombose, embolie, hoge bloeddruk, hypertensie, dwarslaesie
      levercirrose, nierziekte, nierfalen, spierziekte, stofwisselingsziekte, botontkalking, crohn, colitis, *syndroom, syndroom van, *ziekte, *ontsteking, *aandoening, *afwijking, *stoornis
      *achterstand, *verlamming, *patiente, dezelfde ziekte|kwaal|aandoening, rolstoel, transplantatie, chemo, chemokuur, bestraling, bestralingen, dialyse, oxazepam, diazepam, temazepam, oxycodon
      morfine, tramadol, lithium, ritalin, methylfenidaat, antidepressiva, antipsychotica, haldol, quetiapine, olanzapine, citalopram, sertraline, slaappillen, slaapmiddelen, insuline, hersenletsel, nah`,
    firm: `
      beademd, op sterven, stervende, stervend, niet lang te leven, getraumatiseerd, flashbacks, paniek*, hyperventil*, autistisch*, achterdochtig, paranoide, dialyseert, stottert, menopauze, overgang, bevallen, doodgeboren, stilgeboren, moeder geworden, vader geworden, snijden, snijdt, uitgevallen, opgebrand, thuis … ziek, leeft niet lang, laatste fase, ziekmelding, ziekgemeld, drankzuchtig, dronken, stomdronken, kater, spugen, kampt met, lijdt aan, leed aan, worstelt met
      ziek, doodziek, zieke, ziekbed, geopereerd, gereanimeerd, gehandicapt*, invalide, bedlegerig, blind, doof, verlamd, halfzijdig, in coma, op de ic, op de intensive, afdeling … gesloten, gesloten afdeling
      ligt … ziekenhuis|ic|afdeling|hospice|bed, ligt … hele dagen, hele dagen|dag … bed, opgenomen, opname, verpleeghuis, hospice, crisisdienst, paaz, tbs kliniek
      sonde, *kliniek, kliniek, valt regelmatig|vaak|steeds, weegt, vermagerd, vermagert, plast … bed, poept … broek, bedplas*, huilt, huilde, huilbuien, uitgeput, overbelast, oververmoeid, overprikkeld
      kan … niet … aan, niet meer aan, lukt … niet meer, ziet … niets meer|niet meer, in de war, verdwaald, verdwaalt, dwaalt, weggelopen, loopt weg, herkent … niet, vergeetachtig, alzheimer, weigert … pillen|druppels|medicatie|medicijnen|zorg|hulp|behandeling|depot|dokter|eten|insuline
      weigert, stemmen hoort|hoorde, stemmen te horen, hoort … stemmen, vergiftigd, stemmingen, loopt bij … ggz|psycholoog|psychiater, bij … psychiater|psycholoog loopt, snuift, drogeren, gedrogeerd, begonnen met|te drinken, gaan drinken, te drinken, drank, drankgebruik, aan de drank, ruikt naar … alcohol|drank
      wiet, in de rondte, onder invloed, spuit, verslaving, gebruikt … alcohol|drugs|middelen, zelf ziek, ernstig ziek, zwanger, zwangere, in verwachting, miskraam, erectie, erecties, klaarkomen, klaar … komen, sperma, zaad, vruchtbaar
      geen kinderen … wil|willen|krijgen, kinderwens, verminkt, zelfmoord*, van het leven, sprong voor, zelfdoding, overdosis, overleed aan, stierf aan|door|na, overleden aan|door, overleed door, bezweek, doodziek, laat … testen, liet … testen
      depressie*, angsten, nachtmerries, dwangmatig, gestopt met … lithium|medicatie|pillen|medicijnen, stopte met … lithium|medicatie|pillen|medicijnen, gamet, verzorgt … niet, verzorgde … niet, vervuilt, niet goed met, gaat … slecht met, gaat … niet goed met, ongeneeslijk, doodgaan, gaat dood, levenseinde
      gehoorapparaat nodig, laat … niet behandelen, niet … laten behandelen, slikt, verwaarloost, burnout, burn out, burnoutklachten, uitval, spanningsklachten`,
    faint: `
      rookt, slecht, achteruit, ongeluk, operatie, gevallen, geboren met, moe, dik, medicijnen, medicatie, pillen, behandeling, therapie, psycholoog, ziekenhuis, overleden, klachten, pijn, huilen, onderzocht, bang, angstig, slaapt`,
  },
  money: {
    illness: ``,
    firm: `
      gokschuld, in het rood, vaste lasten, lening, leningen, afgeperst, afpersing, chanteert, gechanteerd, met het geld, het geld van, geld van, geen loon, loon, aan de grond, onverzekerd, bijstand, ww, verspild, verkwist, spullen verkocht, koopt … spullen, koopverslav*, wil … niet werken, niet … werken
      schuld, bankpas, pinpas, pinpasje, pint, pinde, pincode, erfde, erft, erven, erfdeel, erfenis, nalatenschap, spaargeld, spaarrekening, rekening … leeg*|geplunderd, leeggehaald, leeghaalt, sieraden, huurschuld, de huur, huur … betaal*|voldoen, niet … rondkomen
      niet … betalen, geen geld, geld … tekort|zaak|zwart|hem|haar, geldproblemen, betaalt … zwart|niet, zwart uit, loonbeslag, inkomen, krap, te gelde, gokt, opgelicht, oplicht*, baan kwijt|verloren, baan … verloren|kwijt, verloor … baan|werk|huis, verliest … baan|werk|huis, zonder werk, werkloos, uitkering
      ontslag, ontslagen, ontslagen wegens, failliet*, faillissement, niets … sparen, op te eisen, eist … op, verkoopt … huis|auto|spullen, verkocht … huis|auto|sieraden|spullen, schoot … voor, leende, leent, verduistert, belastingdienst, verdient, op naam van, gefraudeerd, miljoen, fors bedrag`,
    faint: `geld, euro, bank, vermogen, ton, huur, hypotheek, betalen, betaalt, kosten, werk, baan, huis`,
  },
  relation: {
    illness: ``,
    firm: `
      knijpt, knijpen, kneep, bijt, krabt, stalkt, gestalkt, opdringerig, aangerand, vijandig, haatdragend, wispelturig, bezitterig, narcist, controlefreak, daten, tinder, lelijke, vrijgelaten, verdween, verdwenen, spreken elkaar niet, niet met elkaar, buiten het huwelijk, uit huis, het huis uit gezet, bekeerd, lesbisch, homo, homoseksueel, biseksueel, gay, uit de kast, niet … vertellen, niet durft, durft … niet, luchten, wrok, afgunstig, pesterijen, scheldt, schold, vloekt, kleineert, kapt, gekapt met, bedreigt, gooide … uit
      een ander, met een ander, vandoor, ervandoor, uitgemaakt, uit elkaar, bij elkaar blijven, bij elkaar voor, gescheiden, scheiden, echtscheiding, slaapt op … zolder|bank|kamer, slapen al, slapen … apart, slaapt … apart, slaapt bij een ander, nog een vrouw|man|gezin|vriendin|vriend, andere relaties|vrouwen|mannen
      geen seks, geen … seks, avances, seksuele, porno, verliefd, geheime, bedrogen, bedriegt, verhouding, affaire, minnaar, buiten de deur, contacten met … mannen|vrouwen, vreemdgaan, hertrouwde, samen te wonen, ging samenwonen, verwekt, verwekte, niet de vader
      gunnen, accepteert … niet, accepteren … niet, leugenaar, liegt, loog, gelogen, vernedert, walgt, haat, haten, minacht, negeert, verstoten, verstopt, verstopte, sluit … op, opsluit, gooide, gooit, gegooid, duw, duwt, geslagen, slaat, klap, klappen, klopt … in elkaar, sloeg, schreeuwt, schreeuwde, dreigt, dreigen, dwingt, dwong, gedwongen, verbiedt, verbood, opgesloten, onder de plak, onder druk
      bang voor, doodsbang, gewelddadig, agressief, agressieve, explosief, ruzie, vertrokken, onbekende bestemming, verlaten, verliet, in de steek, weggelopen, uit beeld, geen contact, contact … verbroken, nieuwe vriend|vriendin|partner, spijbelt, spijbelde, hangt rond, rond met, van school, gestopt met … school|studie|opleiding, schooluitval, kwam … niet na, adres niet
      mag … niet … weten, mogen … niet … weten, weet … van niets, wil … niet weten, niet over te praten,  weten … van niets, weet … niets, weten … nergens, wist van niets, verzwijgt, verzweeg, schaamt, schaamte, geheim, geheimen, stiekem, heimelijk, niet … aan … verteld, niemand verteld, niet … willen zeggen, nooit … willen zeggen, biologische, geadopteerd, grootgebracht door, opgroeit bij, bij … opgroeit
      eenzaam, niet alleen laten, controleert … telefoon, pest, pesten, gepest, tegen elkaar, niet … willen zien, niet meer praten, praten … niet meer, praten alleen via, niemand meer, weinig liefde, mishandelt, blauwe plekken, verwaarloosde, in de oorlog, mag|mogen … niet zien`,
    faint: `boos, ruzies, moeizaam, problemen, spanningen, moeilijk, wil niet, durft niet, verwijt, contact, relatie, getrouwd, huwelijk`,
  },
  justice: {
    illness: ``,
    firm: `
      zitting, dagvaarding, getuige, inval, huiszoeking, kweekt, inbreken, ingebroken, overvallen, vechtpartij, vechtpartijen, gevochten, neergestoken, rijontzegging, alcoholslot, rijbewijs … kwijt|ingenomen, leerplicht, onder toezicht, uithuisplaats*, jeugdbescherm*, bureau jeugdzorg, veilig thuis, in een club, achterna gezeten, gezocht
      fiod, recherche, berispt, geschorst, betrapt, de cel, cel in, cel, politie, taakstraf, *verleden, strafblad, enkelband, rechten verloren, procedure, rechtszaak, rechtszaken, advocaat, meegenomen naar, zonder te vragen, doodgeschoten, neergeschoten, vermist, een mes, mes, wapen, wapens, gestolen, stal, steelt, smokkel*, *smokkel, opgepakt, opgehaald door
      veroordeeld, aangeklaagd, verdacht, verdachte, aangifte, letselschadezaak, schadezaak, moet|moest … voorkomen, voorkomen wegens, verblijfsprobleem, verblijfs*, paspoort, illegaal, uitgezet, voogd, zonder rijbewijs, rijbewijs kwijt, boete, boetes, geplunderd, plundert, curatele, bewind, reclassering*, dealers, dealer, dealt, loverboy, bende, ondergedoken, jihad, syrie, minderjarige, ontucht, misbruik*, zeden*, dronken, dreigbrieven, meegenomen en`,
    faint: `rechter, gezag, bij de politie, melding, klacht, gemeente, instantie, opgelegd`,
  },
  'child-confidential': {
    illness: ``,
    firm: `hele dagen op bed, bang … als, hele nachten alleen, laat … alleen, geheimpje, enge, ons geheimpje, niet mag doorvertellen, niet doorvertellen, mag zeggen dat`,
    faint: `geheim, apart, bang`,
  },
};

/** How it is told: what somebody said of another, or what is not sure, is told with these. */
export const dutchHints = `
  volgens u|jou|hem|haar|patient|patiente|mevrouw|meneer|moeder|vader|opa|oma, vertelde u|zij|hij|ze|patiente|patient|jij|je, vertelt u|zij|hij|ze, u vertelde, u zei, zei u, zegt u, je zei, jij zei, u schrijft, u schreef, zou, zouden, blijkt, bleek, bleken
  schijnt, vermoedelijk, waarschijnlijk, naar verluidt, aldus, kennelijk, zelf, al jaren, sinds, al maanden, vorige maand|week, weer, inmiddels, nog steeds, moet, moest`;

/** What somebody does for the patient, or with them: it takes away what a weak word says. */
export const dutchKind = `
  klaargezet, klaar gezet, helpt, hielp, helpen, geholpen, ondersteunt, begeleidt, begeleidde, meegekomen, kwam mee, komt mee, mee naar, gaat mee, ging mee, meegegaan, brengt, bracht, haalt u|je|hem|haar op, ophalen, haalde haar|hem|u
  belt|belde|gebeld, tolkt, tolkte, tolken, bezoekt, op bezoek, past op, pas op, aanwezig, steunt, kookt voor, zorgt voor, verzorgt uw|de|haar|zijn, leest, las, voorgelezen, druppelt, smeert, prikt, geeft … medicijnen|medicatie|pillen|tabletten|toestemming, gaf toestemming, voedt, borstvoeding
  levert … in, vroeg om, in de wachtkamer, wacht op, waren bij, was bij, is bij, is erbij, erbij, contactpersoon, werkt als, werkt bij, is verpleegkundige|arts|dokter|verzorgende`;
