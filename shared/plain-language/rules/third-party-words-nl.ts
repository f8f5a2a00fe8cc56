import type { TiedCues } from './third-party-cue.ts';

/** What is sensitive about somebody's health. Plain bodily illness is left out: it is family history. */
export const dutchHealthCues: TiedCues = {
  own: `
    depressi*, depressief, *depressie, manie, manisch*, bipolair*, psychose*, psychotisch*, schizofre*, schizo*
    borderline, persoonlijkheidsstoornis*, *angststoornis, *eetstoornis, *paniekstoornis, *dwangstoornis
    *stemmingsstoornis, angststoornissen, angstklachten, paniekaanval*, paniekklachten, dwanggedachten, dwangmatig*
    *gedragsstoornis, gedragsproblem*, hechtingsstoornis, hechtingsproblem*, narcis*, psychopa*, antisociaal*
    ptss, ptsd, posttraumatisch*, getraumatiseerd*, oorlogstrauma, trauma verwerk*, traumabehandeling, anorexia
    boulimia, boulimie, eetproblemen, autis*, asperger, adhd, burn out, burnout, overspannen, overspannenheid
    zenuwinzinking, ingestort, mentaal|mentale … zwaar|slecht|problemen|klachten|instabiel|achteruit
    psychisch*, psychiat*, psycholo*, psychotherap*, ggz, riagg, crisisdienst, paaz, psychische klachten
    zelfmoord*, suicid*, zelfdoding*, een eind|einde … aan … leven, van het leven beroofd, voor de|een trein
    verhangen, opgehangen, niet meer wil* leven, niet meer wilde leven, wil* niet meer leven, wilde niet meer leven
    wil dood, wilde dood, dood wil, dood wilde, doodswens*, automutil*, zelfbeschadig*, zelfverwond*
    zichzelf beschadig*, zichzelf snijdt, zichzelf sneed, snijdt zichzelf, snijdt zich, overdosis, wanen, waanbeeld*
    waandenk*, waanideeen, stemmen hoor*, hoort|hoorde|horen … stemmen, stemmen … hoort|hoorde, paranoi*, achterdochtig*, verward gedrag
    antidepressi*, antipsychotic*, lithium, oxazepam, diazepam, lorazepam, temazepam, alprazolam, sertraline, citalopram
    escitalopram, paroxetine, fluoxetine, venlafaxine, mirtazapine, haloperidol, olanzapine, risperidon, clozapine
    aripiprazol, valproaat, naltrexon, disulfiram, refusal, antabuse, buprenorfine, slaaptabletten, kalmerende middelen
    te_veel|teveel pillen|medicijnen|tabletten|slaappillen|pijnstillers|medicatie, slaat … pillen|medicijnen|medicatie … over
    therapieontrouw*, neemt … medicijnen|medicatie|pillen niet, weigert … hulp|medicatie|medicijnen|behandeling|opname
    ritalin, methylfenidaat, quetiapine, kalmeringsmiddel*, kalmeringspil*
    dementer*, dementie heeft, heeft … dementie, alzheimer heeft, heeft … alzheimer, dement is, is … dement
    zwakbegaafd*, laagbegaafd*, verstandelijk* beperk*, verstandelijk* handicap*, verstandelijk gehandicapt*
    verstandelijke beperking, lvb, laaggeletterd, analfabeet, kan niet lezen
    gedwongen … opgenomen, gedwongen opname, dwangopname, inrichting, crisismaatregel, zorgmachtiging
    rechterlijke machtiging, beschermd wonen, beschermd woont, begeleid woont, isoleercel, gesepareerd
    opgenomen geweest, opname|opgenomen … kliniek|instelling|ggz|crisisafdeling, kliniek … opgenomen, *kliniek opgenomen
    *verslaafd, *verslaafde, *verslaafden, *verslaving, *verslavingen, verslaving*, alcoholis*, alcoholmis*
    alcoholprob*, alcoholgebruik, alcoholver*, overmatig … alcohol|drank|drinken|drankgebruik, alcohol … misbruik*
    drankprob*, drankmis*, drankzucht*, drankgebruik, drinkgedrag, dronken, aan de drank, naar de fles, zuipt
    drinkt … te_veel|teveel|veel|fors|stevig|dagelijks|overmatig|fles|flessen|glazen|borrels|bier|biertjes|wodka|wijn|sterke
    dronk … te_veel|teveel|veel|fors|stevig|dagelijks|overmatig|fles|flessen|glazen|borrels|bier|biertjes|wodka|wijn
    te_veel|teveel|fors|stevig|dagelijks|overmatig drinkt, te_veel|teveel|fors|stevig|dagelijks dronk, te veel alcohol
    gedronken had, gedronken heeft, stiekem drinkt, drinkt stiekem, drinkt weer, weer drinkt, weer is gaan drinken
    drinkt .|sinds|weer|al, bier|wijn|wodka|jenever|whisky|sterke_drank|alcohol|borrels|biertjes drinkt|dronk|drinken
    gebruikt weer|ook|nog|dagelijks .|en|sinds, drankprobleem, zwaar aan de drank, blikken bier, flessen wijn, fles wijn|wodka|jenever|whisky|rum|drank
    drugs*, harddrugs, softdrugs, cocaine*, coke, cannabis*, wiet, hasj, heroine*, ghb, xtc, speed, amfetamine*
    crack, lachgas, ketamine, crystal meth, *lsd, paddo*, blowt, blowde, blowen, blower, joint, joints, snuift, snoof
    gokt, gokte, gokken, gokker, gokprob*, gokschuld*, vergok*, casino, gamever*, gameproblem*, internetver*
    afgekickt, afkick*, ontwenning*, detox*, kickt af, methadon*, jellinek, anonieme alcoholisten, onder invloed
    slaappillen … afhankelijk, afhankelijk van … alcohol|drugs|pillen|pijnstillers|slaapmiddelen|medicijnen
    onder behandeling, in behandeling, in therapie, volgt … therapie, krijgt … therapie|chemo|chemotherapie|dialyse
    wordt|werd|worden … behandeld voor|tegen|wegens|vanwege, behandeld wordt voor|tegen|wegens|vanwege
    medicijnen|medicatie|pillen … tegen|voor … angst*|zenuwen|stemmingen, slikt … pillen|kalmerende|antidepressiva
    chemotherapie krijgt, bestraald wordt, wordt … bestraald, euthanasie*, ongeneeslijk*, terminaal, terminale fase
    niet lang meer … leven, ernstig ziek, ernstige ziekte, levensverwachting, palliatie*, medisch dossier van
    homoseksueel*, lesbisch, biseksueel*, transgender, transvrouw, transman, geslachtsverander*, in transitie`,
  careful: `
    drager is, drager van, is drager, draagster*, dragerschap, brca, brca1, brca2, genmutatie*, mutatie, mutaties
    erfelijke aanleg, erfelijk* belast*, erfelijke … mutatie|ziekte|aandoening|vorm|afwijking, erfelijkheidsonderzoek
    huntington, lynch, taaislijm*, cystische fibrose, duchenne, fragiele x, genafwijking*, fout … gen, gen draagt
    afwijkend gen, genetisch*, dna onderzoek, dna test, chromosoom*, sikkelcel*, thalassemie, hemofilie
    niet de biologische, niet zijn|haar|uw biologische, biologische vader, biologische ouders, zaaddonor, donorkind*
    verwekker, niet de echte vader, vaderschap*, geadopteerd*
    dezelfde aanleg|mutatie|genmutatie|afwijking|genafwijking|variant|erfelijke, andere vader, andere verwekker, viral load
    hiv*, aids, seropositief, hepatitis*, soa, soas, geslachtsziekte*, chlamydia*, gonorroe, syfilis, druiper
    genitale herpes, herpes genitalis, genitale wratten, tbc, tuberculose*, open tuberculose, mrsa, schurft, scabies
    trichomonas, schaamluis, lepra, besmettelijke ziekte
    abortus*, zwangerschapsafbreking, zwangerschap … afgebroken|afbreken|beeindigd|beeindigen|onderbroken, ongepland zwanger, afgebroken zwangerschap, gesteriliseerd, vasectomie
    sterilisatie, onvruchtbaar*, verminderd vruchtbaar*, zaadkwaliteit, slecht zaad, slechte zaad*, ivf, icsi, impotent*
    erectieprob*, erectiestoornis*, ongewenst zwanger, ongewenst kinderloos, miskraam, miskramen`,
};

/** What is sensitive about somebody's money, work and house. */
export const dutchMoneyCues: TiedCues = {
  own: `
    schulden, *schulden, schuldenlast, schuldenproblem*, schuldsaner*, schuldhulp*, schuldeiser*, *schuldenaar
    belastingschuld, speelschuld, studieschuld, huurschuld, restschuld, *huurschuld, in de schuldhulp, diep in de schuld
    failliet, faillissement*, bankroet, surseance, deurwaarder*, incasso*, aanmaning*, dwangbevel*, loonbeslag
    beslag … loon|inboedel|huis|uitkering|rekening|auto, beslaglegging, wsnp, bewindvoer*, onder bewind, onder curatele
    curator, budgetbeheer*, budgetcoach, noodfonds, voedselbank*, kledingbank, armoede, arm gezin, minima
    uitkering*, *uitkering, bijstand, bijstandsuitk*, in de bijstand, wajong*, wao, wia, ziektewet, afgekeurd, toeslagen*
    toeslagenaffaire, participatiewet, sociale dienst, werkloos*, werkeloos*, zonder werk, zit thuis zonder, geen werk
    zonder inkomen, geen inkomen, geen inkomsten, inkomen … weggevallen|kwijt|weg, werk kwijt*, baan kwijt*
    baan verloren, werk verloren, op staande voet, ontslagen bij|door|op|vanwege|wegens, is|werd ontslagen, ontslag gekregen
    ontslag … aangezegd, ontslagprocedure, arbeidsconflict, ziekgemeld
    alimentatie*, geldprob*, geldzorgen, geldgebrek, geldnood, geld tekort, gebrek aan geld, geen geld
    financiele … problemen|zorgen|nood|situatie|tekort|moeilijkheden|ellende|schade|misbruik|uitbuiting|steun|afhankelijk*
    financieel … krap|moeilijk|zwaar|slecht|afhankelijk|misbruik*|uitgebuit|problemen, problemen met geld
    rondkomen, rond kan komen, rond te komen, niet rond, rood staat, rood staan, staat rood, stond rood, roodstand
    rekeningen … niet, niet … rekeningen, onbetaalde rekening*, niet … huur … betalen, huur … niet … betalen
    huur niet, hypotheek … niet, achterstand … huur|hypotheek|betaling*|premie, huurachterstand*, betalingsachterstand*
    premie … niet betaald, onverzekerd, niet verzekerd
    uit huis gezet, huis uitgezet, huisuitzetting, uitzetting, woning … ontruimd, ontruiming, dakloos, dakloze
    op straat gezet, op straat komt, op straat staat, op straat leeft|leefde|slaapt|sliep, zwerft, zwerver, kraakt
    daklozenopvang, nachtopvang, woning kwijt, huis kwijt, huis … verkopen, gedwongen verkoop
    zwart werk*, zwart gewerkt, werkt zwart, zwartwerk*, belastingontduiking, belastingdienst, lening, leningen
    leent, leende, geleend geld, geld … geleend, krediet*, persoonlijke lening, geld … gestolen|afhandig|afgepakt
    geld … verbrast|verspeeld|kwijt|vergokt, spaargeld, spaarrekening, geld … rekening … haal*|gehaald|opgenomen|opneemt, geld … pint|gepind|opneemt, pinpas … gebruik*, bankrekening … leeg*, leeggehaald
    plundert, rekening geplunderd, erfenis*, onterfd, onterven, testament, erfdeel, erfkwestie, boedel*
    jaarinkomen, verdient … weinig|veel, salaris, minimumloon, alimentatieschuld`,
};

/** A child or a young person tells what parents must not read, or somebody must not know what is written. */
export const dutchConfidentialCues: TiedCues = {
  confidence: `
    niet … dat … ouders|vader|moeder|papa|mama|stiefvader|stiefmoeder … lees*|lezen|meelez*|meelee*|ziet|zien|weet|weten|hoort|horen|inkij*|inziet|inzien|meekij*
    ouders|vader|moeder|papa|mama|stiefvader|stiefmoeder|thuis … mag|mogen|moet|moeten|mocht … niet|niets|nooit|niks … lezen|weten|horen|zien|inzien|meelezen|meekijken
    mag|mogen|moet|moeten|mocht|mochten … ouders|vader|moeder|papa|mama|stiefvader|stiefmoeder … niet|niets|nooit|niks … lezen|weten|horen|zien|inzien|meelezen|achter
    ouders|vader|moeder|papa|mama|stiefvader|stiefmoeder … niet|niets|nooit|niks … mag|mogen|moet|moeten lezen|weten|horen|zien
    ouders|vader|moeder|papa|mama … weet|weten|wist|wisten … niet|niets|niks
    ouders|vader|moeder|papa|mama … niet … op de hoogte, zonder … medeweten|toestemming|het_weten van … ouders|vader|moeder
    zonder dat … ouders|vader|moeder|papa|mama … weet|weten|wist|wisten
    niet … aan|tegen|met|door|voor … ouders|vader|moeder|papa|mama … zeg*|vertel*|deel*|delen|besprek*|besproken|doorgeven|melden|gedeeld|laten|bestemd
    niets … aan|tegen … ouders|vader|moeder|papa|mama … zeg*|vertel*
    niet … besprek*|bespreken|delen|gedeeld … met … ouders|vader|moeder|papa|mama
    niet … ouders|vader|moeder|papa|mama … inlicht*|informeren|ingelicht|geinformeerd|vertel*|zeggen
    durft|durfde|durven … niet … thuis|ouders|vader|moeder|papa|mama … vertel*|zeggen|bespreken
    durft|durfde|durven … thuis|ouders|vader|moeder|papa|mama … niet … vertel*|zeggen|bespreken
    thuis … niet … vertellen|zeggen|bespreken|weten, geheim … voor … ouders|vader|moeder|papa|mama|thuis
    ouders|vader|moeder|papa|mama … geheim|achterhouden|verzwegen|verzwijgt, verzwijgt|verborgen|verbergt … voor … ouders|vader|moeder
    in vertrouwen … vertel*|verteld|gezegd|gemeld|gedeeld|laten|aangegeven|meegedeeld|besproken, vertrouwelijk … verteld|gezegd|gesproken|gedeeld|behandel*
    vertelt|vertelde|zegt|zei|meldt|meldde|geeft|gaf|deelt|deelde|noemt|laat|liet … in_vertrouwen|vertrouwelijk
    heeft|hebben … in vertrouwen, vertrouwelijk gesprek|deel, strikt vertrouwelijk, onder vier ogen … vertel*|gezegd|zei|verteld
    buiten|zonder … aanwezigheid|bijzijn van … ouders|vader|moeder, zonder ouders|vader|moeder erbij … vertel*|zegt|zei
    vertelt|vertelde|zegt|zei … zonder ouders|vader|moeder erbij, toen … ouders|vader|moeder … kamer_uit|gang|wachtkamer|kamer … vertel*|zei|zegt
    belooft|beloofd|beloofde … niet … ouders|vader|moeder|thuis, afgesproken … niet … ouders|vader|moeder|thuis
    afgeschermd|afschermen|verbergen|zichtbaar … voor … ouders|vader|moeder, niet … zichtbaar … voor … ouders|vader|moeder
    bang … dat … ouders|vader|moeder|papa|mama … achter|erachter|ontdek*|lezen|leest|weten|boos|hoort|horen, achter … komt|komen … ouders|vader|moeder
    alleen|enkel|uitsluitend … kind|jongere|tiener … bespreken|besproken|bedoeld, niet bestemd|bedoeld voor … ouders|vader|moeder|verzorgers
    geen toestemming … ouders|vader|moeder|gezaghebbende* … informeren|delen|inlichten|inzage, geen inzage … ouders|vader|moeder
    wil … ouders|vader|moeder … niet … vertellen|weten|bespreken|delen|inlichten|informeren
    niemand … mag|mocht|mogen|zou|moet … weten|horen|lezen|zien, niemand anders … weten|horen|lezen|weet, vertrouwt|vertrouwde … toe
    toevertrouwd, toevertrouwt, alleen|enkel aan|tegen ons|mij … vertel*|verteld|gezegd|zei, vertelde|vertelt|verteld alleen|enkel aan|tegen ons|mij
    op voorwaarde dat … niet|niemand|niets, heimelijk, stiekem … pil|vriend|vriendje|roken|rookt|drinkt|blowt|afspreekt, vraagt … niet … te_vertellen|door_te_vertellen
    vroeg … niet … te_vertellen|door_te_vertellen, niet verder vertel*, niet doorvertel*, niet door te vertellen`,
};
