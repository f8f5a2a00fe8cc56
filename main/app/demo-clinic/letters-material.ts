import { readFileSync } from 'node:fs';

import { parse } from 'yaml';
import { z } from 'zod';

import { letterKind } from '#shared/capabilities/letters/model.ts';
import { sectionKeys } from '#shared/capabilities/letters/section.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** A moment on the wall clock, such as `2026-11-16T09:12`. */
const wall = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);
/** The words of a text by its sections. */
const texts = z.partialRecord(z.enum(sectionKeys), z.string());

const schema = z.strictObject({
  briefhoofd: z.strictObject({ regels: z.array(z.string()), voet: z.string() }),
  huisartsen: z.array(z.strictObject({ naam: z.string(), praktijk: z.string(), patienten: z.array(z.string()) })),
  brieven: z.array(
    z.strictObject({
      id: z.string(),
      soort: letterKind,
      titel: z.string(),
      patient: z.string(),
      vraag: z.string().optional(),
      afdeling: z.string(),
      schrijver: z.string(),
      voorgelegd_aan: z.string().optional(),
      staat: z.enum(['concept', 'wacht', 'ondertekend', 'vrijgegeven']),
      lezers: z.array(z.enum(['patient', 'gemachtigden', 'huisarts'])).default([]),
      begonnen: wall,
      professional: texts.optional(),
      patient_tekst: texts.optional(),
      uitslagen: z
        .array(
          z.strictObject({
            code: z.string(),
            naam: z.string(),
            waarde: z.string(),
            eenheid: z.string(),
            normaal: z.string(),
            vlag: z.enum(['low', 'high', 'critical', 'abnormal']).optional(),
            op: day,
          }),
        )
        .default([]),
    }),
  ),
  plank: z.array(
    z.strictObject({
      soort: z.enum(['link', 'folder']),
      titel: z.string(),
      adres: z.string().optional(),
      uitgave: z.string().optional(),
      afdeling: z.string().optional(),
      over: z.array(z.string()),
    }),
  ),
});

/** Letters of the demo clinic with their shelf, letterhead and general practitioners, as their file has them. */
export type LettersMaterial = z.output<typeof schema>;

let material: LettersMaterial | undefined;

/** The material of letters, read once and checked. */
export function lettersMaterial(): LettersMaterial {
  material ??= schema.parse(parse(readFileSync(new URL('./material/letters.yaml', import.meta.url), 'utf8')));
  return material;
}
