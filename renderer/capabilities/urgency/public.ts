export { CallLine } from './CallLine.tsx';
export { CallStrip } from './CallStrip.tsx';
export { marksOf } from './flag-marks.ts';
export { UrgencyBanner } from './UrgencyBanner.tsx';
export { UrgencyDialogs } from './UrgencyDialogs.tsx';
export { type UrgencyDeeds, useUrgencyDeeds } from './use-urgency-deeds.ts';
export { useWaitingWords } from './use-waiting-words.ts';
