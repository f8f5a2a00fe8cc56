import { createCues, type Cues, listed } from './cues.ts';

/**
 * Dutch words for what a letter tells of a patient's people without harm: who comes along, helps, asks, works, lives where,
 * is how old. What somebody else does or is that none of these tells of, is looked at twice.
 */
const dutchEveryday = `
  jaar, jaren oud, woont, wonen, woonde, inwonend, inwonende, werkt, werken, werkte, werkzaam, beroep, studeert, studie, school, opvang, creche, pensioen, gepensioneerd, gehuwd, getrouwd, samenwonend, weduwe, alleenstaand, huis uit, om de hoek, buurt, verhuis*, vakantie, weekend
  houdt van, graag, fietst, wandelt, speelt, spelen, zingt, danst, voetbalt, sport, zwemt, kookt, kookte, bakt, maait, rijdt u|je|haar|hem, reed u|je|haar|hem, rijden, reist, tuin, vliegt, viert, verjaardag, jarig, lacht, geniet*, trots, blij, tevreden, lief, gezond, vitaal, goed, prima, rustig, actief, fit, behulpzaam, betrokken, zorgzaam, aardig, gelukkig, opgelucht
  landt, logeren, logeert, gaat naar, ging naar, overgenomen, wordt … jaar|jarig|opgehaald, volgende week|maand, komt, komen, kwam, kwamen, gekomen, gaat mee, ging mee, ga … mee, meegaan, meekomen, meegekomen, mee, erbij, aanwezig, aanwezigheid, bezoek*, bezocht*, logeert, wacht*, waren, blijft bij, was bij, bij u|haar|hem in, samen, ontmoet*, zag u|haar|hem, vond u|haar|hem, zat naast, zit naast
  help*, hielp*, geholpen, steun*, ondersteun*, begeleid*, breng*, bracht*, gebracht, haal*, haalde*, opgehaald, regelt, regelde*, geregeld, boodschap*, huishouden, kookt, verzorgt uw|haar|zijn|de, verzorgde uw|haar|zijn|de, mantelzorg, mantelzorger, zorgt voor, zorgde voor, let op, houdt … gaten, past op, oppas*, waste, wast, kleedt, tilt, tilde, draagt uw, duwt uw|de rolstoel, duwde uw|de rolstoel, insmeren, smeert, smeren, druppelt, prikt, spuit uw|de|haar, wisselt, verwisselt, poetst, oefen*, masseert, wekt, kijkt, keek, tolk*, vertaal*, vertaalt
  vraag*, vroeg*, gevraagd, vragen, vertelt, vertelde, verteld, vertellen, zegt, zei, zeggen, meldt, meldde, gemeld, meldden, merkt, merkte, ziet, zag, zien, zagen, hoort, hoorde, hoorden, denkt, dacht, vindt, vond, vinden, vonden, herkent, herkende, beschrijft, bevestigt*, noemt, noemde, noemen, vermoedt, twijfelt, maakt zich zorgen, maken zich zorgen, maakte zich, bezorgd, ongerust, begrijpt, begreep, weet wat|hoe|dat|alles|er, leert, leerde
  belt, belde, bellen, gebeld, mail*, gemaild, schrijft, schreef, geschreven, stuur*, stuurde*, gestuurd, leest, las, lezen, gelezen, luistert, luisterde, spreekt, sprak, spraken, gesproken, besprak, bespraken, bespreekt, overlegt, overlegde, meld*, informeert, informeerde
  geef*, geeft, gaf, gaven, gegeven, krijgt, krijgen, kreeg, ontvangt, neemt … mee, nam … mee, levert, leverde, tekent, tekende, getekend, toestemming, akkoord, instemming, gemachtigd*, volmacht, contactpersoon, gezag, wettelijk vertegenwoordig*, op de hoogte, ingelicht, geinformeerd, bekend bij, voogdij berust
  heet, heten, is|was|zijn een|de|verpleegkundige|arts|dokter|huisarts|onderwijzer|verzorgende|moeder|vader|familie|lid|vrijwilliger, is|zijn|was er|hier|daar|thuis|nu|ook|bij|van|met|welkom|niet_besmet|gezond, donor, donoren, dezelfde kans, getest, testen, onderzocht, onderzoek, uitnodiging, opgeroepen, oproep, gescreend, screening, drager*, kans, risico
  mag, mogen, kan, kunnen, kunt, hoeft, hoeven, moet|moeten ook|mee|zich|even|uw|de|het|hun, wil … weten|mee|graag|ook|helpen|komen, zal, zullen, gaat … helpen|regelen|vragen|bellen, slaapt op|bij|naast|naar|in, leeft, leven nog, overleed, overleden, mist, missen, slaapt goed, eet goed, eten, drinkt … mee|water|thee|koffie, gebeurd, afspraak, wond, medicijnlijst, pillendoos, pillen, medicijnen, medicatie, tabletten, steunkousen, kousen, uitleg, folder, foto, brief, uitslag, dossier, gebit, bijsluiter, dagboek, operatie, gesprek, echo, bevalling, ontslag naar|uit, kamer, gang, polikliniek, poli, afdeling, ziekenhuis, apotheek, luiers, badje, badderen, borstvoeding, fles, baby
  hartritme, hart, hand, heup, voet, tumor, groei, groeit, groeide, genezen, hersteld, herstelt, herstel, geboren, gezin, bellen, steunt, troost, knuffel*, aan uw zijde, achter u, voor u klaar, klaar, blij met, gewend, hebt|heeft u, bent, uitgenodigd, is|zijn uitgenodigd`;

const nothing = createCues<true>([]);

/** What is told of anyone's people without harm; only Dutch was read for it. */
export const everydayCues: Readonly<Record<'nl' | 'en', Cues<true>>> = {
  nl: createCues([[true as const, listed(dutchEveryday)]]),
  en: nothing,
};
