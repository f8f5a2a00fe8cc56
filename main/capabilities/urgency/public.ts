export { hasCalled } from './call-store.ts';
export { moveUrgency } from './flag-store.ts';
export { scanThread } from './scan-messages.ts';
export { readUrgency } from './urgency-view.ts';
