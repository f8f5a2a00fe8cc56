import type { ColleagueCue } from './colleague-cue.ts';

const aboutPatient =
  'patient|patiente|pat|pt|client|cliente|betrokkene|mevrouw|meneer|mw|dhr|ouders|moeder|vader|hem|haar|familie|partner|echtgenoot|echtgenote';

/** Dutch cues by what a sentence does: what colleagues write to each other in passing, without a salutation. */
export const dutchInPassing: Partial<Readonly<Record<ColleagueCue, string>>> = {
  salutation: `
    consultverzoek, uw brief van, uw schrijven, uw verwijsbrief, uw verzoek om|tot, u vroeg ons|mij|om … patient*|beoordeling|medebeoordeling|advies|mee, uw vraag om|of … patient*|beoordeling|medebeoordeling, wij zagen op|uw
    dank voor … overname, prettige|goede|fijne samenwerking, in goede samenwerking, onder dankzegging, ik draag|vertrouw … u|jou|jullie toe
    zoals overlegd|besproken|afgesproken met|tijdens … collega|dienst|waarnemer|mdo|visite, collega|collegae|confrere|dr *|hoi|hallo|dag|ha|hi collega|collegas|team|dokter|dames, conform telefonisch overleg
    terug naar u|jullie, terugverwezen naar, ontslagen uit onze|de behandeling, onze wederzijdse|gedeelde patient*
    jouw|jullie patient|patiente|patienten, gezamenlijke|gemeenschappelijke patient|patiente|patienten, uw waarnemer|voorganger|poh|praktijkondersteuner|praktijkassistent*|assistente
    uw collega waarnemer, collega waarnemer, waarde confrere, u|jij|je als behandelaar|collega|huisarts|verwijzer|hoofdbehandelaar|regiebehandelaar|jeugdarts|bedrijfsarts|specialist|apotheker|casemanager|wijkverpleegkundige
    jullie als team|wijkteam|praktijk|huisartsen|apotheek|thuiszorg, houd|houden ik|wij … aanbevolen, houd|houden mij|ons … aanbevolen
    als hoofdbehandelaar|regiebehandelaar|poortarts|medebehandelaar bent|ben u|je, onder|met collegiaal|collegiale, per zorgmail, via zorgmail, zorgdomein
    dank|bedankt voor … insturen|consult|consultvraag|verwijzing|overdracht|medebeoordeling, u verwees, door u verwezen|ingestuurd|insturen, naar aanleiding van uw|je verwijzing|consult|consultvraag|vraagstelling, uw consultvraag, uw vraagstelling
    u welbekend*, welbekende, u kent haar|hem|deze, op uw verzoek zag|zagen, bericht|berichten ik|wij u over|omtrent, ik bericht u, bereikbaar op|via sein|dect
    bij vragen … sein|dect, beschouw deze brief, mede namens, ik draag … over, draag ik … over, overdracht :, met u|jullie meebehandelen|meekijken|overleggen over, meekijken|meedenken met
    je|jouw|jullie visie|blik|expertise, onze gezamenlijke, ketenpartner*, per omgaande, intercollegiaal*`,
  copy: `
    meelezers, meelezer, geadresseerden, tevens … aan, eveneens … aan, gelijkluidend*, brief|uitslag|verslag|rapport|bericht|samenvatting tevens|ook|eveneens|mede aan|naar|verzonden, brief|verslag|rapport per zorgmail|fax|mail|edifact, met afschrift, onder cc, cc aan
    ontvangers, overige ontvangers, ontvanger, doorgestuurd aan|naar, ter archivering, archief, voor dossier, t a v, tav, t i, gefaxt, aan het|de dossier, in kopie, in afschrift, met kopie
    copie, k c, kopie conform, kopiehouder*, per beveiligde mail, edifact, i a a, c i, ter info, ter informatie, in cc, in cc aan, deze brief|mail|uitslag is|wordt|werd|gaat … aan|naar de|dr|huisarts|collega|verwijzer|*arts|*loog
    t k n, tkn, ter kennisneming|kennisname|kennisgeving, fyi, verzonden|gezonden|verstuurd|gemaild|gefaxt aan|naar, doorslag, afschrift, afschriften
    kopie|kopieen|exemplaar|duplicaat … huisarts|verwijzer|apotheek|collega|specialist|*arts|*loog|behandelaar|poh|ha|archief|dossier|verzekeringsarts|wijkverpleging|thuiszorg|dr
    dezelfde|deze|zelfde brief … gezonden|verzonden|verstuurd|gestuurd, tevens|ook verstuurd|gestuurd|gezonden aan|naar, afschrift|kopie gestuurd|verzonden|verstuurd|gezonden, bijlage :, distributie :, distributielijst`,
  warning: `
    ik|wij|we|mijn|onze … indruk|idee|gevoel|vermoeden|inschatting|twijfel|twijfels|twijfelen … hij|zij|ze|patient|patiente|mevrouw|meneer|moeder|vader|ouders|client|cliente|echtgenoot|partner|betrokkene
    lijkt|lijken … bewust|opzettelijk … te, zou|zouden … klachten|pijn … aandikken|verzinnen|overdrijven, dikt … aan, verzint, gespeeld, gespeelde, voorwendt, simuleert, niet pluis*, pluis gevoel, onderbuikgevoel, ongeloofwaardig*, leugenachtig*, draaideur*
    moeizaam|moeilijk|lastig contact, wekt … irritatie|weerstand, roept … irritatie|weerstand|op, aangifte … tegen hulpverlen*|arts|collega, grensoverschrijdend*|intimiderend|dreigend|claimend|manipulatief|agressief gedrag|richting|naar, stelt … eisen, accepteert geen|niet, neemt … geen_genoegen
    tuchtcollege, klachtencommissie, juridische stappen, advocaat ingeschakeld, claim ingediend, ingediend … tuchtklacht, eerder|eerdere klacht|klachten|aanvaring*|incident*|conflict … collega|assistente|praktijk|verpleging|afdeling|huisarts, agressieprotocol, huisverbod praktijk, ordemaatregel, gedragscontract
    neem … met_een_korrel|niet_te_letterlijk|niet_serieus, niet te serieus, aandachtvragend*, aandacht vragend, vraagt … veel|voortdurend aandacht, secundaire|primaire winst, functioneel beeld, functionele overlay, inconsistent*, discrepantie … klachten|presentatie|bevindingen, niet authentiek
    rigide, drammer*, dwingt, chanteert … personeel|arts, stalkt … arts|hulpverlen*, persoonlijke grenzen, afstand houden|bewaren, houd … afstand, bewaar … afstand, niet in discussie, tijdslimiet, begrens, begrenzen, duidelijke grenzen, grenzen stellen, stel … grenzen, kort houden, een lijn … team
    medicatie achter slot, geen sleutel, niet onbeheerd, steelt … medicatie|afdeling, steelt van, handelt in … medicatie, verhandelt, vervalst … recept*|handtekening, valse recepten, receptvervalsing, ontvreemd*, veiligheid … team|personeel, alarmknop, bewaking … waarschuwen|bellen
    houd rekening met|hiermee agress*|weerstand|wantrouwen|klacht*|een, bedacht op, beducht voor|op, onderschat … niet, charmant|charmeert, praat … naar_de_mond, sociaal wenselijk*, zegt … ja … doet, niet eerlijk over, verzwijgt … gebruik|drank|alcohol|medicatie
    hij|zij|ze|patient|patiente|mevrouw|meneer|dhr|mw|client|cliente|ouders|moeder|vader|familie|partner|zoon|dochter|echtgenoot|echtgenote kan|kunnen|is|zijn|wordt|worden|reageert|reageren|stelt_zich|gedraagt_zich|komt … agressief|opvliegend|intimiderend|grof|onbeschoft|dreigend|veeleisend|claimend|dwingend|manipulatief|bemoeizuchtig|onbetrouwbaar|onredelijk|wantrouwend|achterdochtig|ontremd|onaangenaam|querulant|theatraal|explosief|onvoorspelbaar|verongelijkt
    komt|kwam|verschijnt … afspraken … niet, no show, niet verschenen zonder, shopt, arts|artsen|huisarts|huisartsen … uitgespeeld, wisselt … van_arts|van_huisarts|van_behandelaar, zorgmijdend, drugszoek*, medicatiezoek*, middelenzoek*, manipuleert, passief agressief
    ga|kom|naar|bezoek niet|nooit alleen … binnen|toe|langs|heen|huis*, mannelijke|vrouwelijke collega … meenemen|erbij, gevaarlijke|agressieve|valse|loslopende hond|honden, huisbezoek … tweeen|twee|niet_alleen, nooit alleen
    recept*|medicatie|opiaten|benzodiazepin* … niet meegeven|herhalen|verlengen|verstrekken zonder, geen opiaten|opioiden|benzodiazepin*|benzo's|herhaalrecepten voorschrijven|meegeven|verstrekken|uitschrijven|geven, niet … zwichten|meegaan|toegeven
    niet gezwicht, trap er niet in, laat je niet, wees gewaarschuwd, gewaarschuwd, in beeld bij politie, bekend met agressie, agressie tegen|naar|richting hulpverlen*|verpleging|personeel|medewerkers|zorgverlen*, geweldsrisico, gevaar voor hulpverlen*|personeel
    niet ingaan op, geen discussie*, beveiliging … bellen|inschakelen|inlichten|waarschuwen|informeren|paraat|erbij|erbij_halen|standby, beveiliging|politie|agressiealarm|noodknop … inschakelen|paraat|standby
    spreek|zie|ontvang|bezoek|bel … ${aboutPatient} … niet alleen|samen, niet alleen ontvangen|spreken|zien|binnen|naar_binnen|langsgaan|bezoeken, altijd met z_n_tweeen|zijn_tweeen|tweeen|een_collega
    met z'n tweeen, met zn tweeen, met twee man, even|altijd|liefst|graag apart nemen|spreken|zien, spreek|neem … ${aboutPatient} … apart|alleen, een keer alleen|apart
    dient|diende|dreigt|dreigde … klacht|klachten in, klacht|klachten … ingediend tegen|bij, klaagt|klagen snel|veel|over_alles, neemt|nam|nemen … alles|gesprekken|gesprek op, filmt, filmde, maakt … geluidsopname*|opnames
    formuleer|documenteer|noteer|rapporteer|dossiervoering … zorgvuldig|nauwkeurig|feitelijk|alles, is zelf|van_beroep jurist|advocaat, achter de rug … verwacht, verwacht weinig|geen|veel
    weinig|matig|niet|nauwelijks|slecht|beperkt cooperatief|meewerkend|therapietrouw|betrouwbaar|ziekte_inzicht, weinig cooperatie|medewerking|ziekte_inzicht|inzicht, geveinsd*, voorgewend*, symptoomvergroting
    symptoomuitvergroting, ziektegedrag, overdrijft, overdreven klachtenpresentatie|presentatie, klachtenpresentatie, onderrapporteert, overrapporteert, bagatelliseert, theatra*, seductief, claimend, claimt, eisend|eisende
    appellerend*, splitting, tegen elkaar uitspeelt|uit, speelt … tegen_elkaar uit, korrel zout, zoekt … grenzen op, liegt, niet te vertrouwen, vertrouw … niet, houdt … aan_het_lijntje
    alert op|zijn … agress*|misbruik|geveins*|suicid*|manipul*|signalen|verwaarlozing|afhankelijkheid, let op|goed_op bij|de|het|deze|dat|hoe … kleinzoon|zoon|dochter|man|echtgenoot|partner|vader|moeder|familie|contact|ouders|hij|zij|patient*
    bij|tegen|richting|naar … balie|assistente|assistentes|personeel|verpleging|medewerkers|team … agress*|grof|onbeschoft|intimid*|scheld*|schreeuw*|onbeleefd|onheus|discussie|boos, overschreeuwt, onheus bejegend
    voor eigen veiligheid, veiligheidsrisico, vuurwapengevaarlijk, zwarte lijst, waarschuwing :, wees|blijf op_uw_hoede|op_je_hoede|waakzaam|kritisch|terughoudend, terughoudend* met|zijn met, hoede voor
    oude voorraad, la vol, hamstert, haalt|haalde|opgehaald … bij … apotheken, meerdere apotheken|voorschrijvers|huisartsen, dubbele recepten, vraagt … om extra|meer … oxazepam|temazepam|oxycodon|tramadol|diazepam|morfine|zopiclon
    ik|wij|ikzelf|we vermoed|vermoeden|twijfel|twijfelen|betwijfel|verdenk|verdenken … patient|patiente|hij|zij|ze|mevrouw|meneer|moeder|vader|ouders|client|cliente|hem|haar, vermoeden van munchausen|malingering|simulatie|kindermishandeling|mishandeling`,
  withheld: `
    verdenking|vermoeden|diagnose|prognose|uitslag|bevinding … bij|met|aan|naar ${aboutPatient} … niet|nog|pas|later, hem|haar|${aboutPatient} hiervan|hierover|daarvan|daarover|dit|deze niet|nog_niet|nog_niets|niets, niet … laten blijken|doorschemeren, laten doorschemeren
    niet … uitlekt|ter_ore|doordringt, ter ore, niet … te_weten komt|komen, achter … komt|komen dat, nog niet de moed, moment|gelegenheid niet|nog_niet gevonden|geschikt, geen moment|gelegenheid gevonden|geweest om
    niet expliciet|met_zoveel_woorden|openlijk benoemd|besproken|gezegd|uitgesproken, tegen|aan ${aboutPatient} gezegd dat|verteld dat … terwijl|maar|om, verzwegen, verzwijgen, wij zwijgen, geheim houden|gehouden, geheimgehouden, nog niet rijp, nog geen weet|kennis, geen weet van
    heb|hebben ik|wij|we dit|dat|hem|haar|${aboutPatient} … niet|nog_niet|nooit|bewust, houd|houden|hou ik|wij|we … voor_ons|voor_mezelf|stil|achter, kan|kunnen de|het|deze|dit uitslag|diagnose|nieuws … niet aan, niet aankunnen, belasten met|mee, niet willen|wilde|wil belasten|verontrusten|ongerust
    uit angst|vrees … reactie, om … niet te belasten|verontrusten|ongerust, vermoedens|vermoeden|verdenking … niet|nog_niet, alleen|enkel|uitsluitend mondeling, mondeling … overgedragen, niet schriftelijk, niet op papier, buiten het dossier, buiten dossier, wissen|verwijderen|vernietigen na lezing|lezen
    na lezing, alleen|slechts|enkel|uitsluitend zichtbaar|leesbaar|inzichtelijk|bestemd|bedoeld voor, niet bedoeld|bestemd om, ter … eigen informatie, voor eigen gebruik, voor uw|je|jullie ogen|oren|eigen, tussen jou|u en mij, vier ogen, confidentieel, in confidentie, sub rosa, in confesso, vermoedt zelf|niets, heeft … geen idee|vermoeden
    op uitdrukkelijk verzoek van|niet, uitdrukkelijk niet, nadrukkelijk niet, liever niet dat|in|aan|met, gelieve … niet mee|te_delen|delen|te_noemen|noemen|te_bespreken|te_vermelden, svp niet, graag niet, s v p niet, aub niet
    mag|mogen|hoeft|hoeven|moet|moeten ${aboutPatient} … niet|niets|nog_niet|nooit weten|lezen|horen|zien|inzien|te_weten|merken|meelezen, ${aboutPatient} mag|mogen|hoeft|hoeven … niet|niets|nooit|niks … weten|lezen|horen|zien|merken|te_weten
    onwetend, onkundig, niet laten merken, niet uitlekken, discreet, discretie, tactvol, stilzwijgen, onbesproken, achterwege gelaten, bewust vaag|summier|algemeen|niet|in_het_midden|buiten|weggelaten|achterwege, buiten de brief|verslag|het_verslag
    moet|moeten|dient … nog besproken|verteld|geinformeerd|ingelicht|meegedeeld worden, moet|moeten|dient nog … worden besproken|verteld|geinformeerd|ingelicht, nog te bespreken|vertellen|informeren, slechtnieuwsgesprek|uitslaggesprek|slecht_nieuws_gesprek … nog|volgt|moet
    pas bij|na|op|als|tijdens|wanneer|volgende|later … besproken|verteld|bespreken|vertellen|meegedeeld|geinformeerd|horen, niet … in_de_brief|in_brief … zetten|vermelden|opnemen, laat|laten ${aboutPatient} … in_de_waan|in_het_ongewisse, in de waan
    niet|nog_niet bekend bij ${aboutPatient}, ${aboutPatient} niet|nog_niet|onvoldoende bekend|ingelicht|geinformeerd|op_de_hoogte, buiten ${aboutPatient} om, achter … rug van ${aboutPatient}, niet|nooit richting|bij ${aboutPatient} … benoemen|noemen|laten|vermelden
    entre nous, onder vier ogen … gezegd|genoemd, persoonlijke werkaantekening*, werkaantekening*, persoonlijke aantekening*, hypothese :, werkhypothese*, ter vertrouwelijke|vertrouwelijk, vertrouwelijk :
    strikt|uiterst vertrouwelijk, vertrouwelijke|persoonlijke|interne informatie|notitie|mededeling|opmerking|toelichting, subjectieve indruk*, subjectief :, mijn|onze|eigen eigen|persoonlijke indruk, tegenoverdracht
    dossierinzage, niet … voor|bij|in|naar|via … inzage|portaal|zorgmap*|ouderportaal|versie|inzagerecht, niet|nergens … noteren|opnemen|opschrijven|voorlezen|vermelden|terugkoppelen|uitprinten|meesturen|meegeven|benoemen
    mij|ons als bron, bron … noemen|vermelden, afgeschermd* deel|gedeelte|dossier|tabblad|notitie, collegiaal beroepsgeheim, radiostilte, stil houden, stilhouden, stil te houden, stilgehouden
    achtergehouden, achterhouden, achter te houden, verzwegen voor|tegenover, nog_even|voorlopig|liever|liefst|bewust niet … noemen|benoemen|vertellen|zeggen|bespreken|melden|delen|informeren|inlichten
    voorlopig|nog voor|bij ons|onszelf houden|gehouden, voor ons te houden, tussen|onder ons blijven|houden|gehouden, blijft tussen|onder ons, woord … vermijden|niet_gebruiken|niet_noemen, term … vermijden
    ${aboutPatient} zelf nog_niet|niet, zelf nog niet .|op, patient|patiente|pat|pt|client|cliente|betrokkene|mevrouw|meneer|mw|dhr|ouders … weet|weten|wist|wisten … niet|niets|niks|geen|nergens
    weet|weten|wist|vermoedt|beseft ze|zij|hij|patient|patiente|mevrouw|meneer|moeder|vader|ouders … niet|niets|niks|nog_niets|nog_niet, nog niets van … patient|patiente, nog_niet|niet|niets|nooit mee geconfronteerd, op … gehouden totdat|tot
    niet om … te delen, niet te delen, vroeg er niet naar, niet aan toegekomen, niet durven aansnijden|bespreken|benoemen, zeg|zegt|vertel|noem|meld … niks|niets|niet … aan|tegen|tegenover … ${aboutPatient}
    zonder … ${aboutPatient} … te_informeren|in_te_lichten|te_vertellen|erbij_te_betrekken, ${aboutPatient} hierover|hiervan|daarover|daarvan niet|nog_niet|niets|pas|voorlopig, informeren|inlichten … pas|later|maandag`,
  request: `
    bij voorkeur door|via|bij u|uw|jullie|huisarts|ha, terug naar|bij huisarts|ha, verdere|vervolg controle|controles|opvolging|behandeling|begeleiding … eerste_lijn|huisarts|ha|u|jullie|uw, controles|vervolg|nazorg|begeleiding via|bij|door|in huisarts|ha|u|jullie|poh|eerste, advies aan|voor verwijzer|huisarts|ha|u|collega|afdeling|team|verpleging
    aan u|jullie|jou het_verzoek|de_vraag|om|te, verzoeke, mijn|onze vraag|verzoek|advies|suggestie|voorstel aan u|jullie|jou, is het mogelijk|haalbaar dat|om u|jullie|haar|hem|patient*, bent|ben u|je|jij bereid|in_staat|in_de_gelegenheid|akkoord, zijn jullie bereid|akkoord|in_staat
    laagdrempelig insturen|verwijzen|overleggen|overleg|terugverwijzen, zo nodig|zonodig|evt|eventueel insturen|verwijzen|ophogen|afbouwen|herstarten|terugverwijz*|overleg, indien … graag|gaarne|svp|s_v_p, bij klachten … terugverwijz*|insturen|verwijz*, 
    recept|machtiging|verwijzing|medicatie|uitslag|gegevens|lab|ecg|brief graag|gaarne|svp|aub, graag|gaarne|svp|aub recept|machtiging|lab|ecg|labuitslagen|brief|correspondentie|voorgeschiedenis|medicatielijst|terugkoppeling|bericht|retour|overleg|verwijzing
    wil|wilt|kun|kunt|zou|zouden|kunnen|willen je|u|jij|jullie dit|dat|deze|de|het … oppakken|nagaan|uitzoeken|terugkoppelen|overnemen|regelen … patient|mevrouw|meneer|hem|haar|familie, nog te doen :, to do, todo, actiepunten, actiepunt, actie huisarts, acties, beleid huisarts, advies huisarts, afspraak huisarts
    verzoek … of … u|jullie, stel|stellen|zou|zouden ik|wij|we … voor|willen_voorstellen|willen_vragen|willen_verzoeken … u|om|te|patient*|hem|haar, zou ik|wij u|je|jullie willen vragen|verzoeken
    te overwegen :|valt|is, te overwegen om|start|staken|ophogen|afbouwen|verwijzing, overweeg|overwegen start|staken|verwijz*|consult|ophogen|afbouwen|opname|toevoegen|switch*|aanvullend*, in overweging, ter overweging
    overweeg … alternatief|verwijzing|consult|dosis*|diagnostiek|bloedonderzoek|mri|ct|echo, door|via u|jullie te starten|vervolgen|prikken|controleren|herhalen|continueren, bij u|jullie in_het_systeem|op_de_praktijk|in_de_praktijk|in_het_dossier
    in jullie|uw systeem|his|dossier|praktijkinformatiesysteem, recept|recepten|medicatie|verwijzing|doorverwijzing … bij|via u|jullie, die|dat u voorschrijft|voorschreef|voorgeschreven, van u|jullie … ontvangen|vernemen mogen|willen
    controle|controles|lab|bloedonderzoek|labcontrole|nierfunctie|wondcontrole|tensiecontrole|hechtingen|recept|recepten|vervolg|nacontrole|vervolgcontrole|bloeddruk|medicatie … door|via|bij huisarts|ha|poh|h.a|eigen_ha|poh_ggz|huisartsenpraktijk|wijkverpleging|jullie
    aan|voor|richting … huisarts|ha|apotheek|apotheker|verwijzer|jeugdarts|consultatiebureau|bedrijfsarts|poh|wijkverpleging|thuiszorg|fysiotherapeut het_verzoek|de_vraag|het_dringende_verzoek|de_suggestie|mijn_verzoek
    overleg met dienstdoende|dienstdoend|de_dienstdoende, dienstdoende bellen|geriater|*loog|chirurg|mdl|internist|specialist, sein, dect, tsn, bij recidief overleg|overleggen|insturen|verwijzen|opname
    verstrekt|geeft|schrijft|verwijst|ziet|belt|controleert|vervolgt|bewaakt u hem|haar|patient|patiente|mevrouw|meneer, kan|kunnen|wil|willen|zou … poh|praktijkondersteuner|wijkverpleging|huisarts|apotheek|assistente|doktersassistente … hem|haar|patient|patiente|mevrouw|meneer|oproepen
    zie|ziet je|u kans|mogelijkheden|mogelijkheid|aanleiding, vinger aan de pols, terug te zien bij u, hem|haar eens|binnenkort uitnodigt|uitnodigen|oproept|belt|ziet, niet geven zonder ruggespraak|overleg, zonder ruggespraak, op geleide van
    niet fixeren, uw|jullie akkoord, medicatieoverzicht … ontvangen|toesturen|sturen|toezenden|mogen, ontvang ik|ontvangen wij graag|gaarne, voorlopig|definitief|definitieve ontslagbericht|ontslagbrief
    met ons|mij deelt|delen, beloop … laten_weten|terugkoppelen|met_ons, ons|mij … terugkoppel*, terugkoppeling van|aan|over`,
  ask: `
    wij u vragen, we u vragen, ik u vragen, wij u verzoeken, ik u verzoeken, we u verzoeken, ik u verzoek, wij u … vragen, u vriendelijk, kun jij, kan jij, wil jij, zou jij, mogen wij van u, kan de, kunnen wij u, wilt u als, wij geven u, ik geef u, u verzocht, alstublieft`,
  task: `
    herstarten, hervatten, te hervatten, wondcontrole, opstarten, op te starten, verstrekken, te verstrekken, registreren, te registreren, attenderen, polsen, doorspreken, oproep, uitnodigen, verlengen, te verlengen, mobiliseren, te mobiliseren, herbeoordel*, hercontrole*
    opvragen, aanvragen, vast te leggen, vastleggen, uitvragen, bewaking, te bewaken, afbouwschema, indiceren, toedienen, toe te dienen, staken, te staken, voortzetten, voort te zetten, in gang zetten, ophogen, op te hogen
    te vermijden, te versterken, halveren, te halveren, ophoging, op te volgen, overdragen, over te dragen, een keer alleen, contra indicatie, intolerantie, opvlammen, op het hart drukken, reanimatiebeleid, behandelbeperk*, inzetten van, nagaan, na te gaan`,
  letter: `op prijs stellen als|indien|wanneer … u|jullie … ons|mij`,
  clinical: `bloedonderzoek, gewicht en bloeddruk, bloeddruk en gewicht, antistolling, statine, cvrm, kreatinine, contra indicatie, jgz*`,
  harmless: `
    brief … niet nodig, uw collega … werk, niet te vertrouwen op, kopie … uw|je, brief … uw|je, uw|eigen huisarts, verzonden … uw|je, let op bij|de|het … uw`,
};
