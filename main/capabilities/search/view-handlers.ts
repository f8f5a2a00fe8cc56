import type { searchContract } from '#shared/capabilities/search/contract.ts';
import { mostViews, type SavedView, type SavedViewId } from '#shared/capabilities/search/model.ts';
import type { DepartmentId } from '#shared/kernel/ids.ts';
import type { Person } from '#shared/kernel/person.ts';
import { foldedWords } from '#shared/kernel/words.ts';
import { worksAtCounter } from '#main/capabilities/access/public.ts';
import { newId } from '#main/platform/identifiers.ts';
import { notAudited } from '#main/rpc/audit.ts';
import type { SignedInCall } from '#main/rpc/call.ts';
import type { Guard, Handlers } from '#main/rpc/definition.ts';
import { refuse } from '#main/rpc/refusal.ts';
import type { Reader } from '#main/store/reader.ts';
import { isUnderstood } from './find-hits.ts';
import { findView, insertView, listViews, placeView, removeView, updateView } from './saved-view-store.ts';

type SearchHandlers = Handlers<typeof searchContract>;

const noPatient = notAudited('a question with a name; only asking it shows patients, and that is logged');

interface Wanted {
  readonly name: string;
  readonly query: string;
  readonly sharedWith: DepartmentId | null;
}

/** A view may be shared with a department that this person works in, and with no other. */
const maySave: Guard<{ readonly sharedWith: DepartmentId | null }> = (reader, input, person) =>
  worksAtCounter(reader, input, person) &&
  (input.sharedWith === null || person.departments.some(({ id }) => id === input.sharedWith));

const comparable = (name: string): string => foldedWords(name).join(' ') || name.trim();

/** Why these views cannot have this one as well; `replaced` is the view that it takes the place of. */
function objection(reader: Reader, wanted: Wanted, call: SignedInCall, replaced?: SavedViewId) {
  if (!isUnderstood(reader, wanted.query, call)) return refuse('search-not-understood');
  const others = listViews(reader, call.person).filter(({ id }) => id !== replaced);
  const beside = others.filter((view) => (view.sharedWith?.id ?? null) === wanted.sharedWith);
  if (beside.length >= mostViews) return refuse('too-many-views');
  const isTaken = others.some((view) => comparable(view.name) === comparable(wanted.name));
  return isTaken ? refuse('view-name-taken') : undefined;
}

function getView(reader: Reader, id: SavedViewId, person: Person): SavedView | undefined {
  const view = findView(reader, id, person);
  return view?.mayChange === true ? view : undefined;
}

const views: SearchHandlers['views'] = {
  verb: 'query',
  access: worksAtCounter,
  audit: noPatient,
  run: (reader, _input, call) => ({ views: listViews(reader, call.person) }),
};

const saveView: SearchHandlers['saveView'] = {
  verb: 'command',
  access: maySave,
  audit: noPatient,
  run: (writer, input, call) => {
    const refused = objection(writer, input, call);
    if (refused) return refused;
    const id = newId<SavedViewId>();
    insertView(writer, { id, ...input }, call.person.id, call.now);
    const view = findView(writer, id, call.person);
    return view ? { view } : refuse('search-not-understood');
  },
};

const changeView: SearchHandlers['changeView'] = {
  verb: 'command',
  access: maySave,
  audit: noPatient,
  run: (writer, { viewId, ...input }, call) => {
    if (!getView(writer, viewId, call.person)) return refuse('view-not-found');
    const refused = objection(writer, input, call, viewId);
    if (refused) return refused;
    updateView(writer, { id: viewId, ...input }, call.now);
    const view = findView(writer, viewId, call.person);
    return view ? { view } : refuse('view-not-found');
  },
};

const removeOne: SearchHandlers['removeView'] = {
  verb: 'command',
  access: worksAtCounter,
  audit: noPatient,
  run: (writer, { viewId }, call) => {
    if (!getView(writer, viewId, call.person)) return refuse('view-not-found');
    removeView(writer, viewId);
    return {};
  },
};

const orderViews: SearchHandlers['orderViews'] = {
  verb: 'command',
  access: worksAtCounter,
  audit: noPatient,
  run: (writer, { viewIds }, call) => {
    const mine = viewIds.filter((id) => getView(writer, id, call.person) !== undefined);
    [...new Set(mine)].forEach((id, place) => placeView(writer, id, place + 1));
    return {};
  },
};

/** Handlers of the saved views. */
export const viewHandlers = { views, saveView, changeView, removeView: removeOne, orderViews };
