/** What a Latin or Greek ending makes of what stands before it; `{of}` is what the beginning means. */
const dutchEndings: readonly (readonly [RegExp, string])[] = [
  [/itis(?:sen)?$/u, 'ontsteking van {of}'],
  [/itiden$/u, 'ontstekingen van {of}'],
  [/ectomie(?:ën)?$/u, 'weghalen van {of} met een operatie'],
  [/scopie(?:ën)?$/u, 'kijkonderzoek van {of}'],
  [/scopisch(?:e)?$/u, 'met een kijkonderzoek van {of}'],
  [/pathie(?:ën)?$/u, 'ziekte van {of}'],
  [/algie(?:ën)?$/u, 'pijn in {of}'],
  [/carcino(?:om|men)$/u, 'kanker van {of}'],
  [/sarco(?:om|men)$/u, 'kwaadaardig gezwel van {of}'],
  [/adeno(?:om|men)$/u, 'goedaardig gezwel van {of}'],
  [/megalie$/u, 'vergroting van {of}'],
  [/stomie(?:ën)?$/u, 'gemaakte opening in {of}'],
  [/centese$/u, 'prik in {of}'],
  [/tomie(?:ën)?$/u, 'snede in {of}'],
  [/plastiek(?:en)?$/u, 'herstel van {of} met een operatie'],
  [/gra(?:fie|fieën|m|mmen)$/u, 'foto van {of}'],
  [/r?rragie(?:ën)?$/u, 'bloeding van {of}'],
  [/plegie$/u, 'verlamming van {of}'],
  [/parese$/u, 'gedeeltelijke verlamming van {of}'],
  [/penie$/u, 'tekort aan {of}'],
  [/ptose$/u, 'verzakking van {of}'],
  [/malacie$/u, 'verweking van {of}'],
  [/spasme(?:n|s)?$/u, 'kramp van {of}'],
  [/sclerose$/u, 'verharding van {of}'],
  [/stenose(?:n|s)?$/u, 'vernauwing van {of}'],
  [/lithiasis$/u, 'stenen in {of}'],
  [/dynie$/u, 'pijn in {of}'],
  [/trofie$/u, 'verandering van {of}'],
  [/plasie$/u, 'verandering in de aanleg of groei van {of}'],
  [/ectasie(?:ën)?$/u, 'verwijding van {of}'],
  [/lyse$/u, 'afbraak van {of}'],
  [/therapie(?:ën)?$/u, 'behandeling van {of}'],
  [/pexie$/u, 'vastzetten van {of}'],
  [/rafie$/u, 'hechten van {of}'],
  [/desis|dese$/u, 'vastzetten van {of}'],
  [/ur(?:ie|ieën)$/u, '{of} in de plas'],
  [/emie(?:ën)?$/u, '{of} in het bloed'],
  [/oom$|omen$/u, 'gezwel van {of}'],
  [/ose(?:n|s)?$/u, 'aandoening van {of}'],
  [/iasis$/u, 'aandoening van {of}'],
];

/** What the beginnings mean, with their article. Longer ones first where one begins another. */
const dutchRoots: readonly (readonly [string, string])[] = (
  'gastr=de maag,enter=de darm,colon=de dikke darm,col=de dikke darm,proct=de endeldarm,rect=de endeldarm,duoden=de twaalfvingerige darm,oesofag=de slokdarm,' +
  'hepat=de lever,cholecyst=de galblaas,chol=de gal,pancreat=de alvleesklier,splen=de milt,peritone=het buikvlies,append=de blindedarm,' +
  'nefr=de nier,pyel=het nierbekken,cyst=de blaas,ureter=de urineleider,urethr=de plasbuis,prostat=de prostaat,orch=de zaadbal,epididym=de bijbal,balan=de eikel,' +
  'hyster=de baarmoeder,metr=de baarmoeder,endometr=het baarmoederslijmvlies,salping=de eileider,oophor=de eierstok,ovari=de eierstok,colp=de schede,vagin=de schede,vulv=de schaamlippen,mast=de borst,mamm=de borst,cervic=de baarmoederhals,' +
  'cardi=het hart,myocard=de hartspier,pericard=het hartzakje,endocard=de binnenkant van het hart,angi=de bloedvaten,vascul=de bloedvaten,arteri=de slagaders,fleb=de aders,tromb=bloedstolsels,aort=de grote lichaamsslagader,lymfaden=de lymfeklieren,lymf=de lymfe,' +
  'pneum=de longen,pulm=de longen,bronchiol=de kleine luchtwegen,bronch=de luchtwegen,trache=de luchtpijp,laryng=het strottenhoofd,faryng=de keel,rhin=de neus,rin=de neus,sinus=de bijholten,pleur=het longvlies,thorac=de borstkas,tonsill=de amandelen,' +
  'neur=de zenuwen,encefal=de hersenen,cerebr=de hersenen,mening=het hersenvlies,myel=het ruggenmerg,radicul=de zenuwwortel,crani=de schedel,psych=de geest,' +
  'derm=de huid,dermat=de huid,cutan=de huid,trich=de haren,onych=de nagels,lip=het vetweefsel,' +
  'arthr=het gewricht,artr=het gewricht,oste=het bot,spondyl=de wervels,chondr=het kraakbeen,my=de spieren,tend=de pees,burs=de slijmbeurs,fasci=het bindweefsel,cox=de heup,gon=de knie,synov=de gewrichtsvliezen,disc=de tussenwervelschijf,lamin=de wervelboog,' +
  'blefar=het ooglid,conjunctiv=het oogslijmvlies,kerat=het hoornvlies,retin=het netvlies,uve=het vaatvlies van het oog,oftalm=het oog,ot=het oor,myring=het trommelvlies,labyrint=het evenwichtsorgaan,' +
  'stomat=de mond,gingiv=het tandvlees,gloss=de tong,parodont=het weefsel rond de tanden,odont=de tanden,sialaden=de speekselklieren,' +
  'thyre=de schildklier,thyreoid=de schildklier,adren=de bijnier,hypofys=de hypofyse,pancrea=de alvleesklier,' +
  'hemat=bloed,hem=bloed,leuk=witte bloedcellen,leukocyt=witte bloedcellen,erytrocyt=rode bloedcellen,trombocyt=bloedplaatjes,glyc=suiker,glucos=suiker,protein=eiwit,albumin=eiwit,bacteri=bacteriën,vir=virus,ur=afvalstoffen,kali=kalium,natri=natrium,calci=calcium,lipid=vetten,cholesterol=cholesterol,' +
  'carcin=kanker,onc=kanker,fibr=bindweefsel,aden=een klier,myc=schimmel,tox=gif,allerg=allergie,immun=de afweer'
)
  .split(',')
  .map((pair) => pair.split('=') as [string, string])
  .toSorted((a, b) => b[0].length - a[0].length);

const dutchPrefixes: readonly (readonly [string, string])[] = [
  ['hyper', 'te veel of te hoog'],
  ['hypo', 'te weinig of te laag'],
  ['dys', 'niet goed werkend'],
  ['peri', 'rond'],
  ['endo', 'binnen in'],
  ['poly', 'veel'],
  ['tachy', 'te snel'],
  ['brady', 'te langzaam'],
  ['hemi', 'aan één kant'],
  ['intra', 'in'],
  ['retro', 'achter'],
  ['supra', 'boven'],
  ['sub', 'onder'],
  ['trans', 'door'],
];

/** What the letters of an unknown medical word tell: what it probably means, or null when only that it is medical. */
export interface Guess {
  readonly meaning: string | null;
}

/** Letters that join a beginning to an ending, fewest first: `osteo` is `oste`, `cardio` is `cardi`. */
const joining = [/$/u, /[oia]$/u, /[ie]o$/u];

/** The root that a beginning ends with, the longest that there is. */
function rootOf(begin: string): readonly [string, string] | undefined {
  const bare = joining.filter((letters) => letters.test(begin)).map((letters) => begin.replace(letters, ''));
  return dutchRoots.find(([letters]) => bare.some((one) => one.endsWith(letters)));
}

/** Reads an unknown word by its beginning and its ending. Undefined when nothing in it is Latin or Greek. */
export function guessed(norm: string): Guess | undefined {
  for (const [ending, meaning] of dutchEndings) {
    const match = ending.exec(norm);
    if (!match) continue;
    const begin = norm.slice(0, match.index);
    const root = rootOf(begin);
    const isVague =
      /^(?:\/ose|\/oom)/u.test(String(ending)) ||
      ending.source.startsWith('ose') ||
      ending.source.startsWith('oom') ||
      ending.source.startsWith('gra');
    if (root) return { meaning: meaning.replace('{of}', root[1]) };
    if (!isVague && begin.length >= 3) return { meaning: null };
  }
  const prefix = dutchPrefixes.find(([letters]) => norm.startsWith(letters) && norm.length > letters.length + 4);
  const root =
    prefix && dutchRoots.find(([letters]) => letters.length > 2 && norm.slice(prefix[0].length).startsWith(letters));
  return prefix && root ? { meaning: null } : undefined;
}
