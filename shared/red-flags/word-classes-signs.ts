/** Plain words by which patients picture what happens: how it moves, looks, smells, and what they cannot do. */
export const signClasses: Readonly<Record<string, string>> = {
  repeat:
    'steeds telkens alsmaar elke elk iedere ieder opnieuw weer aldoor continu voortdurend blijf twee_keer drie_keer vier_keer vijf_keer om_de aldeur altieds keer_op_keer onophoudelijk almaar',
  everywhere:
    'alles overal helemaal allemaal heel_mijn hele_lijf lijf alle van_top_tot alsem lichaam compleet volledig',
  simile: 'alsof lijkt lijk net_of net_alsof krek_of precies_alsof leek asof zoals_een gelijk_een as_een alsdat of_er',
  strange:
    'raar rare vreemd vreemde gek anders apart aardig_vreemd ongewoon niet_eigen wonderlijk eigenaardig maf typisch',
  observer:
    'zegt zeg zeggen zei volgens ziet_er zag_dat vindt_dat merkte vertelde schrok_van buurvrouw_zegt thuiszorg collega opmerkte constateer* waargenomen getuige aangetroffen zai zaet zet_dat',
  wet: 'nat natte doorweekt drupt druppelt druipt lekt stroomt stroom gutst vol vers gulp golf golven scheut plens kletsnat loopt_langs liep_langs spuit spuitend sijpelt doorheen plas_bloed emmer dekbed lakens matras onderbroek broek slip',
  dizzy:
    'duizel* draaierig tollen tol zwalk* licht_in_mijn licht_in zweverig wankel* waggel* draait_alles draaien dronkeman dronken_loop evenwicht slingeren deint zwijmel* wiebelig zwabber',
  radiates: 'trekt straalt uitstraalt uitstraling doortrekt schiet trok door_naar zakt_naar verspreidt kruipt',
  colour:
    'geel groen bruin knalrood pikzwart zwart zwarte helderrood donkerrood donker bruine gele groene paarsig roze knal koffiedik koffieprut rozig',
  lying:
    'bed bank vloer stoel badkamervloer op_de_grond kussen matras rechtop ligt_maar ligt_de liggend kruipend tegels bedde deken dekens',
  cough: 'hoest hoesten hoestte hoestend gehoest slijm rochel rochelt fluim opgehoest kuch kuchen',
  smell: 'ruikt stinkt stinken stinkend stank geur walm meur rot rotte lucht_uit',
  broken:
    'open los losgelaten gebroken barst barstende gescheurd scheur opengegaan opengesprongen gesprongen open_gegaan open_ligt wijkt kapot gaapt',
  slow: 'traag langzaam laag lager lage zwak zwakke sloom_praat slepend minder_dan',
  high: 'hoog hoger hoge te_hoog omhoog loopt_op oploop* stijgt gestegen torenhoog',
  effort:
    'trap opstaan opsta douche douchen optillen optil vasthouden aankleden aantrekken wc_halen naar_de_wc lopen loop bukken traplopen stap stappen voor_de_deur van_bed oprapen schrijven typen',
  edge: 'rand onderin onderste bovenin hoek pupil pupillen halve onderaan buitenkant zijkant ooglid stukje_weg',
  sleepy:
    'dommelt slaapt_alleen wil_alleen_slapen alleen_maar_slapen slapen_en alleen_nog_slapen slaapt_maar snurkt kreunt wakker_worden weggezakt ogen_dicht ogen_open',
  weekday: 'maandag dinsdag woensdag donderdag vrijdag volgende_week zaterdag_open',
  count:
    'twee drie vier vijf zes zeven acht negen tien elf twaalf anderhalf dertig veertig negenendertig #few #tens #hundreds #under100 #2 #3',
  unwell:
    'ziek beroerd ellendig akelig naar_gevoel niet_lekker slecht belabberd gammel rot niet_goed_worden doodmoe uitgeput op_sterven hondsberoerd lapzwans_ziek lamlendig',
  wellness:
    'vrolijk speelt speult lacht lachen_weer eet_goed drinkt_goed dansen fit kiplekker topfit prima goed_verder huppelt rent springt_rond springlevend brutaal gezond voel_me_goed voelt_zich_goed alles_goed alles_tip alles_is_goed verder_goed verder_prima geen_klachten rustig_genezen droog dicht trekt_weg trekt_bij slinkt neemt_af geneest al_weg gestopt',
  expected:
    'hoort_erbij was_gezegd werd_gezegd zoals_verwacht volgens_de_folder zou_kunnen normaal_toch zoals_u_zei verpleegkundige_zei verloskundige_zei dokter_zei arts_zei bekend_bij al_jaren al_twintig sinds_jaar_en_dag net_als_anders zoals_altijd uitgezocht onderzocht niets_gevonden onschuldig goedaardig',
  doctorsaid:
    'u_vroeg vroeg_of vroegen_of doorgeven_of gevraagd_of moest_doorgeven moest_melden laten_weten_dat zoals_gevraagd ter_controle formulier_vraagt',
};
