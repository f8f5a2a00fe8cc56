import { actualTypeOf } from '#shared/capabilities/exchange/content-type.ts';
import { amsterdam, dayOf } from '#shared/capabilities/counter/calendar.ts';
import type { lettersContract } from '#shared/capabilities/letters/contract.ts';
import { isAllowedAddress, linkHosts } from '#shared/capabilities/letters/link-hosts.ts';
import { plainTextOf } from '#shared/capabilities/letters/rendering.ts';
import { writesLetters } from '#shared/capabilities/letters/rules.ts';
import { inFitOrder } from '#shared/capabilities/letters/shelf.ts';
import type { LetterId, ShelfId } from '#shared/kernel/ids.ts';
import { departmentsInReach, listDepartments } from '#main/capabilities/access/public.ts';
import { newId } from '#main/platform/identifiers.ts';
import { notAudited } from '#main/rpc/audit.ts';
import type { Handlers, InputOf } from '#main/rpc/definition.ts';
import { refuse } from '#main/rpc/refusal.ts';
import type { Reader } from '#main/store/reader.ts';
import { letterNote, mayOpenLetter } from './letter-sight.ts';
import { findLetter } from './letter-store.ts';
import {
  findShelfItem,
  insertEnclosure,
  insertShelfItem,
  listShelf,
  markShelfItemRemoved,
  markTakenOut,
  type NewEnclosure,
} from './shelf-store.ts';
import { letterFor } from './step-commands.ts';
import { readTexts } from './text-store.ts';
import { change, movedOn, stepped } from './write-commands.ts';

type LetterHandlers = Handlers<typeof lettersContract>;

/** What a letter says, in lower case, to see which subjects of the shelf it is about. */
function wordsOf(reader: Reader, letterId: LetterId): string {
  const { professional, patient } = readTexts(reader, letterId);
  const texts = [professional, patient].map((text) => (text === null ? '' : plainTextOf(text)));
  return [findLetter(reader, letterId)?.title ?? '', ...texts].join('\n').toLowerCase();
}

const shelf: LetterHandlers['shelf'] = {
  verb: 'query',
  access: (reader, { letterId }, person, now) =>
    letterId === null ? writesLetters(person) : mayOpenLetter(reader, { letterId }, person, now),
  audit: notAudited('titles and addresses of public pages and our own leaflets'),
  run: (reader, { letterId }) => {
    const letter = letterId === null ? undefined : findLetter(reader, letterId);
    const words = letter ? wordsOf(reader, letter.id) : '';
    return { items: inFitOrder(listShelf(reader), { words, departmentId: letter?.departmentId ?? null }) };
  },
};

const addToShelf: LetterHandlers['addToShelf'] = {
  verb: 'command',
  access: (reader, { departmentId }, person) =>
    writesLetters(person) &&
    (departmentId === null ||
      departmentsInReach(reader, person).includes(departmentId) ||
      !listDepartments(reader).some(({ id }) => id === departmentId)),
  audit: (_reader, input) => ({ action: 'create', objectType: 'shelf', reason: input.kind }),
  run: (writer, input, call) => {
    const isMissing = input.kind === 'link' && input.address === null;
    if (isMissing || (input.address !== null && !isAllowedAddress(input.address)))
      return refuse('address-not-allowed', { hosts: [...linkHosts] });
    if (input.departmentId !== null && !listDepartments(writer).some(({ id }) => id === input.departmentId))
      return refuse('department-not-found');
    const item = { ...input, id: newId<ShelfId>(), checkedOn: dayOf(call.now, amsterdam) };
    insertShelfItem(writer, item, call.person.id);
    return { item };
  },
};

const removeFromShelf: LetterHandlers['removeFromShelf'] = {
  verb: 'command',
  access: (reader, { shelfId }, person) => {
    const departmentId = findShelfItem(reader, shelfId)?.departmentId ?? null;
    return (
      writesLetters(person) && (departmentId === null || departmentsInReach(reader, person).includes(departmentId))
    );
  },
  audit: (_reader, input) => ({ action: 'withdraw', objectType: 'shelf', objectId: input.shelfId }),
  run: (writer, { shelfId }, call) => {
    if (!findShelfItem(writer, shelfId)) return refuse('shelf-item-not-found');
    markShelfItemRemoved(writer, shelfId, call.now);
    return {};
  },
};

/** Most bytes of a file with a letter: 10 MB. */
const mostBytes = 10_000_000;
/** What may go with a letter: what shows the same everywhere and carries nothing that runs. @source R62, size and type rules */
const fileTypes = ['application/pdf', 'image/png', 'image/jpeg'] as const;

type Wanted = Omit<NewEnclosure, 'letterId' | 'addedOn'>;

/** A file as it can be put with a letter, by what its bytes say it is; undefined when it cannot. */
function fileOf(name: string, base64: string): Wanted | undefined {
  const content = Buffer.from(base64, 'base64');
  const actual = actualTypeOf(content);
  const contentType = fileTypes.find((type) => type === actual);
  if (!contentType || content.length > mostBytes) return undefined;
  const bare = { shelfId: null, address: null, edition: null };
  return { kind: 'file', title: name, contentType, content, ...bare };
}

function wantedOf(reader: Reader, what: InputOf<typeof lettersContract.enclose>['what']) {
  if ('base64' in what) return fileOf(what.name, what.base64) ?? refuse('file-not-allowed');
  const item = findShelfItem(reader, what.shelfId);
  if (!item) return refuse('shelf-item-not-found');
  const { kind, title, address, edition } = item;
  return { kind, shelfId: item.id, title, address, edition, contentType: null, content: null } satisfies Wanted;
}

const enclose: LetterHandlers['enclose'] = {
  verb: 'command',
  access: mayOpenLetter,
  audit: letterNote('change', 'enclosure'),
  run: (writer, input, call) => {
    const row = letterFor(writer, input, 'write', call);
    if ('code' in row) return row;
    const wanted = wantedOf(writer, input.what);
    if ('code' in wanted) return wanted;
    const enclosure = insertEnclosure(writer, { ...wanted, letterId: row.id, addedOn: dayOf(call.now, amsterdam) });
    change(writer, row, call, {});
    const after = stepped(writer, row.id, call);
    return 'code' in after ? after : { enclosure, letter: after.letter };
  },
};

const takeOut: LetterHandlers['takeOut'] = {
  verb: 'command',
  access: mayOpenLetter,
  audit: letterNote('change', 'enclosure taken out'),
  run: (writer, input, call) => {
    const row = letterFor(writer, input, 'write', call);
    if ('code' in row) return row;
    if (!markTakenOut(writer, row.id, input.enclosureId, call.now)) return movedOn(row, call);
    change(writer, row, call, {});
    return stepped(writer, row.id, call);
  },
};

/** The shelf, and what is put with a letter. */
export const shelfHandlers = { shelf, addToShelf, removeFromShelf, enclose, takeOut };
