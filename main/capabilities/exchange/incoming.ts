import { createHash } from 'node:crypto';

import { canonicalJson, type JsonObject } from '#shared/capabilities/exchange/canonical-json.ts';
import { instantOfFhir } from '#shared/capabilities/exchange/fhir-dates.ts';
import { systems } from '#shared/capabilities/exchange/fhir-systems.ts';
import type { ResourceVersion } from '#shared/capabilities/exchange/versions.ts';
import { containedOf } from './check-resource.ts';
import type { Identifier } from './fhir-schemas.ts';
import type { FoundResource } from './resource-list.ts';

/** A checked resource of a file, with everything that tells which one it is. */
export interface IncomingResource extends FoundResource {
  readonly fhirId: string | null;
  readonly version: ResourceVersion;
  readonly contentHash: string;
  /** Keys of identifiers that are unique in the world. */
  readonly uniqueKeys: readonly string[];
  /** Keys of other identifiers. */
  readonly businessKeys: readonly string[];
  /** `Type/id`, or, for a resource without id or identifier, its address or its content. */
  readonly ownKey: string;
  /** Everything a reference may name it by. */
  readonly aliases: readonly string[];
  readonly isContained: boolean;
}

/** SHA-256 over the content, whatever the order of its keys. */
export function contentHashOf(body: JsonObject): string {
  return createHash('sha256').update(canonicalJson(body)).digest('base64url');
}

/** The part of a key before the value, for identifiers that are unique in the world. */
export function uniquePrefix(type: string): string {
  return `${type}|${systems.uri}|`;
}

function identifierKeys(type: string, body: JsonObject): string[] {
  const identifiers = (Array.isArray(body.identifier) ? body.identifier : []) as readonly Identifier[];
  return identifiers
    .filter((identifier) => identifier.value && identifier.system)
    .map((identifier) => `${type}|${identifier.system}|${identifier.value}`);
}

function versionOf(body: JsonObject): ResourceVersion {
  const meta = body.meta as { readonly versionId?: string; readonly lastUpdated?: string } | undefined;
  return {
    versionId: meta?.versionId ?? null,
    lastUpdated: (meta?.lastUpdated === undefined ? undefined : instantOfFhir(meta.lastUpdated)) ?? null,
  };
}

function incoming(found: FoundResource, containedKey: string | null): IncomingResource {
  const { type, body, fullUrl } = found;
  const fhirId = typeof body.id === 'string' && containedKey === null ? body.id : null;
  const contentHash = contentHashOf(body);
  const keys = identifierKeys(type, body);
  const anonymous = keys.length === 0 ? (fullUrl ?? `${type}#${contentHash}`) : null;
  const ownKey = containedKey ?? (fhirId === null ? (anonymous ?? keys[0] ?? '') : `${type}/${fhirId}`);
  return {
    ...found,
    fhirId,
    version: versionOf(body),
    contentHash,
    uniqueKeys: keys.filter((key) => key.startsWith(uniquePrefix(type))),
    businessKeys: keys.filter((key) => !key.startsWith(uniquePrefix(type))),
    ownKey,
    aliases: [...new Set([...keys, ownKey, ...(fullUrl === null ? [] : [fullUrl])])],
    isContained: containedKey !== null,
  };
}

/** Types that get a row of their own even when they live inside another resource. */
const separateTypes = [
  'Patient',
  'RelatedPerson',
  'Practitioner',
  'PractitionerRole',
  'Organization',
  'CareTeam',
  'Binary',
];

/** The key of a resource inside another one. */
export function containedKeyOf(containerKey: string, id: string): string {
  return `contained:${containerKey}#${id}`;
}

/** A resource of the file and those of its contained ones that stand for someone. */
export function incomingOf(found: FoundResource): IncomingResource[] {
  const container = incoming(found, null);
  const inside = containedOf(found).flatMap((one) =>
    separateTypes.includes(one.type) && typeof one.body.id === 'string'
      ? [incoming(one, containedKeyOf(container.ownKey, one.body.id))]
      : [],
  );
  return [container, ...inside];
}
