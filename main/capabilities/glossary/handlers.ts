import { amsterdam, dayOf } from '#shared/capabilities/counter/calendar.ts';
import type { glossaryContract } from '#shared/capabilities/glossary/contract.ts';
import { mayAddWords, mayImportWords, mayRemoveWord } from '#shared/capabilities/glossary/rules.ts';
import type { Person } from '#shared/kernel/person.ts';
import { entryOf, type OrganisationEntry } from '#shared/plain-language/organisation/entry.ts';
import { csvOf, readCsv } from '#shared/plain-language/organisation/csv-file.ts';
import { jsonOf, readJson } from '#shared/plain-language/organisation/json-file.ts';
import { mostEntries } from '#shared/plain-language/organisation/list.ts';
import { newId } from '#main/platform/identifiers.ts';
import { notAudited } from '#main/rpc/audit.ts';
import type { SignedInCall } from '#main/rpc/call.ts';
import type { Handlers } from '#main/rpc/definition.ts';
import { refuse } from '#main/rpc/refusal.ts';
import type { Reader } from '#main/store/reader.ts';
import {
  countWords,
  findTerm,
  findWord,
  type GlossaryRow,
  listWords,
  removeWord,
  revisionOf,
  saveWord,
} from './glossary-store.ts';

type GlossaryHandlers = Handlers<typeof glossaryContract>;

const anyone = () => true;
const noPatient = notAudited('words of the organisation; nothing about patients');

function shown(row: GlossaryRow, person: Person) {
  const { addedById: _by, ...entry } = row;
  return { ...entry, plain: [...entry.plain], mayRemove: mayRemoveWord(person, row) };
}

function rowOf(entry: OrganisationEntry, call: SignedInCall): GlossaryRow {
  return {
    ...entry,
    id: newId<string>(),
    addedById: call.person.id,
    addedBy: call.person.name,
    addedOn: dayOf(call.now, amsterdam),
  };
}

const entries: GlossaryHandlers['entries'] = {
  verb: 'query',
  access: anyone,
  audit: noPatient,
  run: (reader, _input, call) => ({
    entries: listWords(reader).map((row) => shown(row, call.person)),
    revision: revisionOf(reader),
    may: { add: mayAddWords(call.person), import: mayImportWords(call.person) },
  }),
};

const add: GlossaryHandlers['add'] = {
  verb: 'command',
  access: (_reader, _input, person) => mayAddWords(person),
  // The language and not the word: what is added from a letter may hold a name.
  audit: (_reader, input) => ({ action: 'create', objectType: 'word', reason: input.language }),
  run: (writer, input, call) => {
    const source = input.source === '' ? call.person.name : input.source;
    const entry = entryOf({ ...input, source, addedOn: dayOf(call.now, amsterdam) });
    if (typeof entry === 'string') return refuse('word-not-fit', { why: entry });
    const isNew = findTerm(writer, entry.language, entry.term) === undefined;
    if (isNew && countWords(writer) >= mostEntries) return refuse('list-full');
    const row = rowOf(entry, call);
    saveWord(writer, row);
    return { entry: shown(row, call.person) };
  },
};

/** A word that is not there is let through, so that the handler can say so. */
function mayRemove(reader: Reader, input: { readonly id: string }, person: Person): boolean {
  const word = findWord(reader, input.id);
  return word ? mayRemoveWord(person, word) : mayAddWords(person) || mayImportWords(person);
}

const remove: GlossaryHandlers['remove'] = {
  verb: 'command',
  access: mayRemove,
  audit: (_reader, input) => ({ action: 'retire', objectType: 'word', objectId: input.id }),
  run: (writer, input) => {
    if (!findWord(writer, input.id)) return refuse('word-not-found');
    removeWord(writer, input.id);
    return {};
  },
};

const importFile: GlossaryHandlers['importFile'] = {
  verb: 'command',
  access: (_reader, _input, person) => mayImportWords(person),
  audit: (_reader, input) => ({ action: 'import', objectType: 'word', reason: input.isTrial ? 'trial' : input.format }),
  run: (writer, { content, format, language, isTrial }, call) => {
    const origin = { language, addedOn: dayOf(call.now, amsterdam) };
    const read = format === 'json' ? readJson(content) : readCsv(content, origin);
    const known = read.entries.filter((entry) => findTerm(writer, entry.language, entry.term) !== undefined);
    const added = read.entries.length - known.length;
    if (countWords(writer) + added > mostEntries) return refuse('list-full');
    if (!isTrial) for (const entry of read.entries) saveWord(writer, rowOf(entry, call));
    return { added, replaced: known.length, faults: [...read.faults] };
  },
};

const exportFile: GlossaryHandlers['exportFile'] = {
  verb: 'query',
  access: anyone,
  audit: (_reader, input) => ({ action: 'export', objectType: 'word', reason: input.format }),
  run: (reader, { format, language }) => ({
    fileName: format === 'json' ? 'loket-woorden.json' : `loket-woorden-${language}.csv`,
    content: format === 'json' ? jsonOf(listWords(reader).map(kept)) : csvOf(listWords(reader, language)),
  }),
};

/** What a file keeps of a word: not which account added it. */
function kept({ id: _id, addedById: _by, ...entry }: GlossaryRow): OrganisationEntry {
  return entry;
}

/** Handlers of the organisation's list of words. */
export const glossaryHandlers: GlossaryHandlers = { entries, add, remove, importFile, exportFile };
