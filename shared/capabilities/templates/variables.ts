import type { BlankType } from '#shared/capabilities/counter/answer-document.ts';

/** What may be put in a place that a template leaves open. Choices are Dutch: they are read by the patient. */
export interface TemplateVariable {
  readonly type: BlankType;
  readonly choices?: readonly string[];
}

const text: TemplateVariable = { type: 'text' };
const date: TemplateVariable = { type: 'date' };
const time: TemplateVariable = { type: 'time' };
const number: TemplateVariable = { type: 'number' };
const link: TemplateVariable = { type: 'link' };
const phone: TemplateVariable = { type: 'phone' };

function choice(...choices: readonly string[]): TemplateVariable {
  return { type: 'choice', choices };
}

/** Every variable a template may use. Each has a label in the locales, under `variable.<name>` of the templates. */
export const templateVariables = {
  aanhef: text,
  advies: text,
  advies_eten: text,
  advies_medicijnen: text,
  advies_vergeten: text,
  advies_vervoer: text,
  afdeling: text,
  afspraak_in_gewone_taal: text,
  alarmklachten: text,
  alternatief: text,
  andere_voorschrijver: text,
  apotheek: text,
  besluit: choice('aangepast', 'voor een deel aangepast', 'niet aangepast'),
  betekenis: text,
  bovengrens: number,
  datum_afspraak: date,
  datum_bellen: date,
  datum_bericht: date,
  datum_controle: date,
  datum_gesprek: date,
  datum_ingreep: date,
  datum_inloop: date,
  datum_onderzoek: date,
  datum_ophalen: date,
  datum_uiterlijk: date,
  datum_verwijderen: date,
  dosis: text,
  duur: text,
  eenheid: text,
  folder_link: link,
  functie: text,
  gevolg_afwachten: text,
  hervatten: text,
  hulpmiddelen: text,
  ingreep: text,
  instantie: text,
  instructie_hoe: text,
  instructie_hoe_lang: text,
  instructie_wat: text,
  keuze_een: text,
  keuze_twee: text,
  klacht: text,
  laatste_inname: text,
  leefregels: text,
  legitimatie: text,
  lichaamsdeel: text,
  mag_daarna: text,
  mag_niet: text,
  mag_wel: text,
  manier: choice('het portaal', 'de post', 'de balie'),
  manier_gesprek: choice('aan de telefoon', 'in de spreekkamer', 'in een beeldgesprek'),
  materiaal: text,
  medicijn: text,
  medicijnlijst: text,
  meenemen: text,
  menu_portaal: text,
  naam_arts: text,
  naam_beantwoorder: text,
  naam_voorschrijver: text,
  naam_waarde: text,
  naam_zorgverlener: text,
  nadeel_een: text,
  nadeel_twee: text,
  niet_combineren: text,
  onderdeel: text,
  onderdeel_dossier: text,
  ondergrens: number,
  onderzoek: text,
  plaats: text,
  plaats_verwijderen: text,
  plan: text,
  reden: text,
  route: text,
  soort_controle: text,
  stand_van_zaken: choice('nog niet klaar', 'klaar, maar wij leggen hem eerst aan u uit'),
  taken: text,
  telefoon_patient_laatste_cijfers: phone,
  telefoon_poli: phone,
  termijn: text,
  thuisarts_link: link,
  tijd_afspraak: time,
  tijd_onderzoek: time,
  tijdelijk_advies: text,
  tijdstip: text,
  tijdvak: text,
  uitleen: text,
  verklaring: text,
  voordeel_een: text,
  voordeel_twee: text,
  vorm_contact: choice('belt', 'beeldbelt'),
  waarde: text,
  wat_onderzocht: text,
  zien_of_spreken: choice('zien', 'spreken'),
} as const satisfies Readonly<Record<string, TemplateVariable>>;

export type TemplateVariableName = keyof typeof templateVariables;

/** Is this the name of a variable that templates may use? */
export function isTemplateVariable(name: string): name is TemplateVariableName {
  return Object.hasOwn(templateVariables, name);
}

/** What may be filled in for a name; a name that nobody registered takes any text. */
export function variableOf(name: string): TemplateVariable {
  return isTemplateVariable(name) ? templateVariables[name] : text;
}
