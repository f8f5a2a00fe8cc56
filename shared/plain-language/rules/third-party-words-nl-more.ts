import type { ThirdPartyTheme } from '../model.ts';
import type { TiedCues } from './third-party-cue.ts';

/** Dutch cues that say a theme in other words: clinical shorthand, street words, and what goes along with it. */
export const dutchOtherCues: Readonly<Record<ThirdPartyTheme, TiedCues>> = {
  health: {
    own: `
      uitbehandeld, in de war, verward|verwarde, beschuldigt … van, vergiftig*, *psychose, *psychosen, psychisch, overspannen, opgebrand, uitgevallen met|wegens|door
      epilep* … rijdt|autorij*|auto, rijdt … auto, kalmeringstablet*, aan de pillen|coke|wiet|speed|ghb|heroine|wijn|jenever|morfine|lachgas|cocaine, onder de pillen, pillenverslaafd, medicijnverslaafd
      leed|lijdt|lijden|leden … aan depress*|schizo*|verslav*|psycho*|angst*|waan*|dement*, longtumor, borstamputatie, amputatie, uitgezaaid*, uitzaaiingen, niet meer beter, kankerdiagnose, *kanker heeft|kreeg|blijkt
      incontinent*, stoma, prostaatkanker, testosteron, hormoonbehandeling, geslachtsoperatie, gastric bypass, maagverkleining, abstinent, ontgift*, ontgifting, terugval*, alcohol, alcoholabus*, abusus, etyl*, ethyl*, nuchter sinds
      drinken veel|fors|stevig|te_veel|dagelijks, drank verstop*, lege flessen, verstopt … fles*, nam|neemt|nemen … te_veel|overdosis|strip, snijdt, krast, kraste, krassen in, sneed, hongert, braakt … eten, eetbuien, laxeert
      niet goed … in_zijn_hoofd|in_haar_hoofd|bij_zijn_hoofd|bij_haar_hoofd, ziet dingen, ziet … geesten, hallucin*, waanbeelden, verwardheid, zorgt slecht voor zichzelf, zelfverwaarlozing, verzamel*, hoarding, vervuil*, vervuild*, smetvrees
      levensmoe*, doodgaan wil, gaf … op te leven, wil … er niet meer zijn, wilde … er niet meer zijn, poging gedaan|ondernomen, tentamen suicidii|medicamentosum, ts gedaan, tms, *beroerte … gedrag, gedragsverandering*, karakterverandering
      intellig*, iq, iq van, moeilijk lerend, leerbaar, beperkt begaafd, niet leerbaar, postnataal*, postpartum*, kraambed*, huilt hele dagen, slaapt hele dagen, komt … bed niet uit, klinisch opgenomen, vrijwillig opgenomen
      dagbehandeling, verslavingszorg, verslavingskliniek, begeleid wonen, ggz*, iris*zorg, brijder, tactus, novadic, parnassia, altrecht, arkin, deeltijdbehandeling, ibs, inbewaringstelling, rm, wvggz, bopz
      longontsteking door heroine, injecteert, spuit … heroine|drugs|cocaine, naaldgebruik, spuitend, pornoverslaafd, koopverslaafd, seksverslaafd, werkverslaafd, dwang*stoornis, *verslaving, *verslaafd*, gokschulden, online gokken`,
    careful: `
      gen, genafwijking, genmutatie, gentest, drager*, draagt … gen, donorzaad, kinderloos, zaadcel*, spermadonor, prenataal*, abort*, overweegt … afbreking, afbreking, zwangerschapstest, stiekem zwanger, zwanger … ander
      in verwachting, afgestaan, afstand gedaan van, ter adoptie, kind … afgestaan, potentie*, libido, seks, seksleven, seksuele, vruchtbaarheid*, morning after, spiraal, herpes, schaamluizen, overdraagbar*, seropositi*, besmet`,
  },
  money: {
    own: `
      betalingsregeling*, cjib, schuld bij, schuld van, een schuld, openstaande … schuld*|rekening*|boetes|vordering*, vergokt, gegokt, verspeelde, verspeeld, vergokte, tweede hypotheek, hypotheek opgenomen|afgesloten
      beslag … woning|bankrekening|spullen|pensioen, executieverkoop, veiling, geveild, opdrachten weg, zonder opdrachten, klanten weg, bedrijf … failliet|kapot|slecht|over_de_kop|gestopt|gesloten, zaak … failliet|slecht|over_de_kop
      over de kop, geld … verdwenen|weggenomen|weggesluisd|achtergehouden|verduisterd|verborgen|uitgegeven|verkwist, weggesluisd, verduister*, kas … greep, greep … kas, onder water, hypotheekschuld, hypotheekachterstand
      niet … betalen, betaalt … niets terug|niet terug, leent … geld, leent steeds, geleend van, nooit terugbetaald, woekerlening, woekeraar*, flitskrediet, credit card*, creditcard*, lommerd, verpand*, pandjeshuis, crypto*, bitcoin*, beleggingen … verloren
      spaargeld|spaarpot|erfenis|pensioen|vermogen … op|kwijt|verloren|verdwenen|vergokt|opgemaakt|geplunderd, energie … afgesloten, gas … afgesloten, stroom … afgesloten, water … afgesloten, afgesloten van gas|stroom
      zwart bij*, zwart betaald, zwart geld, belastingschulden, naheffing, fiscus, toeslag … terugbetalen, terugvordering*, terugbetalen, uitkering … stopgezet|gekort|fraude, gekort op, bijstandsfraude, schuldeisers, vtlb
      leefgeld, weekgeld, kan … boodschappen niet, eten niet … betalen, krap bij kas, aan de grond, geen cent, geen rooie cent, op zwart zaad, aan lager wal, slaapt in … auto|tuinhuis|schuur, woont in … auto|caravan|schuur
      reorganisatie, op non actief, non actief, contract … niet verlengd, ontslagen, ontslaan, werd … ontslagen, is … ontslagen, ontslagbrief, boventallig, dreigt ontslag, bedrijf … verkopen, achterstallig*`,
  },
  relation: {
    own: `
      bedgenoot, minnaar, vrijt, vreemde vrouw|man, vreemdgegaan, vreemd geweest, bedrogen, ontrouw*, hertrouwd, hertrouwt, verliefd*, scharrel*, jaloers, bezitterig, controlerend, onecht, onwettig, buitenechtelijk, bijvrouw, ten onrechte … vader, vaderschapstest, dna test
      homo, homofiel, lesbienne, bi, genderdysforie, travestie, crossdress*, aseksueel, pornografie, porno, sekswerk*, ligt … in scheiding, getrouwd … verblijf*|papieren|geld, huwelijk|relatie … wankelt|gespannen|problem*|beeindig*|spaak|moeizaam, huwelijk … nooit, relatie met, tweede vrouw
      op straat gezet|zetten, er vandoor|ervandoor, met de noorderzon, ruilt … in, dumpte, gedumpt, liefdeloos, kil, kille, hardvochtig*, negeert, doodzwijgt, genegeerd, afgewezen, wees … af, gaf … nooit|geen liefde|aandacht, voortrekt, buitengesloten, de deur uit, de deur gewezen
      valt op mannen|vrouwen|jongens|meisjes, op mannen valt, op vrouwen valt, uit de kast, elders … gezin, tweede gezin, ander gezin, dubbel leven, niet erkennen|erkend|erkent, wil … niet erkennen, erkenning … kind
      tinder, datingsite*, datingapp*, escort*, bordeel, prostituee*, hoeren*, seksclub, parenclub, chat … met, zoenen, zoende, gezoend, zoent, flirt*, een ander heeft, een ander had, een vriendin ernaast, verhouding met, iets met
      eigen flat*, eigen appartement, stiekem … gehuurd|huis, wil … weg, wilde … weg, bij … weg|weggaan wil, weggaan, verlaten, wil verlaten, apart wonen, op de bank slaapt, slaapt op … bank, lat, van tafel en bed, mediator, mediation
      overweegt … scheiden|scheiding, te scheiden, scheiden wil, scheiding … aangevraagd, gescheiden, houdt … zorg* niet vol, zorgen niet volhoudt, neef en nicht, bloedverwant*, halfbroer, halfzus, niet de vader, vader … niet is
      gemeen tegen|voor, tiranniek, dominant*, agressieprobleem*, loopt weg van huis, het huis uit gezet|geschopt|gezet, buitengesloten, onterfde, verstootte, niet meer thuis komt, sektelid, uithuwelijken, meisje … achter … rug`,
    shared: `
      ligt … overhoop, liggen … overhoop, overhoop met, gebroken met, heeft … gebroken, brak met, niet on speaking terms, spreken elkaar niet, praten niet meer, spreekt … niet meer, contactbreuk, boos op, woedend op, haat, hekel aan, kwade dronk, kwaad bloed, escaleert, escalatie*, uit de hand
      relatie|huwelijk|verhouding|contact met zijn|haar|hun|de … slecht|stroef|verstoord|beladen|beschadigd|koel|gespannen|moeizaam|verbroken, slecht|moeizaam|stroef|beladen|koel contact met, strijd om|over|tussen, erfenisstrijd, getouwtrek, twist, twisten, familietwist, verwijt*, ontvoer*, meegenomen naar buitenland, onder druk gezet|zet
      onder de duim, dwingt, dwong, gedwongen tot, gedwongen te, controlerende, bepaalt alles, mag niets van, mag niet van, durft … niet tegen, thuis bang, vlucht voor, gevlucht voor, te vrezen, vreest, doodsbang, bont en blauw, hardhandig*, handgemeen, gevecht, vocht met, vechten met, vechtpartij, toegetakeld, littekens van
      affaire, verzwijgt, verzweeg, geheim, geheimen, geheimhoudt, geheimgehouden, verborgen houdt|hield|gehouden|houden, houdt|hield … verborgen|stil|geheim|verzwegen, stil houdt, stilhoudt, in vertrouwen … bekend*|verteld
      niet … durft|durven te_zeggen|te_vertellen|zeggen|vertellen, durft|durven … niet|nog_niet te_zeggen|te_vertellen|zeggen|vertellen, waarover|waarvan … niets|niet weet|weten, dit alleen aan hem|haar|patient|u, niemand weet|weten|wist
      mag|mogen|hoeft … niet|nooit horen|weten|merken|te_weten, wil|willen|wilde niet|absoluut_niet dat … hoort|horen|weet|weten|ziet|verneemt, buiten|zonder zijn|haar|hun medeweten|weten, achter zijn|haar|hun rug, achter … rug om, niet mag uitlekken
      de familie … niet|niets|geheim, familiegeheim*, schaamt zich voor zijn|haar|hun, bekende dat, bekend … heeft|dat verliefd, biechtte, biecht op, opgebiecht, toegegeven, vertrouwde … toe, dood aan gaan
      schreeuwen, schreeuwt, gilt, vloekt, met dingen gooi*, dingen … gooit, smijt, smeet, bang is|wordt als vader|moeder|papa|mama|stiefvader|hij|zij, onveilig bij, sluit … op, opsluiten, losse handjes
      bijt, beet, krabt, stompt, stompte, gestompt, knijpt, kneep, trok aan … haren, haren getrokken, met … riem|mes|bezem|pollepel, mes op, servies, deur ingetrapt|ingeslagen, keel gegrepen, bij de keel, uithaalt
      bij haar in bed, bij hem in bed, in bed komt|kroop|kruipt, aangeraakt, aanraakt, raakte … aan, vieze dingen|spelletjes|foto's|dingetjes, enge man*, rare spelletjes, naaktfoto*, naakte, onzedelijk*, seksueel, gluurt, gluurder, begluurt
      als monster, doet … pijn, deed … pijn, uitgebuit, uitbuit*, afpers*, chanteer*, chantage, in de gaten gehouden, volgt haar|hem overal, gps, spyware, telefoon … controleert|afgepakt, verboden te|om … praten|zien|bellen, isoleert
      geen contact|contacten met … moeder|vader|zoon|dochter|broer|zus|ouders|kinderen, geen contact … meer, contact … verstoord, verbroken, brouille, vete, familievete, in onmin, ruzien, ruzieend, kwaad … weggelopen, botst met`,
  },
  justice: {
    own: `
      inval, meegenomen door, is meegenomen, werd meegenomen, thuisgebracht, huiszoeking, doorzoeking, vervolgd, vervolging, vervolgd wegens|voor, wordt … vervolgd, procedure wegens, dagvaard, gedagvaard, voor moeten komen
      taakstraf, openstaande straf, brommer … gestolen, helde, heelt, heler, pi, p i, bajes, lik, nor, vrijgekomen, vrij op|uit … gevangenis, penitentiair*, verlof uit, tbs'er, tbs kliniek, fpk, fpa
      recidivist*, justitie verleden, strafverleden, aangeklaagd, aanklacht, verdachte, schikking, om … zaak, strafproces, getuigen tegen, ondergedoken, onderduik*, voortvluchtig, gesignaleerd, wordt gezocht, interpol
      wiet … teelt|kweekt|planten|zolder|schuur, kweekt, hennep*, plantage, pillen verkoopt, verkoopt … drugs|pillen|wiet|coke, koerier, drugskoerier, drugsrunner, uithaler, geronseld, ronselt, bolletjes*, smokkelt, smokkelde, gesmokkeld
      wapen … la|huis|kast, mes op zak, gestoken, neergeschoten, beschoten, liquidatie, motorbende, maffia, uitkeringsfraude, belastingfraude, verzekeringsfraude, vervalst*, vals paspoort, identiteitsfraude, zwartwerken
      rijdt zonder rijbewijs, zonder rijbewijs, alcoholslot, aanrijding … doorgereden|vlucht, ongedocumenteerd*, geen verblijf*, uitzetting, uitgezet, azc, inburgering … gezakt, dublin*, asiel*, mensensmokkel, jihad*, syriegang*, ronselen`,
    shared: `
      vertrouwensarts, ots*, kinderen … uit huis|afgenomen|weggehaald|pleeg*|geplaatst, uithuis*, afgenomen, weggehaald bij, gezag … ontnomen|beeindigd|kwijt, ontheven uit … gezag, melding … veilig_thuis|kindermishandeling|gedaan
      wijkverbod, buurtverbod, agent … deur, straf gekregen, buurtbemiddeling, huisverbod*, aangifte*, rechter*, onder toezicht*`,
  },
  'child-confidential': {
    confidence: `
      fluistert|fluisterde … dat|papa|mama|opa|oom|vader|moeder|stief*, zegt|zei|zegt_zachtjes|vertelt|vertelde alleen|enkel|zachtjes|fluisterend aan|tegen|dat, toen we|wij|hij|zij|ze alleen waren|was, zonder … erbij vertelt|vertelde
      weten|weet niet dat … vertelde|verteld|biologische|contact|rookt|drinkt|vriend|vriendje|pil|blowt|spijbelt, verboden … praten|vertellen, mag … niet … vertellen|zeggen … thuis, niet over praten, mocht … niet … vertellen|zeggen
      thuis … niet|absoluut_niet … bekend|weten|verteld|besproken|gezegd, niet … thuis bekend|verteld, bekende|bekent|biechtte|vertrouwde … dat … verliefd|zwanger|homo|lesbisch|rookt|gebruikt|drinkt|spijbelt|blowt|seks
      ouders|vader|moeder|papa|mama … niets|niet van|over weet|weten|wisten, wil|wilde|willen niet|absoluut_niet|beslist_niet dat … ouders|vader|moeder|papa|mama|thuis, zonder … ouders|vader|moeder … te_informeren|inlichten|weten
      niet naar|richting … ouders|vader|moeder|thuis, vraagt|vroeg … geheim*|stil*|discreet|vertrouwelijk, beloofd … geheim*|vertrouwelijk|niet_te|zwijgen|stil, beloofde … geheim*|vertrouwelijk|niet_te|zwijgen
      ouders|vader|moeder … mogen|mag … hiervan|hierover|dit|dat … niet|niets, ouders|vader|moeder … niet|nog_niet op_de_hoogte|ingelicht|geinformeerd, apart … vertelde|verteld|gaf|gesproken, onder vier ogen
      stiekem|heimelijk … anticonceptie|pil|zwanger*|roken|vapen|vapet|contact|afgesproken|drinken|afspreken`,
  },
};
