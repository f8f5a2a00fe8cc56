/** Narrow classes that a finding rests on; written like the complaints. */
export const findingClasses: Readonly<Record<string, string>> = {
  saturation: 'saturatie* zuurstof zuurstofmeter* zuurstofgehalte sat zuurstofwaarde',
  inr: 'inr trombosedienst stollingswaarde',
  pulse: 'hartslag polsslag pols hartritme hart slagen bpm hartfrequentie',
  glucose: 'suiker suikers glucose bloedsuiker bloedglucose glucosewaarde sensor suikerwaarde',
  ketone: 'ketonen keton ketonwaarde ketostrip',
  erection: 'erectie stijve stijf_blijft harde_blijft',
  epipen: 'epipen* jext adrenalinepen emerade',
  methotrexate: 'methotrexaat methothrexaat metotrexaat mtx metoject',
  daily: 'dagelijks elke_dag iedere_dag per_dag alle_dagen dagen_achter_elkaar dagen_achtereen',
  doubled:
    'dubbel dubbele dubbelop tweemaal verkeerde verkeerd vergist verwisseld te_veel teveel overdosis twee_keer 2_x 2_keer_genomen',
  taken:
    'genomen geslikt ingenomen gespoten gehad opgegeten ingeslikt gedronken slik spoot slikte neem opgesnoept doorgeslikt gegeten opgedronken',
  strong:
    'insuline methotrexaat mtx lithium digoxine fentanyl* morfine* oxycodon* oxy bloedverdunner* acenocoumarol fenprocoumon eliquis apixaban xarelto rivaroxaban dabigatran metoprolol novorapid humalog lantus methadon',
  chemoshort:
    'chemo* chemokuur chemopil* immuuntherapie kuren chemotherapie cytostatica stamceltransplantatie stamcel* beenmergtransplantatie neutropeen',
  suppressed:
    'prednison predniso* methotrexaat mtx tacrolimus mycofenolaat rituximab adalimumab infliximab humira biological* donornier donorlever niertransplantatie transplantatie getransplanteerd milt afweerremmer* azathioprine ciclosporine tocilizumab dexamethason',
  feverword: 'koorts koors koortsig koorst koortst',
  caustic:
    'chloor ammoniak bleek bleekwater ontstopper gootsteenontstopper loog kalk cement ontkalker wasmiddel wasmiddelcapsule vaatwas* terpentine thinner accuzuur zoutzuur schoonmaakmiddel* azijnzuur secondelijm',
  ineye: 'in_mijn_oog in_zijn_oog in_haar_oog in_mijn_ogen in_het_oog in_oog in_zijn_ogen in_haar_ogen',
  shockgiven: 'schok schokken afgegaan afging klap dreun opdonder stroomstoot',
  defibrillator: 'icd icdtje defibrillator kastje defi s_icd',
  weeks: 'weken weeken wkn wk week waeke weke',
  youngbaby: 'weken_oud dagen_oud weekjes_oud pasgeboren* zuigeling week_oud dagen_jong weken_jong',
  suicideword:
    'zelfmoord zelfmoort zelfdoding suicide* suicidaal suicidale doodmaken ophangen verhangen levensbeeindiging',
  resuscitation:
    'reanimeren reanimatie reanimatieverklaring gereanimeerd niet_reanimeren euthanasie* euthanasieverklaring wilsverklaring levenstestament levenseinde',
  wiping: 'afvegen afveeg afveegde wc_papier veegje papier toiletpapier streepje druppeltje spotting',
  icecold: 'doodziek ijskoud ijskoude marmer* gemarmerd klam klamme',
};
