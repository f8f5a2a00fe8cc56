import { readFileSync } from 'node:fs';

import { parse } from 'yaml';
import { z } from 'zod';

import { holdGround, resultKind, resultPolicy, valueFlag } from '#shared/capabilities/results/model.ts';
import { snippetBands } from '#shared/capabilities/results/rules.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** A moment on the wall clock, such as `2026-11-16T09:12`. */
const wall = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);

const value = z.strictObject({
  code: z.string().nullable().default(null),
  naam: z.string(),
  waarde: z.number().nullable().default(null),
  woorden: z.string().nullable().default(null),
  eenheid: z.string().nullable().default(null),
  laag: z.number().nullable().default(null),
  hoog: z.number().nullable().default(null),
  vlag: valueFlag.nullable().default(null),
  eerder: z.array(z.tuple([day, z.number()])).default([]),
});

const schema = z.strictObject({
  beleid: z.array(
    z.strictObject({
      soort: resultKind,
      wijze: resultPolicy.shape.mode,
      dagen: z.number().int(),
      eigenaar: z.string(),
      dagen_geleden: z.number().int(),
      nakijken_over_dagen: z.number().int(),
      reden: z.string(),
    }),
  ),
  uitslagen: z.array(
    z.strictObject({
      id: z.string(),
      patient: z.string(),
      afdeling: z.string(),
      soort: resultKind,
      titel: z.string(),
      laboratorium: z.string(),
      afgenomen: wall,
      binnen: wall,
      conclusie: z.string().optional(),
      /** Came in when the patient wanted an explanation first; it waited for one though the policy is direct. */
      eerst_wachten: z.boolean().default(false),
      waarden: z.array(value),
      uitleg: z.strictObject({ door: z.string(), op: wall, tekst: z.string() }).optional(),
      vrijgegeven: z.strictObject({ door: z.string(), op: wall, reden: z.string() }).optional(),
      vasthouden: z
        .strictObject({
          grond: holdGround,
          reden: z.string(),
          tot: day,
          door: z.string(),
          tweede: z.string(),
          op: wall,
          akkoord_op: wall.optional(),
        })
        .optional(),
    }),
  ),
  fragmenten: z.array(
    z.strictObject({
      code: z.string(),
      waar: z.enum(snippetBands),
      waarde: z.string(),
      naam: z.string(),
      tekst: z.string(),
    }),
  ),
});

/** Results of the demo clinic, their policies, and the words that may explain them, as their file has them. */
export type ResultsMaterial = z.output<typeof schema>;

let material: ResultsMaterial | undefined;

/** The material of results, read once and checked. */
export function resultsMaterial(): ResultsMaterial {
  material ??= schema.parse(parse(readFileSync(new URL('./material/results.yaml', import.meta.url), 'utf8')));
  return material;
}
