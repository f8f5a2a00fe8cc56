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
      rollen: z.array(dutchRole),
      alleen_na_bellen: z.boolean().default(false),
      tekst: z.string(),
    }),
  ),
  blokken: z.record(z.string(), z.string()),
  berichten: z.strictObject({ ontvangst: z.string(), tussenbericht: z.string() }),
});

const agreements = z.strictObject({
  afspraken: z.array(
    z.strictObject({
      type: questionType,
      triage: dutchPoolRole,
      triage_uren: z.number().int(),
      antwoord: z.string(),
      mag_ook: z.string(),
      termijn: z.number().int(),
      escalatie: z.array(z.string()),
      vastleggen: z.string(),
      declaratie: z.enum(['mogelijk', 'nee']),
      bijzonder: z.string().optional(),
    }),
  ),
  alarm: z.unknown(),
  uitkomsten_termijn: z.array(z.strictObject({ vraag: z.string(), einde: wallMoment })),
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
  readonly textBlocks: Readonly<Record<string, string>>;
  readonly notices: z.output<typeof templates>['berichten'];
  readonly agreements: z.output<typeof agreements>['afspraken'];
  readonly workedTerms: z.output<typeof agreements>['uitkomsten_termijn'];
  readonly matrix: z.output<typeof matrix>['matrix'];
  readonly extras: z.output<typeof extras>;
}

function readMaterial(): DemoMaterial {
  const { patienten, gemachtigden } = read(patients, 'patients');
  const { vragen, antwoorden } = read(questions, 'questions');
  const { sjablonen, blokken, berichten } = read(templates, 'templates');
  const { afspraken, uitkomsten_termijn: workedTerms } = read(agreements, 'agreements');
  return {
    organisation: read(organisation, 'organisation'),
    staff: read(staff, 'staff').medewerkers,
    patients: patienten,
    relatedPersons: gemachtigden,
    questions: vragen,
    answers: antwoorden,
    templates: sjablonen,
    textBlocks: blokken,
    notices: berichten,
    agreements: afspraken,
    workedTerms,
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
