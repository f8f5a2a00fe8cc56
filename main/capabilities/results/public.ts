export { amendResult, arriveResult, type ArrivingResult, emptyResult } from './arrive.ts';
export { explainResult, keepExplanation } from './explain.ts';
export { insertSnippet } from './explanation-store.ts';
export { agreeToHold, askHold } from './holding.ts';
export { insertPolicy } from './policy-store.ts';
export { releaseDueResults, releaseElsewhere, shortenResultWaits } from './release.ts';
export { markReleased, nextResultRelease } from './result-store.ts';
export type { MeasuredValue } from './value-store.ts';
