/**
 * Dutch words for what goes wrong in a life. They are looked for only where somebody else is the subject, and one of them is
 * nearly enough.
 */
export const dutchGrim = `
  beledig*, bemoeit, aandoet, aandoen, aangedaan, wanen, waanidee*, wraak*, wrok*, woede*, woedend, kwaad, razend, hysteri*, hatelijk*, gemeen, wreed*, sadis*, genadeloos, respectloos, onbeschoft*, onredelijk*, onbetrouwbaar*, onverschillig*, onverantwoord*, onhandelbaar*
  onveilig*, ongelukkig*, ongewenst*, onverzorgd*, verloederd*, verward*, verbitterd*, verdriet*, rouwt, treurt, weduwnaar, somber*, wanhop*, radeloos, hopeloos, hulpeloos, machteloos, lusteloos*, stuurloos, roekeloos*, moedeloos, labiel*, instabiel*, achterlijk, zwakbegaafd*, verstandelijk*
  leerproblem*, gedragsproblem*, probleemgedrag, opstandig*, brutaal, driftig*, opvliegend*, impulsief, straft, strafte, gestraft, bedrog, leugens, leugen, smoesjes, roddelt, roddels, laster*, verraad*, verraden, zwartmaak*, opgezet tegen, bespioneert, lastig valt|gevallen, valt … lastig, lastiggevallen, overlast, krijst, gilt
  vernield*, vernielt, kapot, smijt, smeet, vecht, vechten, gewond, verwond*, letsel, verdronk*, verongelukt*, omgekomen, omgebracht, overreden, aangereden, aanrijding, gevlucht, vluchteling*, azc, dakloz*, noodopvang, tehuis, internaat, woongroep, inrichting, instelling, mentorschap
  stress, gestrest, overwerkt, ingestort, stortte in, inzinking, afgeknapt, sterft, stierf jong, gestorven, vermoord*, levensgevaar, zorgelijk*, zorgwekkend*, escal*, gespannen, vete, breuk met, gebroken met, misbruik*, sekst*, sexting, naaktfoto*, webcam, grooming, liegt, loog, bedroog, ontspoord*, ontspoort, uit de hand, buiten zinnen, de fout in
  niet … verzorgen, niet … gelooft|geloven, gelooft … niet, niet … bespreken|vertellen|praten, nooit … behandelen|verteld|hersteld|gekend, niets … weten|horen|aan_doen, niet … aankan|aankunnen|aankon, nergens … zin|meer, nooit … thuis, ontzegd, geweigerd, weigerde, weigeren, tegen haar|zijn|hun wil, onvrijwillig*, gedwongen, dwangmedicatie
  kinderen … meenemen|mee_te_nemen|ontvoer*, ontvoer*, meegenomen … buitenland, naar het buitenland … kinderen, leeft van|in, mislukt*, mislukking, schandaal, schande, schaamt*, vernedering, verstikt, jaloers*, achtervolgd, achtervolgt, verslechter*, achteruitgegaan, achteruitgaat, aftakel*, takelt, levenslang, afhankelijk*, hulpbehoevend, zorgafhankelijk, afkick*, nuchter, terugval, teruggevallen`;
/** English words for what goes wrong in a life. */
export const englishGrim = `
  insult*, abus*, neglect*, violent*, violence, jealous*, desperate*, hopeless, helpless, reckless*, unstable, delusion*, confused, homeless, refugee, shelter, injured, drowned, killed, murdered, harass*, bully*, bullied, blackmail*, betray*, lied, furious, cruel*, grief, grieving, widower, breakdown, burnout, relapse*, addict*, exploited, kidnap*`;
