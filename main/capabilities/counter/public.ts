export { insertItem, refreshItem } from './arrival.ts';
export { nextRelease, releaseDue } from './outbox-release.ts';
export { sendReceipt } from './receipt-sending.ts';
export { refreshOpenItems } from './refresh-open-items.ts';
export { releaseItemsOf, returnItemsOfAbsent } from './release-items.ts';
export { listSeenItems } from './seen-items.ts';
