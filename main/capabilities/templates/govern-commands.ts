import type { templatesContract } from '#shared/capabilities/templates/contract.ts';
import type { TextBlocks } from '#shared/capabilities/templates/fill.ts';
import { mayApprove, mayEdit, mayPublish, mayRetire, mayTend } from '#shared/capabilities/templates/rules.ts';
import type { Handlers } from '#main/rpc/definition.ts';
import { Refusal, refuse } from '#main/rpc/refusal.ts';
import type { Reader } from '#main/store/reader.ts';
import { type LibraryRow, listSurroundings, listTakers, listVersions, readKnownBlocks } from './library-store.ts';
import { readTextBlocks } from './template-store.ts';
import { textFor, textGuard, textNote, workOf } from './text-access.ts';
import { bodyObjection } from './text-content.ts';
import { insertStep, markPublished, markVersion, setCare, setReviewDay } from './version-store.ts';

type TemplatesHandlers = Handlers<typeof templatesContract>;

/** Why the version in work cannot go on, or undefined: its blocks may have changed since it was written. */
function workObjection(reader: Reader, row: LibraryRow, blocks: TextBlocks) {
  const work = listVersions(reader, row.id).find(({ version }) => version === row.workVersion);
  return bodyObjection({ kind: row.kind, code: row.code, body: work?.body ?? '' }, blocks);
}

const propose: TemplatesHandlers['propose'] = {
  verb: 'command',
  access: textGuard((person, text) => mayEdit(person, text) && !text.isPersonal),
  audit: textNote('propose'),
  run: (writer, input, call) => {
    const row = textFor(writer, input, call.person, 'propose');
    if (row instanceof Refusal) return row;
    const objection = workObjection(writer, row, readKnownBlocks(writer));
    if (objection) return objection;
    markVersion(writer, workOf(row), 'proposed');
    insertStep(writer, workOf(row), 'proposed', { call, reason: input.reason });
    return { templateId: row.id };
  },
};

const approve: TemplatesHandlers['approve'] = {
  verb: 'command',
  access: textGuard((person, text, now) => mayApprove(person, text, now.isAuthor)),
  audit: textNote('approve'),
  run: (writer, input, call) => {
    const row = textFor(writer, input, call.person, 'approve');
    if (row instanceof Refusal) return row;
    const objection = workObjection(writer, row, readKnownBlocks(writer));
    if (objection) return objection;
    markVersion(writer, workOf(row), 'approved');
    insertStep(writer, workOf(row), 'approved', { call, reason: input.reason });
    return { templateId: row.id };
  },
};

const decline: TemplatesHandlers['decline'] = {
  verb: 'command',
  access: textGuard((person, text, now) => mayApprove(person, text, now.isAuthor) || mayPublish(person, text)),
  audit: textNote('decline'),
  run: (writer, input, call) => {
    const row = textFor(writer, input, call.person, 'decline');
    if (row instanceof Refusal) return row;
    markVersion(writer, workOf(row), 'draft');
    insertStep(writer, workOf(row), 'declined', { call, reason: input.reason });
    return { templateId: row.id };
  },
};

const publish: TemplatesHandlers['publish'] = {
  verb: 'command',
  access: textGuard(mayPublish),
  audit: textNote('publish'),
  run: (writer, input, call) => {
    const row = textFor(writer, input, call.person, 'publish');
    if (row instanceof Refusal) return row;
    // Only blocks that are in use themselves: a patient must never read the bare name of one that is not.
    const objection = workObjection(writer, row, readTextBlocks(writer));
    if (objection) return objection;
    markPublished(writer, workOf(row));
    setReviewDay(writer, row.id, input.reviewOn);
    insertStep(writer, workOf(row), 'published', { call, reason: input.reason });
    return { templateId: row.id };
  },
};

const retire: TemplatesHandlers['retire'] = {
  verb: 'command',
  access: textGuard(mayRetire),
  audit: textNote('retire'),
  run: (writer, input, call) => {
    const row = textFor(writer, input, call.person, 'retire');
    if (row instanceof Refusal) return row;
    const takers = row.kind === 'block' ? listTakers(writer, row.code, { alsoInWork: false }) : [];
    if (takers.length > 0) return refuse('block-in-use', { labels: takers.map(({ code }) => code) });
    const ref = { id: row.id, version: row.publishedVersion ?? 0 };
    markVersion(writer, ref, 'retired');
    insertStep(writer, ref, 'retired', { call, reason: input.reason });
    return { templateId: row.id };
  },
};

const discard: TemplatesHandlers['discard'] = {
  verb: 'command',
  access: textGuard((person, text) => mayEdit(person, text) && !text.isPersonal),
  audit: textNote('withdraw'),
  run: (writer, input, call) => {
    const row = textFor(writer, input, call.person, 'discard');
    if (row instanceof Refusal) return row;
    markVersion(writer, workOf(row), 'retired');
    insertStep(writer, workOf(row), 'discarded', { call, reason: input.reason });
    return { templateId: row.id };
  },
};

const tend: TemplatesHandlers['tend'] = {
  verb: 'command',
  access: textGuard(mayTend),
  audit: textNote('change'),
  run: (writer, input, call) => {
    const row = textFor(writer, input, call.person, 'tend');
    if (row instanceof Refusal) return row;
    const { ownerId, reviewOn, panelReviewedOn } = input;
    const isColleague = ownerId === null || listSurroundings(writer).people.some(({ id }) => id === ownerId);
    if (!isColleague) return refuse('owner-not-found');
    setCare(writer, row.id, { ownerId, reviewOn, panelReviewedOn });
    const version = row.publishedVersion ?? row.workVersion ?? 1;
    insertStep(writer, { id: row.id, version }, 'tended', { call, reason: input.reason });
    return { templateId: row.id };
  },
};

/** From draft to use and out of it: always with a name, a moment and, where somebody must answer for it, a reason. */
export const governCommands = { propose, approve, decline, publish, retire, discard, tend };
