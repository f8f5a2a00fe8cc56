import { compareVersions } from '#shared/capabilities/exchange/versions.ts';
import type { Reader } from '#main/store/reader.ts';
import { type FileFault, pathText } from './faults.ts';
import { IdentityBook } from './identity-book.ts';
import type { IncomingResource } from './incoming.ts';
import { findResource, type ResourceHead, wasExported } from './resource-store.ts';

/** What is to be done with one resource of the file. `known` is what the store has of it. */
export interface PlannedResource {
  readonly id: number;
  readonly resource: IncomingResource;
  readonly known: ResourceHead | undefined;
  readonly action: 'new' | 'changed' | 'unchanged';
}

/** What an import is going to do; with a fault it must not. */
export interface ImportPlan {
  readonly planned: readonly PlannedResource[];
  readonly book: IdentityBook;
  readonly faults: readonly FileFault[];
}

/** The one of two versions of a resource in the same file that goes on, or undefined when they contradict each other. */
function newestOf(first: IncomingResource, second: IncomingResource): IncomingResource | undefined {
  if (first.contentHash === second.contentHash) return first.isContained ? second : first;
  if (first.isContained !== second.isContained) return first.isContained ? second : first;
  if (first.isContained) return first.contentHash > second.contentHash ? first : second;
  const order = compareVersions(second.version, first.version);
  if (order === 'newer') return second;
  return order === 'older' ? first : undefined;
}

function isReplaced(reader: Reader, known: ResourceHead, resource: IncomingResource): boolean {
  const isKnownInside = known.origin === 'contained';
  if (resource.isContained) return isKnownInside && resource.contentHash > known.contentHash;
  if (isKnownInside) return true;
  if (known.contentHash === resource.contentHash || wasExported(reader, known.id, resource.contentHash)) return false;
  const order = compareVersions(resource.version, known);
  return order === 'newer' || order === 'unknown';
}

function actionOf(
  reader: Reader,
  known: ResourceHead | undefined,
  resource: IncomingResource,
): PlannedResource['action'] {
  if (!known) return 'new';
  return isReplaced(reader, known, resource) ? 'changed' : 'unchanged';
}

/**
 * Decides for every resource of a file what it is to the store. Reads only.
 *
 * Resources that live inside others come last, so that one with a life of its own has its place first.
 */
export function* planImport(reader: Reader, resources: readonly IncomingResource[]): Generator<void, ImportPlan> {
  const book = new IdentityBook(reader);
  const faults: FileFault[] = [];
  const chosen = new Map<number, IncomingResource>();
  const inOrder = [...resources.filter((one) => !one.isContained), ...resources.filter((one) => one.isContained)];
  for (const [index, resource] of inOrder.entries()) {
    const match = book.place(resource);
    if ('code' in match) {
      faults.push({ path: pathText(resource.path, [match.at]), code: match.code });
      continue;
    }
    const earlier = chosen.get(match.id);
    const newest = earlier ? newestOf(earlier, resource) : resource;
    if (newest) chosen.set(match.id, newest);
    else faults.push({ path: resource.path, code: 'same-version-differs' });
    if (index % 200 === 199) yield;
  }
  const planned = [...chosen].map(([id, resource]): PlannedResource => {
    const known = book.isStored(id) ? findResource(reader, id) : undefined;
    return { id, resource, known, action: actionOf(reader, known, resource) };
  });
  return { planned, book, faults };
}
