import { systems } from '#shared/capabilities/exchange/fhir-systems.ts';
import type { Reader } from '#main/store/reader.ts';
import type { FaultCode } from '#shared/capabilities/exchange/fault-codes.ts';
import { type IncomingResource, uniquePrefix } from './incoming.ts';
import { findKeyOwner, lastResourceId, listKeys } from './resource-store.ts';

/** Which known resource an incoming one is, or that it is a new one. */
export type Match =
  { readonly id: number; readonly isNew: boolean } | { readonly code: FaultCode; readonly at: 'id' | 'identifier' };

/**
 * Tells which resource is which, over the store and the file together.
 *
 * Identifiers go before ids. Two resources with different identifiers that are unique in the world, or two patients
 * with different citizen numbers, are never taken for the same one: a shared id is then a fault, as it would put one
 * patient's words under another's name.
 */
export class IdentityBook {
  readonly #reader: Reader;
  readonly #owners = new Map<string, number>();
  readonly #keys = new Map<number, Set<string>>();
  /** What the store said of a key; null for one it does not hold. */
  readonly #asked = new Map<string, number | null>();
  readonly #lastStoredId: number;
  #lastId: number;

  constructor(reader: Reader) {
    this.#reader = reader;
    this.#lastId = lastResourceId(reader);
    this.#lastStoredId = this.#lastId;
  }

  /** The resource a key belongs to, in the file or in the store. */
  ownerOf(key: string): number | undefined {
    return this.#owners.get(key) ?? this.#storedOwnerOf(key) ?? undefined;
  }

  /** True for a resource that the store held before this file. */
  isStored(id: number): boolean {
    return id <= this.#lastStoredId;
  }

  #storedOwnerOf(key: string): number | null {
    if (this.#lastStoredId === 0) return null;
    const asked = this.#asked.get(key);
    if (asked !== undefined) return asked;
    const owner = findKeyOwner(this.#reader, key) ?? null;
    this.#asked.set(key, owner);
    return owner;
  }

  /** Finds or makes the place of an incoming resource, and keeps what it may be called by. */
  place(resource: IncomingResource): Match {
    const match = this.#match(resource);
    if ('id' in match) for (const alias of resource.aliases) this.#register(alias, match.id);
    return match;
  }

  #register(key: string, id: number): void {
    if (this.ownerOf(key) !== undefined) return;
    this.#owners.set(key, id);
    const keys = this.#keys.get(id) ?? new Set<string>();
    this.#keys.set(id, keys.add(key));
  }

  /** Keys that the store does not hold yet, with their owners. */
  newKeys(): IterableIterator<[string, number]> {
    return this.#owners.entries();
  }

  #match(resource: IncomingResource): Match {
    const sure = this.#ownersAmong(resource.uniqueKeys);
    if (sure.length > 1) return { code: 'identity-ambiguous', at: 'identifier' };
    const likely = this.#ownersAmong(resource.businessKeys).filter((owner) => !this.#contradicts(resource, owner));
    if (sure[0] !== undefined) return { id: sure[0], isNew: false };
    if (likely.length > 1) return { code: 'identity-ambiguous', at: 'identifier' };
    if (likely[0] !== undefined) return { id: likely[0], isNew: false };
    const byId = this.ownerOf(resource.ownKey);
    if (byId === undefined) return { id: this.#next(), isNew: true };
    return this.#contradicts(resource, byId) ? { code: 'identity-taken', at: 'id' } : { id: byId, isNew: false };
  }

  #next(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  #ownersAmong(keys: readonly string[]): number[] {
    return [...new Set(keys.flatMap((key) => this.ownerOf(key) ?? []))];
  }

  #contradicts(resource: IncomingResource, owner: number): boolean {
    const known = [...listKeys(this.#reader, owner), ...(this.#keys.get(owner) ?? [])];
    const own = [...resource.uniqueKeys, ...resource.businessKeys];
    const decisive = [uniquePrefix(resource.type), `Patient|${systems.bsn}|`];
    return decisive.some((prefix) => {
      const theirs = known.filter((key) => key.startsWith(prefix));
      const ours = own.filter((key) => key.startsWith(prefix));
      return theirs.length > 0 && ours.length > 0 && !ours.some((key) => theirs.includes(key));
    });
  }
}
