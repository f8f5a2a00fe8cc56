export { findRoutable, findVersion, insertAgreement, type RoutableAgreement } from './agreement-store.ts';
export { insertCalendarException, insertOpeningBlock, readCalendar } from './calendar-store.ts';
export { receiptFor } from './receipts.ts';
export { routeQuestion, suggestedOwner } from './routing.ts';
