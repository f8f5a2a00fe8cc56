import { documentOfText } from '#shared/capabilities/counter/answer-document.ts';
import type { ItemId, PractitionerId } from '#shared/kernel/ids.ts';
import { saveDraft } from '#main/capabilities/counter/draft-store.ts';
import { systemClock } from '#main/platform/clock.ts';
import { Store } from '#main/store/store.ts';

/**
 * A process that saves drafts as fast as it can and says of each one when it is kept.
 *
 * Arguments: the store's file, the item, the author, the number to begin with.
 */
const [path = '', itemId = '', authorId = '', from = '0'] = process.argv.slice(2);
const store = Store.open(path, Buffer.alloc(32, 7));

function saveNext(number: number): void {
  const draft = {
    itemId: itemId as ItemId,
    authorId: authorId as PractitionerId,
    templateId: null,
    savedAt: systemClock.now(),
  };
  store.write((writer) => saveDraft(writer, { ...draft, body: documentOfText(`concept ${number}`) }));
  process.send?.(number);
  setImmediate(saveNext, number + 1);
}

saveNext(Number(from));
