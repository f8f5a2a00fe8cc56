import type { ThirdPartyTheme } from '../model.ts';
import type { TiedCues } from './third-party-cue.ts';

const home =
  'ouders|vader|moeder|papa|mama|pap|mam|pa|ma|opa|oma|stiefvader|stiefmoeder|pleegouders|pleegvader|pleegmoeder|verzorgers|voogd|broers|broer|zus|familie|thuis|niemand';
const learning = 'hoort|horen|weet|weten|wist|wisten|leest|lezen|ziet|zien|merkt|merken|ontdekt|ontdekken|erachter';

/** Dutch words for what notes tell of somebody else: in few words, and for what a child told alone. */
export const dutchNoteCues: Readonly<Record<ThirdPartyTheme, TiedCues>> = {
  health: {
    own: `
      hing zich … op, verhing zich, heeft zich verhangen, zich opgehangen, sprong van|voor|uit, sneed zich, heeft zich … polsen, ziet mannetjes|dingen|beesten|mensen, zag mannetjes|dingen|beesten, hallucin*, psychotisch*, manisch*, manie, met tbc, tuberculose, chlamydia, soa, soas, gonorroe, syfilis, geslachtsziekte, hiv positief, seropositief, drugsverslaafd, alcoholist, alcoholiste, afkickkliniek, afkicken, ontgift*
      coke, cocaine, heroine, speed, ghb, xtc, blowt, blowen, aan de pillen, aan de antidepressiva, overdosis, slaapt zijn|haar roes, incontinent, dement, dementeert, dementie, alzheimer, borderline*, schizofren*, bipolair*, anorexia, boulimia, hiv, besmet … met, onvruchtbaar, abortus, zwangerschap … afgebroken, doodgeboren, erfelijk … belast, drager van`,
  },
  money: {
    own: `
      incasso*, rood staan, staat rood, staan rood, loonbeslag, beslag op, werkt zwart, zwart werkt, zwart bij, knoeit met, fraudeert, fraude, bijstand, voedselbank, failliet*, huurachterstand*, ontruim*, bkr, kredieten, gokt, gokte, gokken, vergok*, gokschuld*, casino, speculeer*, onterfd, alimentatie, leent … geld|overal, geld … geleend, geleend geld, lening*, niet rondkomen, komt … niet rond, kan … huur|rekening* niet betalen
      baan kwijt*, baan … verloren, op staande voet, verduister*, steelt … geld|pinpas|sieraden, stal … geld|pinpas|sieraden, plundert, plunderde, geplunderd, haalt|haalde … rekening leeg, leeggehaald, verkocht … sieraden|spullen, schuldeiser*, schulden, schuldsanering, deurwaarder*, afgesloten van gas|stroom|water, gas … afgesloten, erfenis, testament, op kosten van, laat zich onderhouden, onderhouden door, met geld … smijt, over … stand, belastingschuld*, toeslagen … terug*`,
  },
  relation: {
    own: `
      uit huis gezet, huis uit gezet, uit het huis gezet, deur gewezen, deur uit gezet, zondebok, gaat vreemd, ging vreemd, vreemdgegaan, vreemdgaan, scharrel, minnaar, minnares, affaire, buitenechtelijk*, scheldt … uit, schold … uit, vernedert, vernederde, kleineert, kleineerde, negeert, doodgezwegen, jaloers, ziekelijk jaloers, bezitterig, banden … verbroken, contact … verbroken, verbrak … contact, gebrouilleerd, vechtscheiding, ligt in scheiding, liggen in scheiding
      bedriegt, bedroog, bedrogen, liegt tegen, verlaten voor, verliet … voor, weggegaan bij, weg bij haar|zijn, wil … scheiden, wil … van hem|haar af, sloot … op, opgesloten in, deur … op slot, kinderen … afgepakt, kind … afgepakt, bemoeit zich met alles, tegen … opzet, zet … tegen … op, uitgehuwelijkt, gedwongen huwelijk, eerwraak, verstoten`,
  },
  justice: {
    own: `
      brommen, bajes, gevangenis, gedetineerd, detentie, in de cel, in hechtenis, reclassering, celstraf, taakstraf, voorkomen wegens|voor, huiszoeking, politie … inval, inval … politie, aangehouden, opgepakt, gearresteerd, veroordeeld, verdacht van, verdachte, dealt, dealer, handelt in, heling, heler, inbraak, ingebroken, inbreekt, steekpartij, steekincident, neergestoken, stalkt, stalkte, stalking, loverboy, zonder rijbewijs, met drank op … rijdt, rijdt … drank op, ontvoer*, straatverbod, contactverbod, huisverbod, enkelband
      aan haar|hem gezeten, betast*, betastte, aangerand, aanrand*, handtastelijk*, misbruikt, verkracht, mishandel*, slaat haar|hem|zijn|de kinderen, sloeg haar|hem|zijn, wurg*, bedreigt, bedreigde, wietplantage, kweekt wiet, hennep, kinderporno, overval, beroofd, bestolen, doodslag, moord, tbs, aangifte tegen`,
  },
  'child-confidential': {
    confidence: `
      onder ons blijven|houden|gebleven, tussen ons blijven|houden, alleen|slechts|enkel aan mij|ons|haar|hem … verteld|toevertrouwd|gezegd, vroeg|vraagt|verzoekt|verzocht|smeekt|smeekte … niet|niets|niks … thuis|naar_huis|${home}, er thuis niets|niks|niet, thuis weet|weten niemand|niets|niets|ze|niet, thuis … niemand … ${learning}, niet naar huis sturen|gestuurd|te_sturen|bellen, rekening niet naar, op eigen nummer|mobiel, eigen nummer doorbellen, uit de brief blijven|houden|laten
      wil|wilde|wou niet dat … ${home} … ${learning}, zonder dat ${home} … ${learning}, zonder dat haar|zijn … ${learning}, zodat thuis niemand, zodat ${home} … niet, ${home} … denkt|denken van niet, ${home} … van niets … op_de_hoogte|weten|weet, van niets op de hoogte, ${home} mogen|mag … niets|niks|niet van|horen|weten, tegen de wens|wil van haar|zijn|hun ouders|moeder|vader, achter de rug van … ${home}, buiten … ${home} om, als haar|zijn ${home} … horen|hoort|weten|wist, als haar broers|ouders|vader dat|dit
      toen haar|zijn ${home} … kamer|gang|weg|wachtkamer, toen ${home} … kamer_uit|weg|gang|even, fluisterde|fluistert … dat|hij|zij, bekende|bekent|biechtte|biecht … dat|op, opgebiecht, liet zich ontvallen, drukte|drukt mij|ons … hart, op het hart gedrukt … niet, liever niet … naar|bij hem|haar|vader|moeder, bang dat haar|zijn moeder|vader|ouders|stiefvader, niet durft te vertellen, durft … thuis niet, durft … niet te vertellen|zeggen`,
  },
};
