import type { TiedCues } from './third-party-cue.ts';

/** What is sensitive between people: parting, quarrels, affairs, custody, violence. */
export const dutchRelationCues: TiedCues = {
  own: `
    gescheiden, scheidt, scheidden, scheiding, scheidingen, scheidings*, echtscheid*, vechtscheid*, echtscheidingsprocedure
    gaat|gaan|ging|gingen|wil|willen|wilde|wilden … scheiden, scheiden van, liggen … in scheiding, ligt … in scheiding
    uit elkaar, relatiebreuk, verbroken relatie, relatie … verbroken|stuk|uit|beeindigd|geeindigd|voorbij|kapot
    relatieprob*, relatiecrisis, relatietherap*, huwelijksprob*, huwelijkscrisis, huwelijk … slecht|stuk|voorbij|ontbonden|druk|crisis
    slecht huwelijk, ongelukkig huwelijk, ongelukkig getrouwd, buitenechtelijk*, vreemdga*, vreemdging*, vreemdgegaan
    vreemd gaat|ging|gaan|gegaan, gaat|ging|gaan … vreemd, affaire*, overspel*, minnaar*, minnares*, maitresse, ontrouw
    bedriegt, bedroog, bedrogen, relatie met een ander*, relatie met een collega, relatie met zijn|haar|de
    relatie met uw … collega|zus|broer|vriendin|vriend|buur*, geheime relatie, andere vrouw, andere man
    dubbelleven, verliefd op een ander, heeft een ander, had een ander, nieuwe relatie, nieuwe vriendin, nieuwe vriend
    heeft … gezin … verlaten, gezin … verlaten, in de steek gelaten, laat … in de steek, liet … in de steek, weggelopen van
    van huis weg*, vertrokken met de noorderzon, geen contact meer, contact … verbroken, verbroken … contact
    verbrak … contact, verstoten, niet meer welkom, jaloers*, jaloezie, seksuele problemen, slapen apart, slaapt apart
    prostitu*, escort, pornoversla*, seksversla*, loverboy*, zwanger van een, tienermoeder, onenightstand, swing*
    buitenkind, niet van … man|partner, buitenshuis slaapt, sekte, polygam*, gearrangeerd huwelijk, schijnhuwelijk`,
  shared: `
    ruzie, ruzies, ruziet, ruzien, ruzieen, familieruzie, burenruzie*, conflict, conflicten, conflictueu*, familieconflict
    onenigheid, onmin, gebrouilleerd, burengeschil, botst, botsen, botsingen
    gespannen|slechte|moeizame|verstoorde relatie|verhouding|verstandhouding|band|huwelijk, spanningen thuis
    relatie|verhouding|verstandhouding|band … verstoord|gespannen|moeizaam|slecht|vertroebeld
    veel spanningen, spanningen tussen, spanning tussen, heftige discussies, loyaliteitsconflict
    voogdij*, omgangsregel*, bezoekregeling, gezagskwestie, gezagsprocedure, eenhoofdig gezag, gezag over, ouderlijk gezag
    co ouderschap, coouderschap, ouderschapsplan, ouderverstoting, weekendvader, niet meer … kinderen zien
    kinderen … niet … zien, kind … niet … zien, kinderen niet meer ziet, kinderen bij … weghoud*
    mishandel*, kindermishandeling, oudermishandeling, ouderenmishandeling, partnergeweld, huiselijk geweld, geweld
    gewelddadig*, geweldpleg*, geweldsincident*, agressie, agressief, agressieproblem*, agressieve … buien|uitbarsting*|gedrag|zoon|man|vader|ex|partner|vriend|broer
    slaat, sloeg, sloegen, geslagen, slaan, slaande, schopt, schopte, geschopt, trapt, trapte, schoppen, wurgt, wurgde
    gewurgd, keel … dicht*, duwt, duwde, geduwd, van de trap geduwd, gooit met, gooide met, klappen, een klap, klap gegeven|krijgt|kreeg, losse handen
    handtastelijk*, blauwe plekken, tik, draai om de oren, bedreig*, dreigt, dreigde, dreigementen, doodsbedreig*
    misbruik, misbruikt, misbruikte, seksueel misbruik*, seksueel grensoverschrijd*, grensoverschrijdend*, aangerand
    aanranding*, verkracht*, incest*, ongewenste … aanraking*|intimiteiten, zat aan, betast*, dwong tot seks, dwingt … seks
    stalk*, gestalkt, belaagt, belaagd, belaging, intimid*, vernedert, vernederd*, vernedering*, kleineer*, gekleineerd
    manipul*, gaslight*, dwingende controle, controlerend gedrag, controleert … telefoon|alles|geld|uitgaven, opgesloten
    opsluit, laat … niet … huis uit, isoleert … van, verwaarlo*, schreeuwt, schreeuwde, scheldt, uitgescholden, scheldpartij*
    driftbui*, driftig, woedeaanval*, woede uitbarsting*, woedeuitbarsting*, onhandelbaar*, vernielt, vernielde, vernielingen
    pest, pestte, gepest, treitert, getreiterd, getiranniseerd, tiranniseert, terroriseert
    eerwraak, eergerelateerd*, uithuwelij*, uitgehuwelijkt, gedwongen huwelijk, vrouwenopvang, blijf van mijn lijf*, blijfhuis
    bang voor uw|zijn|haar|hun|de|mijn|je man|vader|partner|ex|vriend|broer|zoon|moeder|stiefvader|echtgenoot|vrouw
    verliet, bij hem|haar weg, weg bij hem|haar, wat|dit|daar|hier|hiervan|daarvan|ervan … vrouw|man|partner|echtgenote|echtgenoot|vriend|vriendin|familie|dochter|zoon|kinderen|zus|broer|ex … niet|niets|nooit|niks … weet|weten|horen|wist
    vrouw|man|partner|echtgenote|echtgenoot|vriend|vriendin|familie|dochter|zoon|kinderen|zus|broer|ex … weet|weten|wist … hier|dit|daar|hiervan|daarvan|er|ervan … niet|niets|niks, vrouw|man|partner|echtgenote|echtgenoot|vriend|vriendin|familie|dochter|zoon|kinderen|zus|broer|ex … niet|nooit mag|mogen weten|horen
    onveilig … thuis, thuis … onveilig, niet veilig … thuis, thuis … niet veilig, onveilige thuissituatie, familiedrama`,
};

/** What is sensitive about police, courts, prison, child protection and the right to stay. */
export const dutchJusticeCues: TiedCues = {
  own: `
    gevangenis*, jeugdgevangenis, gedetineerd*, detentie*, huis van bewaring, penitentiair*, in de bak, achter de tralies
    vastzit, zit vast, zat vast, vast zit, vast zat, vastzat, vastgezeten, vastgezet, zit … vast wegens|voor|in, vast heeft gezeten
    in de cel, in een cel, politiecel, cel gezeten, celstraf, hechtenis, voorarrest, tbs, enkelband, taakstraf*
    werkstraf*, gezeten voor, gezeten wegens, straf uit*, zit … straf, jaar cel, maanden cel, voorwaardelijke straf
    voorwaardelijk vrij*, proeftijd, boete gekregen, boetes, veroordeeld, veroordeling*, vonnis, strafblad, strafzaak
    strafrechtelijk*, strafbaar*, justitie*, justitieel, reclassering*, halt straf, bureau halt, leerstraf
    aangehouden, gearresteerd, arrestatie*, opgepakt, ingerekend, politie … opgehaald|meegenomen|aan de deur|gezocht
    gezocht … politie, politieverhoor, verhoord, verdacht van, wordt verdacht, als verdachte, verdachte in, verdenking*
    rechtbank, rechtszaak*, rechtszaken, de rechter heeft|besl*|bepaal*|oordeel*|moet|gaf|legde, voor|bij|door|naar de rechter
    strafrechter, politierechter, hoger beroep, officier van justitie, openbaar ministerie, dagvaarding, proces verbaal
    advocaat, crimine*, criminal*, misdaad, misdrijf, delict, delicten, zedendelict*, zedenmisdrijf, zedenzaak, zeden
    kinderporno*, pedofiel*, ontucht*, inbraak*, inbraken, ingebroken, inbreker, overval*, beroving, beroofde, diefstal*
    steelt, stal, gestolen, dief, winkeldief*, helingen, heling, fraude*, fraudeur, oplicht*, opgelicht, witwas*, valsheid in
    drugshandel*, drugsdeal*, dealt, dealde, dealer, wietplantage, hennepkwekerij, smokkel*, mensenhandel, wapen, wapens
    vuurwapen*, wapenbezit, steekpartij*, neergestoken, doodslag, moord, moordpoging, vermoord*, brandsticht*
    vernieling, rijden onder invloed, dronken … stuur, rijbewijs … kwijt|ingevorderd|afgenomen|afgepakt|ingenomen
    doorgereden na, bende, jeugdbende, motorclub, radicalis*, geradicaliseerd, extremis*
    illegaal, zonder papieren, zonder verblijf*, uitgeprocedeerd*, asielaanvraag, asielprocedure*, asielzoek*
    verblijfsvergunning*, verblijfsstatus, het land uitgezet, uitgezet naar, vreemdelingendetentie, ind procedure
    uit de ouderlijke macht, weglooppoging, weggelopen uit, gesloten jeugd*, gesloten instelling, jeugdinrichting`,
  shared: `
    politie, wijkagent, aangifte, contactverbod, straatverbod, huisverbod, gebiedsverbod, locatieverbod, omgangsverbod
    jeugdzorg, jeugdbescherm*, jeugdhulpverlen*, jeugdrechter, ondertoezicht*, onder toezicht gesteld, onder toezicht staat|staan|stelling
    ots, uit huis geplaatst, uithuisgeplaatst*, uithuisplaats*, uit huis plaats*, veilig thuis, raad voor de kinderbescherming
    kinderbescherming, raadsonderzoek, kinderrechter, gezinsvoogd*, voogd, voogdes, pleeggezin*, pleegzorg, pleegplaatsing, crisispleeg*
    crisisopvang, gezinsmanager, gecertificeerde instelling, meldcode, zorgmelding, amhk, amk, spoedmachtiging
    leerplichtambtenaar, leger des heils, gezinshuis, onder voogdij, uit de ouderlijke macht, ontzet uit`,
};
