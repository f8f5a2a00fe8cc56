/** Words that take the alarm out of a complaint, or put it back, by class; written like the complaints. */
export const scopeClasses: Readonly<Record<string, string>> = {
  negation: 'geen niet nooit zonder niets nergens noch evenmin geenszins niemand',
  turn: 'maar alleen behalve toch wel alhoewel hoewel daarentegen juist',
  past: 'vroeger destijds jaren_geleden jaar_geleden vorig_jaar vorige_jaar als_kind indertijd ooit verleden doorgemaakt voorgeschiedenis jarenlang toentertijd maanden_geleden weken_geleden vorige_maand vorige_zomer overleefd in_de_jeugd jaren_terug jaar_terug paar_jaar_terug zaliger toen_ik als_jongetje als_meisje als_tiener als_puber als_baby indertijds op_mijn_veertiende op_mijn_twaalfde toen_mijn',
  better:
    'over beter verdwenen weggetrokken opgeknapt hersteld genezen verbeterd zakt_af gezakt gaat_goed goed_gaat minder minder_geworden rustig weg helemaal_weg nergens_last geen_last klachtenvrij normaal bijgetrokken verleden_tijd opgelost nooit_meer niet_meer_gehad niet_teruggekomen keurig netjes prima tevreden uitstekend',
  family:
    'vader moeder oma opa zus zusje broer broertje tante oom schoonmoeder schoonvader buurvrouw buurman collega nicht neef vriendin vriend hond kat poes buurmeisje ouders pa ma mam pap schoonzus zwager familie erfelijk* overgrootvader kennis zwiegermoeder paard cavia papa mama neefje nichtje poezen klasgenoot* grootmoeder grootvader hamster konijn',
  near: 'man vrouw partner echtgenoot echtgenote zoon dochter mijn_man mijn_vrouw vrouwlief kind baby vriend vriendin moeder vader',
  hypothetical:
    'als wanneer indien stel mocht zou ingeval eventueel voor_het_geval misschien_later mochten ooit_zou wat_als stel_dat zouden',
  leaflet:
    'folder bijsluiter gelezen las lees lezen internet website brochure vragenlijst google gegoogeld site artikel programma krant boekje informatie filmpje app_staat voorlichting tv televisie podcast documentaire radio forum instructie* protocol thuisarts presentatie cursus webinar scholing bijwerkingenlijst roman boek film serie quiz poster werkstuk school_maak welk_nummer opleiding presentatie protocol spreekbeurt ehbo',
  soft: 'beetje iets lichte lichtjes paar klein kleine kleins mild milde wat licht_gevoelig een_tikkeltje tikje amper_nog af_en_toe soms bietje beetsje mini lichtelijk nauwelijks_nog minimaal gevoelig verwacht normaal_toch hoort_erbij',
  asking:
    'mag kan_ik hoe wat_moet welke waarom hoeveel vraag vraagje wilde_vragen graag wanneer_moet hoelang wanneer_kan ivm',
  routine:
    'afspraak controle recept herhaalrecept herhaling verwijzing uitslag* verzekering rekening factuur formulier brief attest keuring rijbewijs vakantie verzetten verplaatsen afzeggen poli polikliniek apotheek machtiging inloggen parkeren inschrijven digid dossier bestel* bestellen vaccinatie griepprik reisadvies nota declaratie eigen_risico',
  thanks:
    'bedankt dank dankjewel dankuwel fijn blij complimenten tevreden hartelijk groet* groetjes vriendelijke mvg vr alvast super_geholpen top hulde taart',
  figure:
    'lachen lach gelachen schrok schrik geschrokken rekening zenuwen verhuizing spannend zenuwachtig film saai verveel* grap grapje drukte hitte wachtmuziek wachttijd brieven papieren voetbal examen examens spreekwoordelijk figuurlijk bij_wijze prijs warme_weer verliefd',
  planned:
    'operatie_gehad na_de_operatie volgende_week volgende_maand straks_op gepland geplande datum opname_op intake consult spreekuur controleafspraak jaarlijkse halfjaarlijkse',
};
