export { insertItem, refreshItem } from './arrival.ts';
export { insertAgreement } from './agreement-store.ts';
export { nextRelease, releaseDue } from './outbox-release.ts';
export { releaseItemsOf } from './release-items.ts';
export { insertCalendarException, insertOpeningBlock } from './calendar-store.ts';
