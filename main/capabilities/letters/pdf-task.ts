import { amsterdam, dayOf } from '#shared/capabilities/counter/calendar.ts';
import type { lettersContract } from '#shared/capabilities/letters/contract.ts';
import { type Audience, letterTexts, type Rendering } from '#shared/capabilities/letters/model.ts';
import { renderFor } from '#shared/capabilities/letters/rendering.ts';
import { isEmptyText, writesLetters } from '#shared/capabilities/letters/rules.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import type { Language } from '#shared/plain-language/model.ts';
import type { SignedInCall } from '#main/rpc/call.ts';
import type { Handlers, InputOf, QueryDefinition } from '#main/rpc/definition.ts';
import { refuse } from '#main/rpc/refusal.ts';
import type { Reader } from '#main/store/reader.ts';
import { forGeneralPractitioner, renderingsFor } from './letter-queries.ts';
import { letterNote, mayOpenLetter } from './letter-sight.ts';
import { findLetter, type LetterRow } from './letter-store.ts';
import { headNow, headOf } from './letter-view.ts';
import type { LetterToPrint } from './pdf/letter-to-print.ts';
import { findLetterPatient, type LetterPatient } from './reader-store.ts';
import { listEnclosures } from './shelf-store.ts';
import { readTexts } from './text-store.ts';
import { findNewestVersion } from './version-store.ts';
import { frameWordsOf, printWordsOf } from './words.ts';

type LetterHandlers = Handlers<typeof lettersContract>;
type PrintInput = InputOf<typeof lettersContract.pdf>;
/** All of a letter to print but its words, which are functions. */
type Printed = Omit<LetterToPrint, 'words'>;

/** To whom it is, a line each. */
function addresseeOf(audience: Audience, patient: LetterPatient, language: Language): string[] {
  const { record, onBehalfOf } = frameWordsOf(language);
  switch (audience) {
    case 'team':
      return [record];
    case 'gp':
      return [patient.gpName, patient.gpPractice].filter((line) => line !== null);
    case 'patient':
      return [patient.name];
    case 'proxy':
      return [onBehalfOf, patient.name];
  }
}

/** What an audience would read of a letter that is not signed yet. */
function draftFor(reader: Reader, row: LetterRow, audience: Audience): Rendering[] {
  const texts = readTexts(reader, row.id);
  const all = letterTexts.flatMap((text): Rendering[] => {
    const body = texts[text];
    return body === null || isEmptyText(body) ? [] : [{ text, body: renderFor(body, audience) }];
  });
  return audience === 'gp' ? forGeneralPractitioner(all) : all;
}

/** A letter as it stands, for an audience; undefined when there is nothing this audience may see. */
function printed(reader: Reader, row: LetterRow, audience: Audience, call: SignedInCall): Printed | undefined {
  const patient = findLetterPatient(reader, row.patientId);
  invariant(patient !== undefined, 'a letter is about a patient who is not there');
  const isDraft = row.state === 'draft' || row.state === 'ready';
  const version = isDraft ? undefined : findNewestVersion(reader, row.id);
  const parts = version ? renderingsFor(reader, row, version, audience) : draftFor(reader, row, audience);
  if (version && parts.length === 0) return undefined;
  return {
    title: version?.title ?? row.title,
    language: row.language,
    letterhead: version ? headOf(reader, version) : headNow(reader, row.departmentId),
    patient: { name: patient.name, birthDate: patient.birthDate },
    addressee: addresseeOf(audience, patient, row.language),
    date: dayOf(version?.signedAt ?? call.now, amsterdam),
    parts,
    enclosures: (version?.enclosures ?? listEnclosures(reader, row.id)).map(({ title }) => title),
    isDraft,
  };
}

const toPrint: QueryDefinition<PrintInput, Printed | ReturnType<typeof refuse<'letter-not-found'>>> = {
  verb: 'query',
  access: mayOpenLetter,
  audit: (reader, input) => letterNote('print', `${input.purpose}, as ${input.audience}`)(reader, input),
  run: (reader, input, call) => {
    const row = findLetter(reader, input.letterId);
    return (row && printed(reader, row, input.audience, call)) ?? refuse('letter-not-found');
  },
};

/** Makes the PDF of a letter. The fonts and the writer of PDF are loaded when somebody first prints. */
export const pdf: LetterHandlers['pdf'] = {
  verb: 'task',
  access: (person) => person !== undefined && writesLetters(person),
  action: 'print',
  run: async (input, call) => {
    const letter = await call.perform(toPrint, input);
    const { letterPdf } = await import('./pdf/letter-pdf.ts');
    const bytes = await letterPdf({ ...letter, words: printWordsOf(letter.language) });
    // A file leaves the program: its name says no more than what it is and of which day.
    const fileName = `${frameWordsOf(letter.language).file}-${letter.date}.pdf`;
    return { fileName, base64: Buffer.from(bytes).toString('base64') };
  },
};
