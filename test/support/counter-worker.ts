import { documentOfText } from '#shared/capabilities/counter/answer-document.ts';
import type { ItemSummary } from '#shared/capabilities/counter/model.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { systemClock } from '#main/platform/clock.ts';
import { sql } from '#main/store/sql.ts';
import { Store } from '#main/store/store.ts';
import { demoIds } from '#main/app/demo-clinic/demo-ids.ts';
import { DraftKeeper } from '#renderer/capabilities/counter/composer/draft-keeper.ts';
import { Random } from '#test/seed/random.ts';
import { openTestDoor } from '#test/support/test-door.ts';

/**
 * A program that works as fast as it can, so that a test can kill it: one person acts at the counter through the whole
 * door, and types an answer through the keeper of drafts that the screens use.
 *
 * Says what was acknowledged, and of each keystroke when it was typed. Arguments: the store's file and a seed.
 */
const [path = '', seed = '0'] = process.argv.slice(2);
const random = new Random(Number(seed));
const store = Store.open(path, Buffer.alloc(32, 7));
const door = openTestDoor(store, systemClock.now());
const { counter } = door.as(demoIds.practitioner('M10'));

/** What the test hears. A `done` holds what must be found afterwards; the clock of `typed` is this process's own. */
export type WorkerNews =
  | { readonly kind: 'done'; readonly deed: string; readonly item: ItemSummary['id']; readonly version: number }
  | { readonly kind: 'noted'; readonly body: string }
  | { readonly kind: 'typed' | 'kept'; readonly number: number; readonly atMs: number };

const tell = (news: WorkerNews): void => void process.send?.(news);

function lastSequence(): number {
  return (
    store.read((reader) => reader.first<{ last: number }>(sql`SELECT max(sequence) AS last FROM audit_event`))?.last ??
    0
  );
}

async function actOn(row: ItemSummary): Promise<void> {
  const ref = { itemId: row.id, version: row.version };
  if (random.chance(0.3)) {
    const body = `notitie ${String(lastSequence())} ${random.id<string>()}`;
    await counter.addNote({ itemId: row.id, body });
    tell({ kind: 'noted', body });
    return;
  }
  const deed = row.owner === null ? 'take' : 'putBack';
  const { item } = await counter[deed](ref);
  tell({ kind: 'done', deed, item: item.id, version: item.version });
}

async function act(): Promise<never> {
  for (;;) {
    const { items } = await counter.list({ lens: 'department', split: null, offset: 0, limit: 20 });
    // What a colleague owns is refused; a refusal is an answer like any other and is not counted.
    await actOn(random.pick(items)).catch(() => undefined);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Types a character every 20 ms, which is faster than anyone does. */
function type(): void {
  const itemId = demoIds.item('V03');
  let number = 0;
  const keeper = new DraftKeeper(async ({ body, templateId }): Promise<Instant> => {
    const upTo = number;
    const { savedAt } = await counter.saveDraft({ itemId, kind: 'answer', body, templateId });
    tell({ kind: 'kept', number: upTo, atMs: performance.now() });
    return savedAt;
  });
  setInterval(() => {
    number += 1;
    keeper.change({ body: documentOfText(`getypt tot ${number}`), templateId: null });
    tell({ kind: 'typed', number, atMs: performance.now() });
  }, 20);
}

type();
await act();
