import { questionTypes } from '#shared/capabilities/counter/model.ts';
import type { ItemId } from '#shared/kernel/ids.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import { instantOf } from '#shared/kernel/time.ts';
import { demoIds } from '#main/app/demo-clinic/demo-ids.ts';
import { openVaultStore } from '#main/capabilities/vault/public.ts';
import { openTestDoor } from '#test/support/test-door.ts';
import { type Spread, spreadOf, timed } from './figures.ts';

/** The core alone, through the whole door: schema, access, read, log. */
export interface CoreFigures {
  readonly openItems: number;
  readonly splitChange: Spread;
  readonly nextItem: Spread;
  readonly draftOnDisk: Spread;
  /** First page of a search, over words that are rare, common, part of a compound, misspelt, and with operators. */
  readonly search: Spread;
  readonly templatePicker: Spread;
}

/** What people look for, from one hit to most of the store. */
const searches = [
  'metoprolol',
  'uitslag bloed',
  'druk',
  'herhaalrecept type:herhaal',
  'afspraak na:2026-01-01',
  'hoofdpijm',
  'type:medisch is:open',
  '"met vriendelijke groet"',
];

const repeats = 60;

type Client = ReturnType<ReturnType<typeof openTestDoor>['as']>;

/** The items of a list that this person may answer; the others hold no draft of theirs. */
async function answerableIds(client: Client, items: readonly { readonly id: ItemId }[]): Promise<readonly ItemId[]> {
  const opened = await Promise.all(items.map(({ id }) => client.counter.open({ itemId: id })));
  return opened.filter(({ may }) => may.answer).map(({ item }) => item.id);
}

/** Measures the core on a clinic that was seeded in a folder. */
export async function measureCore(dataFolder: string, password: string): Promise<CoreFigures> {
  const store = await openVaultStore(dataFolder, 'i.brandsma', password);
  invariant(store !== undefined, 'the bench opens the clinic it made');
  const nurse = openTestDoor(store, instantOf(Date.now())).as(demoIds.practitioner('M10'));
  const page = { lens: 'department', offset: 0, limit: 100 } as const;
  try {
    const { items, total } = await nurse.counter.list({ ...page, split: null });
    const answerable = await answerableIds(nurse, items);
    const splits: number[] = [];
    const opens: number[] = [];
    const drafts: number[] = [];
    const finds: number[] = [];
    const pickers: number[] = [];
    for (let turn = 0; turn < repeats; turn += 1) {
      const split = questionTypes[turn % questionTypes.length] ?? null;
      splits.push(await timed(() => nurse.counter.list({ ...page, split })));
      const itemId = items[turn % items.length]?.id;
      invariant(itemId !== undefined, 'there is something to open');
      opens.push(await timed(() => nurse.counter.open({ itemId })));
      const body = {
        type: 'doc' as const,
        content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: `${turn} `.repeat(500) }] }],
      };
      const answered = answerable[turn % answerable.length];
      invariant(answered !== undefined, 'there is something this nurse may answer');
      drafts.push(await timed(() => nurse.counter.saveDraft({ itemId: answered, body, templateId: null })));
      await nurse.counter.discardDraft({ itemId: answered });
      const text = searches[turn % searches.length] ?? '';
      finds.push(await timed(() => nurse.search.find({ text, offset: 0, limit: 50 })));
      pickers.push(await timed(() => nurse.templates.forItem({ itemId: answered })));
    }
    return {
      openItems: total,
      splitChange: spreadOf(splits),
      nextItem: spreadOf(opens),
      draftOnDisk: spreadOf(drafts),
      search: spreadOf(finds),
      templatePicker: spreadOf(pickers),
    };
  } finally {
    store.close();
  }
}
