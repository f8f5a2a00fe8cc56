/** In whom, what with, since when and how bad: the words around a complaint, by class; written like the complaints. */
export const contextClasses: Readonly<Record<string, string>> = {
  pregnant:
    'zwanger* zwangr* in_verwachting weken_zwanger verloskundige vroedvrouw uitgerekend* baarmoeder miskraam* kindje_in zwangerschap* uitgerekende trimester foetus echo_gehad weken_onderweg weken_ver ongeboren drachtig eisprong positieve_test in_blijde zwaanger zwangere placenta termijnecho innestel* buitenbaarmoeder* verlosk* bekkeninstabiliteit aanstaande',
  kicking:
    'schopt schopjes schopje trappel* bewegen beweegt beweging bewegingen leven_voelen getrappel stil_in_mijn_buik rustig_in trapt schoppen voel_de_baby rondjes draait gestopt_met',
  waters: 'vruchtwater* vliezen vlies gebroken_vliezen vocht_verlies vocht plens lek lekt gelekt vochtverlies scheutje',
  contractions: 'wee weeen weeën ween harde_buiken harde_buik samentrekking* voorwee* naween',
  postpartum:
    'bevallen bevalling kraam* keizersnede* keizersnee naweeen kraamvrouw kraamweek kraambed ontsluiting ingeleid hechtingen_onder naweeën kraamverzorgster gebaard jonge_moeder geboren geboorte',
  baby: 'baby* zuigeling pasgeboren* ons_kleintje kleine_man newborn prematuur flesje fles borstvoeding babie kiendje maanden_oud weken_oud meisje_van jongetje_van kleine borst_drinkt bebie luiertje wiegje fontanel',
  child:
    'kind kinderen dochter* zoon* peuter* kleuter* dreumes* jongen meisje zoontje dochtertje kiend kinneke jungske meiske meidje menneke manneke jochie ukkie jongste oudste kleinkind kleinzoon kleindochter ons_meisje tweeling jarige schoolkind mannetje moppie kleintje',
  groan:
    'kreun* kreunt steun* jammer* piept_bij intrekt trekt_in intrekken neusvleugel* neusgaten ribben ribbetjes kuiltje kuiltjes buikademhaling knorr*',
  cry: 'huil* huilt huilen huilbui gehuild krijs* krijst ontroostbaar* troosten troost gil* gillen schreeuw* krijt jankt janken bleren gehuil',
  limp: 'slap* pop lappenpop lapje zakje vod zak_aardappelen slappe_pop hangt_in washand hangerig hangt_maar',
  chemo:
    'chemo* kuur kuren chemokuur immuuntherapie bestral* oncolog* kanker* cytostatica leukemie lymfoom doceta* paclitax* infuuskuur kahler myeloom chemopil* capecitabine uitzaai* tumor uitzaaiingen kuurtje hodgkin',
  lowimmune:
    'prednison* predniso* methotrexaat mtx metho* biological* humira adalimumab rituximab infliximab etanercept weerstand afweer* afweer milt stamcel* beenmerg* transplant* donornier donor nieuwe_nier nieuwe_lever tacrolimus mycofenolaat ciclosporine immuunsysteem neutropen* leuko* witte_bloedcel* azathioprine tocilizumab ontstekingsremmers weerstandsonderdrukkers afweeronderdrukker* methothrexaat dexamethason jak_remmer enbrel prograft cellcept donorlever donorhart',
  bloodthinner:
    '*verdunner* bloedverdun* acenocoumarol fenprocoumon sintrom sintromitis marcoumar eliquis apixaban xarelto rivaroxaban dabigatran pradaxa edoxaban lixiana clopidogrel trombosedienst inr ascal plavix antistolling* fraxiparine ontstol* trombosedienst bloetverdunner*',
  danger:
    'lithium digoxine lanoxin fentanyl* morfine* oxycodon* oxy insuline* methadon tramadol fenytoine priadel amiodaron theofylline opiaat* pleister hydrocortison* cortisol addison* bijnier* metoprolol betablokker* insulien ritalin novorapid lantus levothyrox* colchicine',
  overdose:
    'overdos* te_veel teveel dubbel dubbele ingenomen geslikt heel_doosje doosje strip strips potje leeggegeten opgegeten opgedronken gedronken vergif* giftig* vergiftig* in_een_keer alles_ingenomen twee_keer 2_x bleek bleekwater chloor ammoniak gootsteen* ontstopper knoopcel* batterij* batterijtje paddenstoel* paddestoel* wasmiddel antivries azijn terpentine lampolie schoonmaakmiddel* vaatwas* verkeerde per_ongeluk vergist verwissel* rattengif kalk koolmonoxide kachel geiser paracet* middelen naar_binnen dosis dosering nicotine* ontkalker zuur leeggedronken pillendoos handvol handje_vol',
  pills:
    'pil pillen tablet* medicijn* medicatie capsule* pilletjes pillekes tabletje pammetjes slaappil* slaapmiddel* ibuprofen diclofenac antibiotica* penicilline amoxicilline kuurtje drankje',
  allergy:
    'allergi* allergisch* epipen* adrenaline pinda* noten wesp* bij_gestoken gestoken steek_van anafyla* jext notenallergie wespensteek bijensteek contrastvloeistof garnalen schaaldieren wepsensteek',
  surgery:
    'operatie* geopereerd* geopereert ingreep operaasie okee ok_geweest onder_het_mes staaroperatie* geopereer* gehecht* staar oogprik injectie* prik_in prikje_in katheterisatie kijkoperatie gedotterd punctie biopt* opereer* hersteloperatie nieuwe_lens bypass narcose',
  clot: 'trombo* longembol* embolie stolsel_in vliegreis gevlogen gips_gehad steunkous* bedrust',
  acid: 'spat spatte gespat spetter* gekregen_in in_mijn_oog loog cement kalk kit lijm verf slijpen splinter ijzer',
  skinpeel:
    'blaar blaren blaas_huid vervel* laat_los loslaten afbladder* vellen velletjes ontvel* huid_gaat afpel* brandblaren pelt',
  bloat:
    'onhoudbaar ondraaglijk* ondragelijk* niet_te_harden niet_uit_te_houden uithouden krom kromgebogen dubbelgevouwen dubbelgeklapt dubbel_geklapt kruip* over_de_grond crepeer* vergaan vergaat gek_van niet_te_doen rechtop ineengekrompen onuitstaanbaar 10_uit_10 harden ineen omkom rol_over dubbel_van janken_van',
  fall: 'gevallen val viel geval trap_af gestoten stoot stootte klap_op bonk_op klapte fiets van_de_trap van_de_bank commode hersenschudding botsing gebotst gesmakt bult_op aangereden kopstoot ongeluk ladder smak knalde geduikeld uitgegleden gestruikeld kopje_onder omver stoeprand',
  death:
    'dood doodgaan doodwil doodgaat sterven sterf overlijden zelfmoord* zelfmoort* zelfdoding* suicide* suicid* levend leven doden graf kerkhof begraven crematie hemel sterretje hiernamaals eeuwig* eeuwige doodmaken dood_maken dood_wil levensmoe uitgeleefd onder_de_grond kist kisje as_uitstrooi* uitvaart* overlijdens*',
  ending:
    'einde eind eraan beeindig* punt slot ophouden stoppen verdwijnen voorbij weg_wil wil_weg uitstappen stap_eruit eruit_stappen eruit ertussenuit van_kant zijn_zonder er_niet_meer niet_meer_er niet_meer_zijn niet_meer_wakker nooit_meer_wakker niet_wakker wakker_worden zonder_mij beter_af klaar_mee mezelf mijzelf me_eige mijzelven zichzelf iets_aandoen aandoen kapot_maken opgeruimd opruimen voorgoed voor_altijd laatste_dag laatste_keer laatste verlost verlossing opluchting naar_hem_toe naar_haar_toe naar_opa naar_oma haal_ik_niet hoeft_niet_meer niet_meer_nodig inslapen slapen_en_niet niet_verder',
  plan: 'plan plannen besluit besloten voornemen* voornemens datum uitgedacht uitgezocht uitgerekend opgezocht gekozen kies weet_hoe weet_waar geregeld ligt_klaar liggen_klaar klaarleg* klaargelegd staat_vast staat_klaar vastbesloten genoeg_in_huis spullen middelen spaar spaar* opgespaard gespaard bewaard verzameld geoefend oefenen bedenk bedacht fantaseer* fantasie* dwanggedacht* gedachten gedachte drang trek_om vanavond weekend zondag zaterdag',
  means:
    'touw strop riem koord balk spoor rails perron trein goederentreinen brug viaduct dak flat balkon tiende kanaal rivier springen spring springt sprong gesprongen snijden gesneden snij snijd snijdt polsen mes messen scheermes* schaar automutil* ophangen opgehangen ophang hang_mij verdrink* verhang* uitlaat* garage gaskraan gif poeder wapen pistool boom gordel insuline morfine* oxy pillen strips slaappillen slaapmiddel* whisky fles doosjes pammetjes vergif* doorsnijden aanrijden vrachtwagen hoogte',
  farewell:
    'afscheid* vaarwel brief brieven briefje kaarten vergeef vergeven spijt het_spijt zorg_goed zorg_voor zorgt_u hond hondje sleutel testament wilsbeschikking donor* organen trouwring wachtwoorden verzekering_keert levensverzekering nalaten nabestaand* bedankt_voor_alles vinden gevonden missen gemist weggeven weggegeven geeft_weg wie_wat_krijgt kinderen_gelukkiger het_ga_jullie adieu erfenis laatste_wensen',
  gloom:
    'somber* hopeloos* uitzicht* zinloos zin_meer leeg leegte moedeloos* depress* depri wanhoop wanhop* radeloos ten_einde_raad machteloos* op_ben tot_last last_voor waardeloos nutteloos niet_meer_zitten niet_meer_aan put zwart_gat donker* uitgeput niemand alleen eenzaam* opgeven gebroken_van trek_het trekken red_het hoeft_het volhouden geen_uitweg uitweg geen_lichtpunt* lichtpuntje* kansloos knakken bodem stuk_zit ingestort instort* aankan overeind tunnel grijs grijze nut nergens_zin doel futloos vreugde plezier nergens_meer piekeren pieker* last tot_last verloren instorten bed_niet_uit bed_uit hel wanhop* depressief waarvoor waarom_nog op_ben ben_op radeloos geen_uitzicht',
  violence:
    'slaat sloeg geslagen mept schopte klappen_krijg bedreig* dreigt verkracht* aangerand misbruik* stalk* achtervolg* wurg* gewurgd mishandel* vermoord* agressief geweld opsluit opgesloten gedwongen dwingt onveilig* blijf_van_mijn_lijf loert volgt_mij volgen_mij losse_handjes handtastelijk betast vuist ramt duwt duwde keel_dichtgeknepen bang_voor_hem bang_voor_mijn loverboy chanteer* afperst naaktfoto* blauwe_plekken_van ex dronken kwaad woest angst_voor kapotgeslagen controleert mag_niet_van bewaakt wapen pistool komt_voor_de_deur kneep knijpt kastdeurtje gooit gooide borden smijt spuugt_mij uitgescholden scheldt vrijwillig tegen_mijn_wil onvrijwillig dronken gedronken_had stiefvader hij_komt aan_me_zit zit_aan opwacht* opgewacht voor_mijn_huis bij_mijn_werk huisverbod aangifte politie schuilen gevlucht vluchten blijf_van slot schrik_van_hem eerwraak uithuwel* trappen schop geschopt sla slaan klap klappen riem dwong betasten',
  voices:
    'stemmen stem fluister* opdracht* complot afgeluister* bespion* gif_in camera* achterdoch* zenden zender boodschap_via duivel commando* roepen roept muur demon* geest bezeten stemmetje luisteren_mee satan opdragen zegt_dat_ik zeggen_dat_ik volgen_mij',
  dehydration:
    'binnen_houden binnenhouden houdt_niets houdt_niks niets_binnen niks_binnen uitgedroogd uitdrog* droge_mond drinken_lukt eet_niet drinkt_niet drinken drinkt eten_en_drinken droge_tong droge_luier houdt_binnen vocht_binnen nipt',
  worry:
    'vertrouw* niet_pluis niet_in_de_haak bang ongerust ongeruste niet_goed zorgen durf durft angstig paniek panisch bezorgd voorgevoel doodsbang schiet_op help haast spoed dringend alarm* bange_nacht doodsangst',
  worse:
    'erger slechter slechtere verergert verergerd toegenomen neemt_toe toeneemt achteruit* bergafwaarts steeds_meer groter uitbreid* hollend verslechter* steeds_erger per_uur ieder_uur elk_uur opnieuw weer_een_bericht tweede_bericht tweede_keer vorige_bericht elk_uur ziender snel',
  sudden:
    'ineens opeens opneens plots* plotseling in_een_keer in_1_keer inene ineen_s eensklaps zomaar_ineens onverwachts uit_het_niets van_het_ene acuut pardoes in_een_klap subiet inins ienens inens opins zomaar bats patsboem floep met_een_klap van_de_een',
  severe:
    'erg erge erger_dan heel hevig* vreselijk* verschrikkelijk* ontzettend* zwaar enorm* extreem* heftig* flink* ernstig* zo_erg nog_nooit gigantisch* allemachtig erreg slim_erg verrekt bar kei super mega afschuwelijk ergste hels helse ziek doodziek beroerd ellendig heul allerergste knetter* loei* niet_normaal',
  unable:
    'niet_meer lukt_niet kan_niet niet_kan kan_geen krijg_niet krijg_geen nauwelijks amper bijna_geen bijna_niet haast_niet haast_geen onmogelijk weigert wil_niet_meer nauwliks kan_mijn kan_niets lukt_me_niet krijg_bijna niet_omhoog niet_optillen niet_op_staan',
  half: 'links linker linkerkant rechts rechter rechterkant kant helft halve half ene_kant zijde een_kant 1_kant eenzijdig linkerzij* rechterzij* linkerhelft rechterhelft lenks rechs aan_een_kant rechtsonder linksonder',
  now: 'nu net vanochtend vannacht vandaag vanmiddag vanavond momenteel zojuist op_dit_moment daarnet zonet nog_steeds nu_al gisteravond gisteren gisternacht straks_al halfuur uurtje_geleden uur_geleden sinds_vanochtend nou noe noow onderhand eergisteren afgelopen_nacht uren net_nog zo-even vanmmiddag',
  hours:
    'uur uren kwartier minuten halfuur minuut dag dagen hele_dag hele_nacht dagenlang urenlang etmaal continu aanhoudend constant onafgebroken voortdurend aldoor stopt_niet niet_te_stelpen houdt_niet_op blijft_maar',
  measure: 'gemeten meet meter bovendruk onderdruk bloeddruk apparaat mat horloge smartwatch aangaf geeft_aan',
};
