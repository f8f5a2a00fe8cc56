import { type Instant, instantOf } from '#shared/kernel/time.ts';
import type { ThreadId } from '#shared/kernel/ids.ts';
import { newId } from '#main/platform/identifiers.ts';
import { sql } from '#main/store/sql.ts';
import type { KnownResources } from './known-resources.ts';
import { upwardLink } from './plan-links.ts';
import { listKeys } from './resource-store.ts';

/** What begins a conversation: a message or root we have, or a reference to one that is not there yet. */
interface ThreadHead {
  readonly key: string;
  readonly resourceId: number | null;
}

const startOfTime: Instant = instantOf(0);

/**
 * Finds the conversation of every message.
 *
 * A message belongs to what it is part of, else to what it answers, and so on up. Messages that wait for the same
 * missing one share a conversation, which that one takes over when it comes; so what staff did meanwhile stays.
 */
export class Threads {
  readonly #resources: KnownResources;
  readonly #heads = new Map<number, ThreadHead>();
  readonly #threads = new Map<string, ThreadId>();
  /** Conversations to bring up to date, and where the messages of a left one went. */
  readonly touched = new Set<ThreadId>();
  readonly moves = new Map<ThreadId, ThreadId>();

  constructor(resources: KnownResources) {
    this.#resources = resources;
  }

  /** The conversation of a message, made when there is none. */
  threadOf(id: number): ThreadId {
    const threadId = this.#threadOfHead(this.#headOf(id));
    const before = this.#resources.get(id).threadId as ThreadId | null;
    if (before !== null && before !== threadId) this.move(before, threadId);
    this.touched.add(threadId);
    return threadId;
  }

  /** Notes that a conversation goes up in another. */
  move(from: ThreadId, into: ThreadId): void {
    this.moves.set(from, into);
    this.touched.add(from).add(into);
  }

  /** Where a conversation that went up in another, which may have gone up in a third, ended. */
  finalOf(from: ThreadId): ThreadId {
    const passed = new Set<ThreadId>([from]);
    let into = this.moves.get(from) ?? from;
    for (let next = this.moves.get(into); next !== undefined && !passed.has(next); next = this.moves.get(into)) {
      passed.add(into);
      into = next;
    }
    return into;
  }

  #headOf(start: number): ThreadHead {
    const trail: number[] = [];
    let id = start;
    let head = this.#heads.get(id);
    while (!head) {
      trail.push(id);
      const up = upwardLink(this.#resources.links(id));
      if (!up) head = { key: `resource:${id}`, resourceId: id };
      else if (up.targetId === null) head = { key: `waiting:${up.targetKey}`, resourceId: null };
      else if (trail.includes(up.targetId))
        head = { key: `resource:${Math.min(...trail)}`, resourceId: Math.min(...trail) };
      else {
        id = up.targetId;
        head = this.#heads.get(id);
      }
    }
    for (const passed of trail) this.#heads.set(passed, head);
    return head;
  }

  #threadOfHead(head: ThreadHead): ThreadId {
    const known = this.#threads.get(head.key);
    if (known) return known;
    const threadId = this.#findThread(head.key) ?? this.#adoptWaiting(head) ?? this.#insertThread(head.key);
    this.#threads.set(head.key, threadId);
    return threadId;
  }

  #findThread(key: string): ThreadId | undefined {
    return this.#resources.writer.first<{ id: ThreadId }>(
      sql`SELECT thread_id AS id FROM imported_thread WHERE key = ${key}`,
    )?.id;
  }

  /** The conversation of those who waited for this head becomes its own. */
  #adoptWaiting(head: ThreadHead): ThreadId | undefined {
    if (head.resourceId === null) return undefined;
    const { writer } = this.#resources;
    for (const key of listKeys(writer, head.resourceId)) {
      const threadId = this.#findThread(`waiting:${key}`);
      if (threadId === undefined) continue;
      writer.runOne(sql`UPDATE imported_thread SET key = ${head.key} WHERE key = ${`waiting:${key}`}`);
      return threadId;
    }
    return undefined;
  }

  #insertThread(key: string): ThreadId {
    const id = newId<ThreadId>();
    const { writer } = this.#resources;
    writer.run(sql`INSERT INTO thread (id, patient_id, subject, started_at) VALUES (${id}, NULL, '', ${startOfTime})`);
    writer.run(sql`INSERT INTO imported_thread (key, thread_id) VALUES (${key}, ${id})`);
    return id;
  }
}
