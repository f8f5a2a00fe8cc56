import { describe, expect, it, vi } from 'vitest';

import { documentOfText } from '#shared/capabilities/counter/answer-document.ts';
import { draftShelfOf } from '#renderer/capabilities/counter/composer/draft-shelf.ts';
import { sampleItemId, sampleNow, samplePractitionerId } from '#test/support/counter-samples.ts';
import { fakeCore, refusal } from '#test/support/fake-core.ts';

const nurse = samplePractitionerId(1);
const doctor = samplePractitionerId(2);
const item = sampleItemId(1);
const typed = (text: string) => ({ body: documentOfText(text), templateId: null });

describe('the drafts of this window', () => {
  it('belong to one author and one item', () => {
    const shelf = draftShelfOf(fakeCore({}).client);
    expect(shelf.keeperOf(nurse, item)).toBe(shelf.keeperOf(nurse, item));
    expect(shelf.keeperOf(doctor, item)).not.toBe(shelf.keeperOf(nurse, item));
    expect(shelf.keeperOf(nurse, item, 'note')).not.toBe(shelf.keeperOf(nurse, item));
    expect(shelf.keeperOf(nurse, item, 'note')).toBe(shelf.keeperOf(nurse, item, 'note'));
  });

  it('are all saved before the session ends', async () => {
    const saveDraft = vi.fn(() => ({ savedAt: sampleNow, revision: 1 }));
    const shelf = draftShelfOf(fakeCore({ counter: { saveDraft } }).client);
    shelf.keeperOf(nurse, item).change(typed('een'));
    shelf.keeperOf(nurse, sampleItemId(2)).change(typed('twee'));
    await shelf.flush();
    expect(saveDraft).toHaveBeenCalledTimes(2);
  });

  it('are never saved under the name of whoever signs in next', async () => {
    let isSignedIn = false;
    const saveDraft = vi.fn(() => {
      if (!isSignedIn) throw refusal('not-signed-in');
      return { savedAt: sampleNow, revision: 1 };
    });
    const shelf = draftShelfOf(fakeCore({ counter: { saveDraft } }).client);
    const keeper = shelf.keeperOf(nurse, item);
    keeper.change(typed('van de verpleegkundige'));
    await shelf.rest();
    isSignedIn = true;
    shelf.resume(doctor);
    await shelf.keeperOf(doctor, item).flush();
    expect(saveDraft).toHaveBeenCalledTimes(1);
    shelf.resume(nurse);
    await keeper.flush();
    expect(saveDraft).toHaveBeenCalledTimes(2);
    expect(keeper.state()).toEqual({ kind: 'saved', savedAt: sampleNow });
  });

  it('are thrown away when everything in them was taken out again', async () => {
    const discardDraft = vi.fn(() => ({}));
    const shelf = draftShelfOf(fakeCore({ counter: { discardDraft } }).client);
    const keeper = shelf.keeperOf(nurse, item);
    keeper.change(typed(''));
    await keeper.flush();
    expect(discardDraft).toHaveBeenCalledWith({ itemId: item, kind: 'answer' });
    expect(keeper.state()).toEqual({ kind: 'empty' });
  });
});
