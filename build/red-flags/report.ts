import type { Judged } from './cross-validation.ts';

/** Scores from which a message is red, and from which it is at least amber. */
export interface Thresholds {
  readonly redFrom: number;
  readonly amberFrom: number;
}

function percentage(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;
}

function line(name: string, judged: readonly Judged[], { redFrom, amberFrom }: Thresholds): string {
  const of = (level: string) => judged.filter(({ example }) => example.level === level);
  const reds = of('red');
  const alarms = [...reds, ...of('amber')];
  const none = of('none');
  const isRed = ({ red }: Judged) => red >= redFrom;
  const isAlarm = (one: Judged) => isRed(one) || one.alarm >= amberFrom;
  return [
    name.padEnd(12),
    percentage(reds.filter(isRed).length, reds.length).padStart(10),
    percentage(alarms.filter(isAlarm).length, alarms.length).padStart(10),
    percentage(none.filter(isRed).length, none.length).padStart(10),
    percentage(none.filter(isAlarm).length, none.length).padStart(10),
    String(judged.length).padStart(8),
  ].join('');
}

/** What the model makes of messages of writers it never saw: by writer, by theme, and in all. */
export function reportOf(judged: readonly Judged[], thresholds: Thresholds): string {
  const by = (keyOf: (one: Judged) => string) =>
    [...Map.groupBy(judged, keyOf)].toSorted().map(([key, group]) => line(key, group, thresholds));
  return [
    '            red found alarm found false red false alarm messages',
    ...by(({ example }) => `writer ${example.writer}`),
    ...by(({ example }) => example.theme),
    line('all', judged, thresholds),
    '',
  ].join('\n');
}
