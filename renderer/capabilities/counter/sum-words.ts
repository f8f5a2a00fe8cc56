import type { TFunction } from 'i18next';

import type { DueStep } from '#shared/capabilities/counter/model.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { visibleText } from '#shared/kernel/visible-text.ts';
import type { Formats } from '#renderer/i18n/formats.ts';

/** Days on end that were passed over for the same reason. */
interface PassedOver {
  readonly kind: 'closed-day' | 'paused';
  readonly name: string | null;
  readonly first: Instant;
  readonly last: Instant;
}

type PassedStep = DueStep & { readonly kind: PassedOver['kind'] };

function isPassedOver(step: DueStep): step is PassedStep {
  return step.kind === 'closed-day' || step.kind === 'paused';
}

/** The days that do not count, those that follow each other for the same reason taken together. */
function passedOver(steps: readonly DueStep[]): PassedOver[] {
  const stretches: PassedOver[] = [];
  let before: DueStep | undefined;
  for (const step of steps.filter(({ kind }) => kind !== 'counts-from')) {
    const last = stretches.at(-1);
    if (isPassedOver(step)) {
      const goesOn = last !== undefined && before?.kind === step.kind && before.name === step.name;
      if (goesOn) stretches[stretches.length - 1] = { ...last, last: step.at };
      else stretches.push({ kind: step.kind, name: step.name, first: step.at, last: step.at });
    }
    before = step;
  }
  return stretches;
}

function passedWords({ kind, name, first, last }: PassedOver, t: TFunction<'clock'>, formats: Formats): string {
  const [from, until] = [formats.day(first), formats.day(last)];
  const days = first === last ? from : t('sum.range', { first: from, last: until });
  if (kind === 'paused') return t('sum.paused', { days });
  return name === null ? t('sum.closed', { days }) : t('sum.closedNamed', { days, name: visibleText(name) });
}

/** `za 21 nov 21:00` */
export function momentWords(moment: Instant, formats: Formats): string {
  return `${formats.day(moment)} ${formats.time(moment)}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * The sum of a term as one sentence, from its steps alone:
 * `Za 21 nov 21:00 → telt vanaf ma 23 nov 08:00 + 2 werkdagen (za 21 nov t/m zo 22 nov gesloten) = wo 25 nov 17:00`.
 */
export function sumWords(steps: readonly DueStep[], t: TFunction<'clock'>, formats: Formats): string {
  const at = (kind: DueStep['kind']) => steps.find((step) => step.kind === kind)?.at;
  const [arrived, from, due] = [at('arrived'), at('counts-from'), at('due')];
  if (arrived === undefined) return '';
  if (from === undefined) return capitalised(t('sum.neverOpen', { arrived: momentWords(arrived, formats) }));
  const count = steps.filter(({ kind }) => kind === 'working-day').length;
  const passed = passedOver(steps).map((stretch) => passedWords(stretch, t, formats));
  const words = [
    t('sum.start', { arrived: momentWords(arrived, formats), from: momentWords(from, formats) }),
    count === 0 ? t('sum.sameDay') : t('sum.days', { count }),
    ...(passed.length > 0 ? [`(${passed.join('; ')})`] : []),
    due === undefined ? t('sum.waiting') : t('sum.due', { due: momentWords(due, formats) }),
  ];
  return capitalised(words.join(' '));
}
