import type { lettersContract } from '#shared/capabilities/letters/contract.ts';
import { letterTexts } from '#shared/capabilities/letters/model.ts';
import { stateAfter } from '#shared/capabilities/letters/rules.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import { newId } from '#main/platform/identifiers.ts';
import type { Handlers } from '#main/rpc/definition.ts';
import { letterNote } from './letter-sight.ts';
import { insertLetter, insertLetterStep } from './letter-store.ts';
import { copyEnclosures } from './shelf-store.ts';
import { answersForIt, letterFor } from './step-commands.ts';
import { copyDecisions, saveLetterText } from './text-store.ts';
import { findNewestVersion } from './version-store.ts';
import { change, stepped } from './write-commands.ts';

type LetterHandlers = Handlers<typeof lettersContract>;

const withdraw: LetterHandlers['withdraw'] = {
  verb: 'command',
  access: answersForIt,
  audit: (reader, input) => letterNote('withdraw', input.reason)(reader, input),
  run: (writer, input, call) => {
    const row = letterFor(writer, input, 'withdraw', call);
    if ('code' in row) return row;
    const state = stateAfter(row.state, 'withdraw');
    invariant(state !== undefined, 'a released letter can be withdrawn');
    const { reason } = input;
    change(writer, row, call, { state, withdrawnReason: reason });
    insertLetterStep(writer, { letterId: row.id, step: 'withdrawn', byId: call.person.id, at: call.now, reason });
    return stepped(writer, row.id, call);
  },
};

const correct: LetterHandlers['correct'] = {
  verb: 'command',
  access: answersForIt,
  audit: (reader, input) => letterNote('correct', input.reason)(reader, input),
  run: (writer, input, call) => {
    const row = letterFor(writer, input, 'correct', call);
    if ('code' in row) return row;
    const version = findNewestVersion(writer, row.id);
    invariant(version !== undefined, 'a released letter was signed');
    const id = newId<LetterId>();
    const { kind, patientId, departmentId, itemId } = row;
    const { title, language } = version;
    const by = { authorId: call.person.id, at: call.now };
    insertLetter(writer, { id, kind, language, title, patientId, departmentId, itemId, ...by, correctsId: row.id });
    const { reason } = input;
    insertLetterStep(writer, { letterId: id, step: 'started', byId: call.person.id, at: call.now, reason });
    for (const text of letterTexts) {
      const kept = { letterId: id, text, body: version.texts[text], revision: 1 };
      saveLetterText(writer, { ...kept, savedBy: call.person.id, savedAt: call.now });
    }
    copyDecisions(writer, row.id, id);
    copyEnclosures(writer, row.id, id);
    return { letterId: id };
  },
};

/** What can be done with a letter that readers have seen. */
export const afterCommands = { withdraw, correct };
