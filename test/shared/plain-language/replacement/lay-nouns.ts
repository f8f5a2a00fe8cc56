/** Nouns of lay language with their article, written by hand and not taken from the lexicon: it is judged by them. */
const deNouns =
  'aandoening ader adem ademhaling afdeling afspraak afwijking alvleesklier amandel anus arts baarmoeder baby balzak behandeling ' +
  'benauwdheid beroerte bestraling bevalling beweging bezinking blaas blaasontsteking blindedarm bloeddruk bloeddrukmeting bloeding ' +
  'bloedprop bloedsuiker bloedtest bloeduitstorting bloedverdunner borst borstkas botbreuk breuk buik buis buikpijn bult chirurg cel controle ' +
  'darm darmontsteking diarree dosis duizeligheid echo eierstok eileider elleboog enkel foto galblaas galsteen geelzucht gordelroos ' +
  'griep groei hals hand hartaanval hartklep hartkramp hartslag hernia hersenbloeding hersenschudding hersentumor heup ' +
  'hik hoest hoofdpijn huid huidkanker huisarts huiduitslag infectie ingreep inspuiting jeuk kaak kanker keel kijkoperatie klacht klap klier knie ' +
  'knobbel koorts kramp kwaal lever leverkanker lies longaanval longarts longkanker longontsteking maag maagzweer medicatie ' +
  'menstruatie meting middenoorontsteking migraine milt misselijkheid nek nier niersteen nierziekte ontsteking ontstekingswaarde opening ' +
  'operatie opname overgang patiënt pees pijn pijnstiller pil plas plasbuis pols pols prik prostaat pukkel puist reuma ribbreuk rug ruggenprik scan ' +
  'schildklier schimmelinfectie schouder slagader slapeloosheid slijmbeurs slokdarm spatader spier spierpijn splinter steen stoelgang ' +
  'stoornis suikerziekte test toestemming trombose uitleg uitslag uitstulping uitzaaiing urine vaatziekte vermoeidheid vernauwing verdoving verkramping verlamming verstopping ' +
  'verwijding verwonding verzakking voet vrouwenarts wond zalf zenuw zenuwpijn ziekte zwakte zwangerschap zweer zwelling';
const hetNouns =
  'afweersysteem been beenmerg bekken bericht bloed bloedonderzoek bloedvat bloedverlies boezemfibrilleren borstbeen bot botweefsel bovenbeen buikvlies ' +
  'cholesterol darmonderzoek dijbeen eiwit flauwvallen gebit gehoor geheugen gesprek gewricht gezwel gif haar hart hartfalen ' +
  'hartfilmpje hartinfarct hartritme herseninfarct hersenvlies hormoon infuus kijkonderzoek knobbeltje kraakbeen kuitbeen kunstgewricht lek ' +
  'lichaam lidteken litteken maagzuur medicijn middel netvlies neustussenschot nierbekken oedeem onderzoek ontslag oog oor opereren ' +
  'overlijden plan plekje poliepje ruggenmerg schaambeen scheenbeen schudden slangetje sleutelbeen slijm slijmvlies spiraaltje ' +
  'stolsel tandvlees tekort trombosebeen trommelvlies vaccin verlies virus vlies vocht voorstadium weefsel weefselonderzoek weghalen ' +
  'wratje zetpilletje ziekenhuis zout zuur zuurstoftekort zweten';

export const articleByNoun: ReadonlyMap<string, 'de' | 'het'> = new Map([
  ...deNouns.split(/\s+/).map((noun) => [noun, 'de'] as const),
  ...hetNouns.split(/\s+/).map((noun) => [noun, 'het'] as const),
]);

const closes =
  /^(?:van|in|op|aan|met|door|voor|bij|tussen|na|om|via|rond|onder|uit|tegen|zonder|naar|over|waar|die|dat|of|en|achter|binnen|buiten|tijdens|type|naast|vóór)$/;

/** These are measured out in what follows: a `hoeveelheid bloed` is a hoeveelheid. */
const measures = new Map<string, 'de' | 'het'>([
  ['hoeveelheid', 'de'],
  ['rand', 'de'],
  ['soort', 'de'],
  ['stukje', 'het'],
  ['restje', 'het'],
]);

/** The noun that the others of a lay phrase go with: `lekkende hartklep tussen boezem en kamer` is about a hartklep. */
export function headOf(phrase: string): string {
  const words = phrase.split(/\s+/);
  const until = words.findIndex((word, index) => index > 0 && closes.test(word));
  return words[(until < 0 ? words.length : until) - 1]?.replace(/,$/, '') ?? '';
}

/** The article of the head, where it was written down by hand; of a compound that of its last part. */
export function handArticleOf(phrase: string): 'de' | 'het' | undefined {
  const [first = ''] = phrase.split(' ');
  if (first === 'te') return undefined;
  const measure = measures.get(first);
  if (measure !== undefined) return measure;
  const head = headOf(phrase);
  const known = articleByNoun.get(head);
  if (known !== undefined) return known;
  const tails = [...articleByNoun].filter(([noun]) => noun.length >= 5 && head.endsWith(noun));
  return tails.toSorted(([one], [other]) => other.length - one.length)[0]?.[1];
}
