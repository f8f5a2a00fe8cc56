import { readFileSync } from 'node:fs';

import { parse } from 'yaml';
import { z } from 'zod';

import { questionType } from '#shared/capabilities/counter/model.ts';
import { role } from '#shared/kernel/person.ts';

/**
 * The material of the demo clinic, read from its YAML files and checked.
 *
 * The files keep their Dutch keys, because the people who edit them are Dutch clinicians; everything past this file
 * speaks English. A file that does not fit throws: the material ships with the program, so that is a fault of ours.
 */
const dutchRoles = {
  arts: 'doctor',
  verpleegkundige: 'nurse',
  balie: 'desk',
  privacy_officer: 'privacy-officer',
  functioneel_beheer: 'functional-administrator',
} as const;
type DutchRole = keyof typeof dutchRoles;
const dutchRole = z.enum(Object.keys(dutchRoles) as [DutchRole, ...DutchRole[]]).transform((word) => dutchRoles[word]);
const dutchPoolRole = z.enum(['arts', 'verpleegkundige', 'balie']).transform((word) => dutchRoles[word]);

const dutchTargets = {
  waarnemer: 'deputy',
  arts: 'doctor',
  verpleegkundige: 'nurse',
  'privacy officer': 'privacy-officer',
  teamleider: 'lead',
} as const;
const dutchFilings = { dossier: 'record', logistiek: 'logistics', 'korte notitie': 'short-note' } as const;

const gender = z.enum(['m', 'v']).transform((letter) => (letter === 'v' ? ('female' as const) : ('male' as const)));
const channel = z
  .enum(['portaal', 'telefoon'])
  .transform((word) => (word === 'portaal' ? ('portal' as const) : ('phone' as const)));
const calendarDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** A moment on the wall clock, such as `2026-11-16T09:12`. */
const wallMoment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);
/** What YAML may give as one word or as a list of words. */
const words = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());

const organisation = z.strictObject({
  organisatie: z.strictObject({ naam: z.string(), plaats: z.string(), fictief: z.literal(true) }),
  openingstijden: z.strictObject({
    'ma-vr': z.string().regex(/^\d{2}:\d{2}-\d{2}:\d{2}$/),
    za: z.literal('gesloten'),
    zo: z.literal('gesloten'),
    tijdzone: z.literal('Europe/Amsterdam'),
  }),
  afdelingen: z.array(z.strictObject({ code: z.string(), naam: z.string() })),
});

const staff = z.strictObject({
  medewerkers: z.array(
    z.strictObject({
      id: z.string(),
      naam: z.string(),
      rol: dutchRole,
      functie: z.string(),
      afdeling: z.array(z.string()),
      supervisor: z.string().optional(),
      voorschrijven: z.boolean().default(false),
    }),
  ),
});

const patients = z.strictObject({
  patienten: z.array(
    z.strictObject({
      id: z.string(),
      naam: z.string(),
      geboren: calendarDay,
      geslacht: gender,
      bsn: z.string().regex(/^\d{9}$/),
      voorkeur: channel,
      hulp_digitaal: z.boolean().default(false),
      uitleg_eerst: z.boolean().default(false),
      portaal: z.literal('uit').optional(),
      portaal_uit_tot: calendarDay.optional(),
    }),
  ),
  gemachtigden: z.array(
    z.strictObject({
      id: z.string(),
      naam: z.string(),
      namens: z.string(),
      grond: z.string(),
      bereik: words,
      toestemming_kind: z.string().optional(),
      tot: calendarDay,
    }),
  ),
});

const questions = z.strictObject({
  vragen: z.array(
    z.strictObject({
      id: z.string(),
      patient: z.string(),
      afdeling: z.string(),
      type: questionType,
      namens: z.string().optional(),
      ontvangen: wallMoment,
      draad: z.string().optional(),
      vervolg_op: z.string().optional(),
      kanaal: z.literal('telefoon').optional(),
      onderwerp: z.string(),
      geopend_document: z.string().optional(),
      bijlagen: z.array(z.strictObject({ naam: z.string(), soort: z.enum(['foto', 'pdf']) })).default([]),
      tekst: z.string(),
      verwacht: z.enum(['rood', 'amber', 'normaal']),
      regels: z.array(z.string()).default([]),
      valkuil: z.string().optional(),
    }),
  ),
  antwoorden: z.array(
    z.strictObject({
      id: z.string(),
      draad: z.string(),
      antwoord_op: z.string(),
      door: z.string(),
      verzonden: wallMoment,
      tekst: z.string(),
    }),
  ),
});

const templates = z.strictObject({
  sjablonen: z.array(
    z.strictObject({
      id: z.string(),
      type: questionType,
      titel: z.string(),
      rollen: z.array(dutchPoolRole),
      alleen_na_bellen: z.boolean().default(false),
      tekst: z.string(),
    }),
  ),
  blokken: z.record(z.string(), z.strictObject({ titel: z.string(), tekst: z.string() })),
  berichten: z.strictObject({ ontvangst: z.string(), tussenbericht: z.string() }),
  zorg: z.array(
    z.strictObject({
      tekst: z.string(),
      eigenaar: z.string(),
      nakijken_over_dagen: z.number().int(),
      panel_dagen_geleden: z.number().int().optional(),
    }),
  ),
  in_bewerking: z.array(
    z.strictObject({
      id: z.string(),
      type: questionType,
      afdeling: z.string().optional(),
      persoonlijk: z.boolean().default(false),
      titel: z.string(),
      rollen: z.array(dutchPoolRole),
      tekst: z.string(),
      stappen: z.array(
        z.strictObject({
          stap: z.enum(['geschreven', 'voorgesteld', 'goedgekeurd', 'in_gebruik']),
          door: z.string(),
          dagen_geleden: z.number().int(),
          reden: z.string().default(''),
        }),
      ),
    }),
  ),
});

const decided = {
  eigenaar: z.string(),
  reden: z.string(),
  goedgekeurd_door: z.string(),
  dagen_geleden: z.number().int(),
};
const escalationWord = z
  .enum(['waarnemer', 'arts', 'verpleegkundige', 'privacy officer', 'teamleider'])
  .transform((word) => dutchTargets[word]);
const filingWord = z.enum(['dossier', 'logistiek', 'korte notitie']).transform((word) => dutchFilings[word]);

const agreements = z.strictObject({
  afspraken: z.array(
    z.strictObject({
      type: questionType,
      triage: dutchPoolRole,
      triage_uren: z.number().int(),
      antwoord: dutchPoolRole,
      voorschrijver_tekent: z.boolean().default(false),
      mag_ook: z.array(
        z.strictObject({
          rol: z.enum(['arts', 'verpleegkundige', 'balie', 'privacy_officer']).transform((word) => dutchRoles[word]),
          voorwaarde: z.string(),
        }),
      ),
      termijn: z.number().int(),
      escalatie: z.array(z.strictObject({ na: z.number().int(), naar: escalationWord })),
      vastleggen: filingWord,
      declaratie: z.enum(['mogelijk', 'nee']),
      bijzonder: z.string().optional(),
    }),
  ),
  vaststelling: z.strictObject(decided),
  afdelingsafspraken: z.array(
    z.strictObject({
      type: questionType,
      afdeling: z.string(),
      triage_uren: z.number().int(),
      waarnemers: z.array(z.string()),
      teamleider: z.string(),
      ...decided,
    }),
  ),
  alarm: z.unknown(),
  uitkomsten_termijn: z.array(z.strictObject({ vraag: z.string(), einde: wallMoment })),
});

const codes = z.strictObject({
  codes: z.array(
    z.strictObject({
      code: z.string(),
      naam: z.string(),
      instelling: z.enum(['ziekenhuis', 'huisartsenpraktijk']),
      soort: z.literal('medisch'),
      van_minuten: z.number().int(),
      tot_minuten: z.number().int().optional(),
      rollen: z.array(dutchRole),
      van: calendarDay,
      tot: calendarDay.optional(),
      bron: z.string(),
    }),
  ),
});

const matrix = z.strictObject({
  matrix: z.array(
    z.strictObject({ action: z.string(), ...Object.fromEntries(role.options.map((one) => [one, z.string()])) }),
  ),
});

const extras = z.strictObject({
  kladblok_voorbeelden: z.array(z.strictObject({ eigenaar: z.string(), patient: z.string(), tekst: z.string() })),
  derden_voorbeelden: z.array(z.strictObject({ patient: z.string(), tekst: z.string(), tag: words })),
  noodknop_voorbeelden: z.array(
    z.strictObject({
      medewerker: z.string(),
      patient: z.string(),
      reden_soort: z.string(),
      reden: z.string(),
      verwacht: z.string(),
    }),
  ),
  noodknop_achteraf: z.array(z.record(z.string(), z.string())),
  belverslag_voorbeeld: z.strictObject({
    vraag: z.string(),
    door: z.string(),
    tijd: wallMoment,
    poging: z.number().int(),
    uitkomst: z.string(),
  }),
  leketoets: z.strictObject({
    voor: z.string(),
    na: z.string(),
    moet_vinden: z.array(z.string()),
    confronterend: z.array(z.string()),
    aanspreekvorm: z.strictObject({ gevonden: z.string(), liever: z.string() }),
    zinnen_boven_15_woorden: z.number().int(),
  }),
  huisartsbrief: z.string(),
});

function read<Schema extends z.ZodType>(schema: Schema, name: string): z.output<Schema> {
  return schema.parse(parse(readFileSync(new URL(`./material/${name}.yaml`, import.meta.url), 'utf8')));
}

/** Everything the demo clinic is made from. */
export interface DemoMaterial {
  readonly organisation: z.output<typeof organisation>;
  readonly staff: z.output<typeof staff>['medewerkers'];
  readonly patients: z.output<typeof patients>['patienten'];
  readonly relatedPersons: z.output<typeof patients>['gemachtigden'];
  readonly questions: z.output<typeof questions>['vragen'];
  readonly answers: z.output<typeof questions>['antwoorden'];
  readonly templates: z.output<typeof templates>['sjablonen'];
  readonly textBlocks: z.output<typeof templates>['blokken'];
  readonly templateCare: z.output<typeof templates>['zorg'];
  readonly templatesInWork: z.output<typeof templates>['in_bewerking'];
  readonly notices: z.output<typeof templates>['berichten'];
  readonly agreements: z.output<typeof agreements>['afspraken'];
  readonly agreementsDecided: z.output<typeof agreements>['vaststelling'];
  readonly overrides: z.output<typeof agreements>['afdelingsafspraken'];
  readonly workedTerms: z.output<typeof agreements>['uitkomsten_termijn'];
  readonly codes: z.output<typeof codes>['codes'];
  readonly matrix: z.output<typeof matrix>['matrix'];
  readonly extras: z.output<typeof extras>;
}

function readMaterial(): DemoMaterial {
  const { patienten, gemachtigden } = read(patients, 'patients');
  const { vragen, antwoorden } = read(questions, 'questions');
  const { sjablonen, blokken, berichten, zorg, in_bewerking: templatesInWork } = read(templates, 'templates');
  const { afspraken, vaststelling, afdelingsafspraken, uitkomsten_termijn } = read(agreements, 'agreements');
  return {
    organisation: read(organisation, 'organisation'),
    staff: read(staff, 'staff').medewerkers,
    patients: patienten,
    relatedPersons: gemachtigden,
    questions: vragen,
    answers: antwoorden,
    templates: sjablonen,
    textBlocks: blokken,
    templateCare: zorg,
    templatesInWork,
    notices: berichten,
    agreements: afspraken,
    agreementsDecided: vaststelling,
    overrides: afdelingsafspraken,
    workedTerms: uitkomsten_termijn,
    codes: read(codes, 'codes').codes,
    matrix: read(matrix, 'roles').matrix,
    extras: read(extras, 'extras'),
  };
}

let material: DemoMaterial | undefined;

/** The material, read once. */
export function demoMaterial(): DemoMaterial {
  material ??= readMaterial();
  return material;
}
