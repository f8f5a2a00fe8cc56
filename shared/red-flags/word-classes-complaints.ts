/**
 * What patients call parts of the body and what goes wrong with them, by the class it belongs to.
 *
 * `pijn*` is the beginning of a word, `*pijn` its end, `*pijn*` any part of it; `buiten_westen` is a row of words.
 */
export const complaintClasses: Readonly<Record<string, string>> = {
  chest: 'borst borstkas borstbeen borstkast ribbenkast bost brost boarst bors burst borstgebied hartstreek',
  heart: 'hart hert hartje hatte haart harte rikketik',
  arm: 'arm armen erm linkerarm rechterarm armpje bovenarm onderarm elleboog schouder schouders linkerschouder',
  hand: 'hand handen linkerhand rechterhand vinger vingers duim pols vingertoppen haand haan vingertjes handjes pink',
  leg: 'been benen linkerbeen rechterbeen onderbeen bovenbeen bein bien beine poot poten dij knie knieen beentjes lies',
  calf: 'kuit kuiten kuute kuut kuitbeen',
  foot: 'voet voeten teen tenen voetje voetzool enkel enkels hiel voot voeje linkervoet rechtervoet',
  face: 'gezicht gelaat wang smoel toet bakkes gezich aangezicht gezichtshelft snoet wangen trekken',
  mouth: 'mond mondhoek lip lippen lipjes mondje lachspier glimlach mondhelft lach bek',
  throat: 'keel strot keelgat slokdarm huig luchtpijp kel kele hals',
  tongue: 'tong tonge',
  jaw: 'kaak kaken onderkaak kin tanden',
  head: 'hoofd kop achterhoofd voorhoofd schedel heufd hoofdje kopke koppie harses slaap_hoofd heud hersenen',
  neck: 'nek nekje genick nak neck',
  eye: 'oog ogen linkeroog rechteroog oogje oogjes oge oag ooch oogbol',
  belly:
    'buik onderbuik bovenbuik buuk boek buukske pens balg maagstreek navel flank zij_buik buikje onderlijf liesstreek',
  back: 'rug onderrug schouderbladen schouderblad rugge rugg lendenen stuitje ruggengraat',
  saddle:
    'kruis zadel zadelgebied bilnaad billen schaamstreek tussen_mijn_benen tussen_de_benen onderkant anus schaamlippen kont poepgat achterwerk zitvlak van_onderen',
  testicle:
    'bal balletje teelbal zaadbal zaadballen balzak ballen klootzak kloot kloten scrotum testikel klokkenspel edele_delen',
  penis: 'penis erectie piemel lul stijve plasser geslachtsdeel jongeheer pik fluit',
  skin: 'huid vel huidje',
  wound:
    'wond wonde wondje litteken snee sneetje hechting hechtingen nietjes operatiewond wonden plaats_van_de_operatie operatielitteken snijwond wondvocht operatieplek steekgaatje insteek drain',
  cast: 'gips gipsvoet gipsbeen gipsarm spalk gipskoker kunstgips gipsverband',
  implant:
    '*prothese kunstknie kunstheup kunstgewricht pacemaker nieuwe_knie nieuwe_heup icd kastje stentje port_a_cath',
  pain: '*pijn *pijnen pijnlijk* pijn* pien piene pin_zeer zeer seer zeerdoen steek steken steekt stekend* kramp* scheut* brandend* *pien kopzeer doet_zeer au auw brand branden krimp schroeit snijdend* zeurende koliek koliekpijn steekpijn pyn ping',
  pressure:
    'druk drukt drukken drukkend* beklem* beknel* strak strakke band knel knelt zwaar* olifant steen gewicht bankschroef klem knijpt knijpend* knijpen samengeknepen omklem* samentrek* dichtgeschroefd snoer snoert korset aambeeld blok bakstenen vuist',
  breathless:
    'benauw* benouw* kortademig* naar_adem happen hapt hap hijg* piept piepen piepende piepend stik stikken stikt stikte ademnood ademloos buiten_adem kortasem* geen_lucht geen_adem naar_lucht lucht_tekort luchttekort benaude benaud* benoud* dempig amechtig snakken snakt verstik* puffen puf hijgt hijgend astma *dyspnoe kort_van_adem',
  air: 'lucht adem luft zuurstof saturatie ademteug doorademen zuchten inademen uitademen ademtocht lochd',
  faint:
    'flauw flauwgevallen flauwte flauwvallen onderuit_gegaan onderuit van_mijn_stokje van_zijn_stokje van_haar_stokje stokje buiten_westen bewusteloos* bewustel* buiten_bewustzijn out knock_out zwart_voor_mijn_ogen weggevallen wegvallen wegvalt weg_geweest weggeweest valt_weg viel_weg gaat_onderuit ging_onderuit collaps* in_elkaar_gezakt tegen_de_vlakte tegen_de_grond black_out blackout niet_meer_bij bijkomen bijgekomen kwam_bij *westen wegrak* wegraak* weggeraakt van_de_wereld onwel flauwval* omgevallen neergegaan in_elkaar wegtrek*',
  confused:
    'verward* in_de_war war warrig wartaal wazig_praat kletst raaskal* ijlt ijlen ijlt herkent herkende herken dwaalt dwalen ijlend desorient* gedesorient* de_kluts kluts delier delirium onzin raar_praten door_elkaar verwart* hallucin* ziet_dingen beestjes niet_zichzelf kent_ons wat_dag welke_dag van_de_kaart slaat_wartaal',
  drowsy:
    'suf suffig suffer sufheid versuft slaperig sloom slomer wegzakken wegzakt zakt_weg sloom_is nauwelijks_wakker wakker wekken wekbaar soezerig soest knikkebol* dommelt dommel lodderig duf slapperig niet_wakker gewekt zakte_weg oogjes_dicht groggy apathisch futloos lusteloos suffe sufferig',
  unresponsive:
    'reageert reageerde reageren reactie aanspreekbaar aanspreken respons levenloos aanspreekbaar_is prikkel staart staren wezenloos',
  paralysis:
    'verlam* lam lamme krachteloos krachtverlies kracht hangt hing hangend scheef scheve sleep sleept slepen sleepte weigert slap slappe slapjes lamheid uitval uitvalsverschijnselen uitgevallen dienst_weigert gehoorzaamt luistert bungelt zakt zakte afhangen knoopjes knoopje laten_vallen lahm scheif doorzakken zwabber* scheefhangt scheefstaat',
  numb: 'doof dof_gevoel dove verdoofd gevoelloos* gevoelloze tintel* slapend_gevoel doofheid gevoel slaapt watten mieren prikkel* voosheid voos doods doos_gevoel geen_gevoel prikkelingen',
  speech:
    'woord woorden spraak spreken zinnen brabbel* lallen lalt lalde dubbele_tong onverstaanbaar uitspreken verstaan uitbrengen stamel* mompel* praat gebrabbel dronken_praat articul* hakkel* onduidelijk zin koeterwaals haspel* woordvinding aardappel',
  vision:
    'zicht zien beeld gezichtsveld blind blinde wazig waas mist mistig troebel dubbel dubbelzien dubbelbeeld* gordijn sluier flits* lichtflits* bliksem* sterretjes vliegjes spinnenweb roet roetdeeltjes zwarte_vlek* vlekken_zien gezichtsvermogen ziet zie onscherp donker_voor zwart schaduw vitrage rookwolk floaters mouches onweer slierten scherp kring_om lampjes',
  bleeding:
    'bloed bloeden bloedt bloedde gebloed bloeding bloedingen bloedverlies bloederig* bloedend* bloeding* *bloeding *bloedingen bloedneus neusbloed* stolsel* klonter* bloedklont* *bloed gutst gutsen vloei vloeien vloeit vloeiing doorbloed* bloud bloot_bloed bloedstolsel* vol_bloed rood_vocht bloede roodverlies bebloed* bloedspoor kraanverband doordrenkt helderrood hevig_ongesteld bloedplas',
  pad: 'maandverband* verband inlegkruisje kraamverband kraamverbanden handdoek matje tampon doorgelekt luiers_vol pad verbandje verbandjes',
  vomit:
    'braak* braken braakt gebraakt overgeven overgegeven geef_over geeft_over gaf_over spugen spuug* spuugt spuugde gespuugd kots* kotsen gekotst over_mijn_nek over_haar_nek over_zijn_nek nek_over uitbraken misselijk* mislijk spuwen spuwt spauwen kokhals* komt_eruit eruit_gekomen spuge keutzen ketsen teil emmer spieje spij* gal galbraken spouwen',
  stool:
    'ontlasting poep* stoelgang ontlasing drol diarree schijt* poepen gepoept kak stront teer wc_pot diaree keutel* dunne buikloop pek',
  urine:
    'plas plassen plast geplast plasje urine urineren pis pissen pist gepist zeik water_laten blaas plasluier* luier luiers pies* zeikt urinelozing katheter pipi ophouden plassuh watertje',
  fever:
    'koorts* verhoging gloeit gloeiend* gloeien temperatuur thermometer koors koorz* kosse koarts keurts kors temp heet hete kokend* 38plus graden gr kookt koortsig bloedheet korst_k koorst tempratuur',
  chills:
    'rilling* rillen ril rilt rillerig klappertand* bibber* koude_rillingen koudrill* schudden schud_van tril trillen trilt beven beeft beef tand* trillend* sidder* kippenvel schudrill* rillinge klappen',
  cold: 'koud koude ijskoud* ijskoude kold klam klamme kil klammig grauw grauwe bleek bleke lijkbleek lijkwit spierwit asgrauw vaal marmer* gemarmerd wit witjes wassen',
  blue: 'blauw blauwe paars paarse blauwig blauwpaars paarsblauw blauwachtig blaauw blaow grijs grijze donkerblauw',
  sweat: 'zweet zweten zweten_als klamme_zweet koud_zweet zweterig bezweet zweit transpir* doorweekt kletsnat',
  spots:
    'vlek* vlekjes puntjes stipjes uitslag bult* bultjes bulten galbult* netelroos jeuk* bobbel* spikkel* speldenknop* huiduitslag puistjes kwaddels plekken plekjes rode_stippen stippen onderhuids*',
  glass: 'glas glaasje glastest drinkglas wegdruk* verdwijnen_niet doorheen_kijk glas_erop',
  swelling:
    'dik dikke dikker gezwollen opgezwollen zwelt zwelling opgezet opgezette zwelen gezwel opzwellen zwol opgeblazen gezwolle dikt dikkop opgekomen twee_keer_zo_dik dubbel_zo_dik zwel zwellen dichtzit dichtgezwollen',
  redhot:
    'rood rode warm warme vuurrood heet_aan ontstoken ontsteking vuurrode gloeit_eromheen roodheid rooie rooi strepen streep',
  swallow: 'slikken slik slikt slikke kwijl* speeksel slokje slikklachten kwielt wegkrijgen doorslikken slokken brok',
  seizure:
    'stuip* toeval toevallen epileptisch* epilepsie insult insulten schokken schokt schokte trekkingen trekking verkramp* schudt aanval aanvallen convuls* absence absences tonisch stuiptrek* spartel* schuim ogen_weggedraaid weggedraaid ogen_draai* draaiden stijf_en_schokken schuddebol* gestuipt wegdraaien draaiden_weg',
  stiff: 'stijf stijve stijfheid verstijfd hard harde plank keihard bretthart gespannen steenhard plankhard',
  light: 'licht lamp gordijnen_dicht daglicht lichtschuw licht_verdraag* zonlicht felle',
  palpitation:
    'hartklop* hardklop* hartslag polsslag bonkt bonk bonken bonzen bonst hamert fladder* overslaat overslag overslagen slaat_over jaagt racet raast galoppeert op_hol tekeer klopt klopt_als bonkend* harteklop* boezemfibril* fibril* ritmestoornis* ratelt roffelt hartritme op_hol_slaat kloppingen tikker motortje',
  shock:
    'schok schokje schokken_gehad opdonder dreun stroomstoot optater klap_gehad afgegaan shock opsodemieter afging stroomschok knal trap_van_een_paard paard',
  sugar:
    'suiker* glucose bloedsuiker* glucosewaarde* hypo hypo* hyper sensor ketonen keton* aceton libre dexcom pomp insulinepomp suikers suuker sukker zucker suikerwaarde mmol appels_ruikt peardrops infuusset canule',
};
