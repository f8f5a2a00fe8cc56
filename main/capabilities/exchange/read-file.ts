import { largestImportBytes } from '#shared/capabilities/exchange/model.ts';
import { faultsOf } from './check-resource.ts';
import { decodeText } from './decode-text.ts';
import type { FileFault } from './faults.ts';
import { type IncomingResource, incomingOf } from './incoming.ts';
import { parseJson } from './parse-json.ts';
import { resourcesOf } from './resource-list.ts';

/** A file that was read and checked by itself; with a fault, its resources must not be used. */
export interface CheckedFile {
  readonly resources: readonly IncomingResource[];
  readonly faults: readonly FileFault[];
}

function refused(fault: FileFault): CheckedFile {
  return { resources: [], faults: [fault] };
}

/**
 * Reads and checks a file: its encoding, its JSON, its wrapping, and every resource in it.
 *
 * Yields how many resources are done, so that the caller can give the thread back. Nothing of the store is needed.
 */
export function* readFile(
  content: Uint8Array,
): Generator<{ readonly done: number; readonly total: number }, CheckedFile> {
  if (content.length > largestImportBytes) return refused({ path: '', code: 'too-large' });
  const text = decodeText(content);
  if ('fault' in text) return refused(text.fault);
  const json = parseJson(text.value);
  if ('fault' in json) return refused(json.fault);
  const found = resourcesOf(json.value);
  const faults = [...found.faults];
  const resources: IncomingResource[] = [];
  for (const [index, resource] of found.resources.entries()) {
    const own = faultsOf(resource);
    faults.push(...own);
    if (own.length === 0) resources.push(...incomingOf(resource));
    if (index % 200 === 199) yield { done: index + 1, total: found.resources.length };
  }
  return { resources, faults };
}
