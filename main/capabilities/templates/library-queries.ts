import { amsterdam, dayOf } from '#shared/capabilities/counter/calendar.ts';
import { questionTypes } from '#shared/capabilities/counter/question-type.ts';
import type { templatesContract } from '#shared/capabilities/templates/contract.ts';
import type { LibraryText } from '#shared/capabilities/templates/model.ts';
import { awaits, isReviewDue, mayEdit, mayExchangeSets, rightsOn } from '#shared/capabilities/templates/rules.ts';
import type { DepartmentId } from '#shared/kernel/ids.ts';
import type { Person } from '#shared/kernel/person.ts';
import { notAudited } from '#main/rpc/audit.ts';
import type { SignedInCall } from '#main/rpc/call.ts';
import type { Handlers } from '#main/rpc/definition.ts';
import { refuse } from '#main/rpc/refusal.ts';
import {
  findText,
  type LibraryRow,
  listCodes,
  listSurroundings,
  listTakers,
  listTexts,
  listVersions,
  nowOf,
  underRule,
} from './library-store.ts';
import { anyone } from './text-access.ts';

type TemplatesHandlers = Handlers<typeof templatesContract>;

function shownText(row: LibraryRow, { person, now }: SignedInCall): LibraryText {
  const textNow = nowOf(row);
  const {
    revision: _revision,
    workVersion: _workVersion,
    publishedVersion: _publishedVersion,
    workType: _workType,
    workDepartmentId: _workDepartmentId,
    isAuthor: _isAuthor,
    isOwnScribble: _isOwnScribble,
    ...shown
  } = row;
  return {
    ...shown,
    roles: [...row.roles],
    inWork: row.status === row.inWork ? null : row.inWork,
    isReviewDue: row.status === 'published' && isReviewDue(row.reviewOn, dayOf(now, amsterdam)),
    awaitsMe: awaits(rightsOn(person, underRule(row), textNow), textNow),
  };
}

/** The first code of a row of codes that nobody has: `S25` after `S24`. */
function freeCode(letter: string, taken: readonly string[]): string {
  const numbers = taken.map((code) => Number(new RegExp(`^${letter}(\\d{1,6})$`).exec(code)?.[1] ?? 0));
  return `${letter}${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
}

/** What this person may write a new text for. */
function writingRights(person: Person, departments: readonly { readonly id: DepartmentId }[]) {
  const text = { kind: 'answer', departmentId: null, isPersonal: false, ownerId: person.id } as const;
  const types = questionTypes.filter((questionType) => mayEdit(person, { ...text, questionType }));
  const [firstType = null] = types;
  return {
    types,
    blocks: mayEdit(person, { ...text, kind: 'block', questionType: null }),
    departments: departments
      .map(({ id }) => id)
      .filter((departmentId) => mayEdit(person, { ...text, questionType: firstType, departmentId })),
    exchange: mayExchangeSets(person),
  };
}

const library: TemplatesHandlers['library'] = {
  verb: 'query',
  access: anyone,
  audit: notAudited('texts of the clinic itself; nothing about patients'),
  run: (reader, _input, call) => {
    const surroundings = listSurroundings(reader);
    const codes = listCodes(reader, call.person.id);
    const codesOf = (isPersonal: boolean) =>
      codes.filter((one) => one.isPersonal === isPersonal).map(({ code }) => code);
    return {
      texts: listTexts(reader, call.person.id).map((row) => shownText(row, call)),
      ...surroundings,
      freeCodes: { shared: freeCode('S', codesOf(false)), personal: freeCode('P', codesOf(true)) },
      may: writingRights(call.person, surroundings.departments),
    };
  },
};

const text: TemplatesHandlers['text'] = {
  verb: 'query',
  access: anyone,
  audit: notAudited('a text of the clinic itself; nothing about patients'),
  run: (reader, input, call) => {
    const row = findText(reader, input.templateId, call.person.id);
    if (!row) return refuse('template-not-found');
    const takers = row.kind === 'block' ? listTakers(reader, row.code, { alsoInWork: true }) : [];
    return {
      ...shownText(row, call),
      revision: row.revision,
      versions: listVersions(reader, row.id),
      usedIn: takers.map(({ id, code, title }) => ({ id, code, title })),
      may: rightsOn(call.person, underRule(row), nowOf(row)),
    };
  },
};

/** Reading the library. */
export const libraryQueries = { library, text };
