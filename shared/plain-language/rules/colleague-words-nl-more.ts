import type { ColleagueCue } from './colleague-words.ts';

const aboutPatient =
  'patient|patiente|pat|pt|client|cliente|betrokkene|mevrouw|meneer|mw|dhr|ouders|moeder|vader|hem|haar|familie|partner|echtgenoot|echtgenote';

/** Dutch cues by what a sentence does: what colleagues write to each other in passing, without a salutation. */
export const dutchInPassing: Partial<Readonly<Record<ColleagueCue, string>>> = {
  salutation: `
    jouw|jullie patient|patiente|patienten, gezamenlijke|gemeenschappelijke patient|patiente|patienten, uw collega|collegas|waarnemer|voorganger|poh|praktijkondersteuner|praktijkassistent*|assistente
    uw collega waarnemer, collega waarnemer, waarde confrere, u|jij|je als behandelaar|collega|huisarts|verwijzer|hoofdbehandelaar|regiebehandelaar|jeugdarts|bedrijfsarts|specialist|apotheker|casemanager|wijkverpleegkundige
    jullie als team|wijkteam|praktijk|huisartsen|apotheek|thuiszorg, houd|houden ik|wij … aanbevolen, ik|wij … aanbevolen, op prijs stellen als|indien|wanneer … u|jullie … ons|mij
    als hoofdbehandelaar|regiebehandelaar|poortarts|medebehandelaar bent|ben u|je, onder|met collegiaal|collegiale, per zorgmail, via zorgmail, zorgdomein, per omgaande, intercollegiaal*`,
  copy: `
    t k n, tkn, ter kennisneming|kennisname|kennisgeving, fyi, verzonden|gezonden|verstuurd|gemaild|gefaxt aan|naar, doorslag, afschrift, afschriften
    kopie|kopieen|exemplaar|brief|verslag|duplicaat … huisarts|verwijzer|apotheek|collega|specialist|*arts|*loog|behandelaar|poh|ha|archief|dossier|verzekeringsarts|wijkverpleging|thuiszorg|dr
    dezelfde|deze|zelfde brief … gezonden|verzonden|verstuurd|gestuurd, tevens|ook verstuurd|gestuurd|gezonden aan|naar, afschrift|kopie gestuurd|verzonden|verstuurd|gezonden, bijlage :, distributie :, distributielijst`,
  warning: `
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
    voor eigen veiligheid, veiligheidsrisico, vuurwapengevaarlijk, zwarte lijst, waarschuwing :, een waarschuwing, wees|blijf op_uw_hoede|op_je_hoede|waakzaam|kritisch|terughoudend, terughoudend* met|zijn met, hoede voor
    oude voorraad, la vol, hamstert, haalt|haalde|opgehaald … bij … apotheken, meerdere apotheken|voorschrijvers|huisartsen, dubbele recepten, vraagt … om extra|meer … oxazepam|temazepam|oxycodon|tramadol|diazepam|morfine|zopiclon
    ik|wij|ikzelf|we vermoed|vermoeden|twijfel|twijfelen|betwijfel|verdenk|verdenken … patient|patiente|hij|zij|ze|mevrouw|meneer|moeder|vader|ouders|client|cliente|hem|haar, vermoeden van munchausen|malingering|simulatie|kindermishandeling|mishandeling`,
  withheld: `
    entre nous, onder vier ogen … gezegd|genoemd, persoonlijke werkaantekening*, werkaantekening*, persoonlijke aantekening*, hypothese :, werkhypothese*, ter vertrouwelijke|vertrouwelijk, vertrouwelijk :
    strikt|uiterst vertrouwelijk, vertrouwelijke|persoonlijke|interne informatie|notitie|mededeling|opmerking|toelichting, subjectieve indruk*, subjectief :, mijn|onze|eigen eigen|persoonlijke indruk, tegenoverdracht
    dossierinzage, niet … voor|bij|in|naar|via … inzage|portaal|zorgmap*|ouderportaal|versie|inzagerecht, niet|nergens … noteren|opnemen|opschrijven|voorlezen|vermelden|terugkoppelen|uitprinten|meesturen|meegeven|benoemen
    mij|ons als bron, bron … noemen|vermelden, afgeschermd* deel|gedeelte|dossier|tabblad|notitie, collegiaal beroepsgeheim, radiostilte, stilhouden, stil te houden, stilgehouden, geheimhouding
    achtergehouden, achterhouden, achter te houden, verzwegen voor|tegenover, nog_even|voorlopig|liever|liefst|bewust niet … noemen|benoemen|vertellen|zeggen|bespreken|melden|delen|informeren|inlichten
    voorlopig|nog voor|bij ons|onszelf houden|gehouden, voor ons te houden, tussen|onder ons blijven|houden|gehouden, blijft tussen|onder ons, woord … vermijden|niet_gebruiken|niet_noemen, term … vermijden
    ${aboutPatient} zelf nog_niet|niet, zelf nog niet .|op, patient|patiente|pat|pt|client|cliente|betrokkene|mevrouw|meneer|mw|dhr|ouders … weet|weten|wist|wisten … niet|niets|niks|geen|nergens
    weet|weten|wist|vermoedt|beseft ze|zij|hij|patient|patiente|mevrouw|meneer|moeder|vader|ouders … niet|niets|niks|nog_niets|nog_niet, nog niets van … patient|patiente, nog_niet|niet|niets|nooit mee geconfronteerd, op … gehouden totdat|tot
    niet om … te delen, niet te delen, vroeg er niet naar, niet aan toegekomen, niet durven aansnijden|bespreken|benoemen, zeg|zegt|vertel|noem|meld … niks|niets|niet … aan|tegen|tegenover … ${aboutPatient}
    zonder … ${aboutPatient} … te_informeren|in_te_lichten|te_vertellen|erbij_te_betrekken, ${aboutPatient} hierover|hiervan|daarover|daarvan niet|nog_niet|niets|pas|voorlopig, informeren|inlichten … pas|later|maandag`,
  request: `
    te overwegen :|valt|is, te overwegen om|start|staken|ophogen|afbouwen|verwijzing, overweeg|overwegen start|staken|verwijz*|consult|ophogen|afbouwen|opname|toevoegen|switch*|aanvullend*, in overweging, ter overweging
    overweeg … alternatief|verwijzing|consult|dosis*|diagnostiek|bloedonderzoek|mri|ct|echo, door|via u|jullie te|starten|vervolgen|prikken|controleren|af|op|over|in|voor|voort|herhalen|laten, bij u|jullie in_het_systeem|op_de_praktijk|in_de_praktijk|in_het_dossier
    in jullie|uw systeem|his|dossier|praktijkinformatiesysteem, ligt|lopen|loopt|ligt_dan bij|via u|jullie, die|dat u voorschrijft|voorschreef|voorgeschreven, van u|jullie … ontvangen|vernemen mogen|willen
    controle|controles|lab|bloedonderzoek|labcontrole|nierfunctie|wondcontrole|tensiecontrole|hechtingen|recept|recepten|vervolg|nacontrole|vervolgcontrole|bloeddruk|medicatie … door|via|bij huisarts|ha|poh|h.a|eigen_ha|poh_ggz|huisartsenpraktijk|wijkverpleging|jullie
    aan|voor|richting … huisarts|ha|apotheek|apotheker|verwijzer|jeugdarts|consultatiebureau|bedrijfsarts|poh|wijkverpleging|thuiszorg|fysiotherapeut het_verzoek|de_vraag|het_dringende_verzoek|de_suggestie|mijn_verzoek
    overleg met dienstdoende|dienstdoend|de_dienstdoende, dienstdoende bellen|geriater|*loog|chirurg|mdl|internist|specialist, sein, dect, tsn, bij recidief|verslechtering|achteruitgang|koorts overleg|overleggen|insturen|verwijzen|opname
    verstrekt|geeft|schrijft|verwijst|ziet|belt|controleert|vervolgt|bewaakt u hem|haar|patient|patiente|mevrouw|meneer, kan|kunnen|wil|willen|zou … poh|praktijkondersteuner|wijkverpleging|huisarts|apotheek|assistente|doktersassistente … hem|haar|patient|patiente|mevrouw|meneer|oproepen
    zie|ziet je|u kans|mogelijkheden|mogelijkheid|aanleiding, vinger aan de pols, terug te zien bij u, hem|haar eens|binnenkort uitnodigt|uitnodigen|oproept|belt|ziet, niet geven zonder ruggespraak|overleg, zonder ruggespraak, op geleide van
    niet fixeren, raad ik u af|aan, raden wij u af|aan, uw|jullie akkoord, medicatieoverzicht … ontvangen|toesturen|sturen|toezenden|mogen, ontvang ik|ontvangen wij graag|gaarne, voorlopig|definitief|definitieve ontslagbericht|ontslagbrief
    met ons|mij deelt|delen, ons|mij … op_de_hoogte … houden|houdt, beloop … laten_weten|terugkoppelen|met_ons, ons|mij … terugkoppel*, terugkoppeling van|aan|over, ons|mij informeren|berichten over|na|indien`,
  ask: `
    wij u vragen, we u vragen, ik u vragen, wij u verzoeken, ik u verzoeken, we u verzoeken, ik u verzoek, wij u … vragen, u vriendelijk, kun jij, kan jij, wil jij, zou jij, mogen wij van u, kan de, kunnen wij u, wilt u als, wij geven u, ik geef u, u verzocht, alstublieft`,
  task: `
    herstarten, opstarten, op te starten, verstrekken, te verstrekken, registreren, te registreren, attenderen, polsen, doorspreken, oproep, uitnodigen, verlengen, te verlengen, mobiliseren, te mobiliseren, herbeoordel*, hercontrole*
    opvragen, aanvragen, vast te leggen, vastleggen, uitvragen, bewaking, te bewaken, afbouwschema, indiceren, toedienen, toe te dienen, staken, te staken, voortzetten, voort te zetten, in gang zetten, ophogen, op te hogen
    te vermijden, te versterken, halveren, te halveren, ophoging, op te volgen, overdragen, over te dragen, een keer alleen, contra indicatie, intolerantie, opvlammen, op het hart drukken, reanimatiebeleid, behandelbeperk*, inzetten van, nagaan, na te gaan`,
  clinical: `bloedonderzoek, gewicht en bloeddruk, bloeddruk en gewicht, antistolling, statine, cvrm, kreatinine, contra indicatie, jgz*`,
  harmless: `
    uw collega … werk, niet te vertrouwen op, kopie … uw|je, brief … uw|je, uw|eigen huisarts, verzonden … uw|je, let op bij|de|het … uw`,
};
