import { z } from 'zod';

import { noDetail } from '#shared/rpc/failures.ts';
import { command, query } from '#shared/rpc/verbs.ts';
import { longestFile } from '#shared/plain-language/organisation/list.ts';
import { entryFaults } from '#shared/plain-language/organisation/entry.ts';
import { languages } from '#shared/plain-language/model.ts';
import { fileFault, fileFormat, glossaryEntry, newEntry } from './model.ts';

const nothing = z.object({});

/** The organisation's own list of words for the language check. */
export const glossaryContract = {
  /** The whole list, by term. `revision` changes with it, so that a checker is made anew only then. */
  entries: query({
    input: nothing,
    output: z.object({
      entries: z.array(glossaryEntry),
      revision: z.number().int(),
      may: z.object({ add: z.boolean(), import: z.boolean() }),
    }),
  }),
  /** Adds a word, or replaces what the list said of it. */
  add: command({
    input: newEntry,
    output: z.object({ entry: glossaryEntry }),
    fails: { 'word-not-fit': z.object({ why: z.enum(entryFaults) }), 'list-full': noDetail },
  }),
  remove: command({ input: z.object({ id: z.uuid() }), output: nothing, fails: { 'word-not-found': noDetail } }),
  /** Takes in a file. Lines with a fault are left out and named; with `isTrial` nothing is kept. */
  importFile: command({
    input: z.object({
      content: z.string().max(longestFile),
      format: fileFormat,
      /** Language of a file for a spreadsheet, which does not say it. */
      language: z.enum(languages),
      isTrial: z.boolean(),
    }),
    output: z.object({ added: z.number().int(), replaced: z.number().int(), faults: z.array(fileFault) }),
    fails: { 'list-full': noDetail },
  }),
  exportFile: query({
    input: z.object({ format: fileFormat, language: z.enum(languages) }),
    output: z.object({ fileName: z.string(), content: z.string() }),
  }),
};
