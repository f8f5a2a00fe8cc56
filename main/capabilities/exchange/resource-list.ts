import { isJsonObject, type JsonObject, type JsonValue } from '#shared/capabilities/exchange/canonical-json.ts';
import { type FileFault, pathText } from './faults.ts';
import type { FileContent } from './parse-json.ts';

/** A resource with its place in the file. `path` is empty for a file that is one single resource. */
export interface FoundResource {
  readonly path: string;
  readonly fullUrl: string | null;
  readonly type: string;
  readonly body: JsonObject;
}

/** Every resource of a file, and what was wrong with the wrapping. */
export interface FoundResources {
  readonly resources: readonly FoundResource[];
  readonly faults: readonly FileFault[];
}

const bundleTypes: readonly JsonValue[] = ['collection', 'searchset', 'batch', 'transaction'];
const typePattern = /^[A-Z][A-Za-z]{1,63}$/;

class Collector {
  readonly resources: FoundResource[] = [];
  readonly faults: FileFault[] = [];

  fault(path: string, code: FileFault['code']): void {
    this.faults.push({ path, code });
  }

  resource(path: string, body: JsonObject, fullUrl: string | null): void {
    const type = body.resourceType;
    if (typeof type !== 'string')
      return this.fault(pathText(path, ['resourceType']), type === undefined ? 'missing' : 'wrong-type');
    if (!typePattern.test(type)) return this.fault(pathText(path, ['resourceType']), 'wrong-code');
    if (type !== 'OperationOutcome') this.resources.push({ path, fullUrl, type, body });
  }

  entry(path: string, entry: JsonValue): void {
    if (!isJsonObject(entry)) return this.fault(path, 'wrong-type');
    if (isJsonObject(entry.search ?? null) && (entry.search as JsonObject).mode === 'outcome') return;
    const method = isJsonObject(entry.request ?? null) ? (entry.request as JsonObject).method : undefined;
    if (method === 'DELETE') return this.fault(pathText(path, ['request', 'method']), 'deletion');
    if (entry.resource === undefined && (method === 'GET' || method === 'HEAD')) return;
    if (entry.resource === undefined) return this.fault(pathText(path, ['resource']), 'missing');
    if (!isJsonObject(entry.resource)) return this.fault(pathText(path, ['resource']), 'wrong-type');
    const { fullUrl } = entry;
    if (fullUrl !== undefined && typeof fullUrl !== 'string')
      return this.fault(pathText(path, ['fullUrl']), 'wrong-type');
    this.resource(pathText(path, ['resource']), entry.resource, fullUrl ?? null);
  }

  bundle(path: string, bundle: JsonObject): void {
    if (!bundleTypes.includes(bundle.type ?? null)) return this.fault(pathText(path, ['type']), 'bundle-type');
    const entries = bundle.entry ?? [];
    if (!Array.isArray(entries)) return this.fault(pathText(path, ['entry']), 'wrong-type');
    entries.forEach((entry: JsonValue, index) => this.entry(pathText(path, ['entry', index]), entry));
  }

  value(path: string, value: JsonValue): void {
    if (!isJsonObject(value)) return this.fault(path, 'not-fhir');
    if (value.resourceType === 'Bundle') return this.bundle(path, value);
    return this.resource(path, value, null);
  }
}

/** Takes a file apart: the entries of a Bundle, one single resource, or a resource per line. */
export function resourcesOf(content: FileContent): FoundResources {
  const collector = new Collector();
  if (content.kind === 'one') collector.value('', content.value);
  else for (const { number, value } of content.lines) collector.value(`line[${number}]`, value);
  return collector;
}
