import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import { isolatedText } from '#shared/kernel/visible-text.ts';
import { nl } from '#shared/locales/nl.ts';
import { type Failure, failureOf } from './failure.ts';

const codes = nl.failures.codes;
const reasons = nl.failures.weakPassword;
type KnownCode = keyof typeof codes;

/** A refusal in words: what happened, what is safe, what to do next. */
export interface FailureText {
  readonly code: string;
  readonly what: string;
  readonly safe: string;
  readonly next: string;
}

interface Detail {
  readonly byName?: string | null;
  readonly waitMs?: number;
  readonly reference?: string;
  readonly labels?: readonly string[];
  readonly why?: string;
  readonly deputyName?: string | null;
  readonly count?: number;
  readonly days?: number;
  readonly hosts?: readonly string[];
}

/** The values that the texts may name. Names may come from outside, so they are kept apart from our own words. */
function valuesOf(data: unknown, t: TFunction<'failures'>): Record<string, string | number> {
  const detail: Detail = typeof data === 'object' && data !== null ? data : {};
  const why = Object.hasOwn(reasons, detail.why ?? '') ? (detail.why as keyof typeof reasons) : 'too-easy';
  return {
    name: detail.byName ? isolatedText(detail.byName) : t('someone'),
    seconds: Math.ceil((detail.waitMs ?? 0) / 1_000),
    reference: detail.reference ?? '',
    labels: (detail.labels ?? []).map(isolatedText).join(', '),
    count: detail.count ?? 0,
    days: detail.days ?? 0,
    hosts: (detail.hosts ?? []).join(', '),
    reason: t(`weakPassword.${why}`),
    deputy: detail.deputyName ? t('standsIn', { name: isolatedText(detail.deputyName) }) : '',
  };
}

function textOf({ code, data }: Failure, t: TFunction<'failures'>): FailureText {
  const known: KnownCode = Object.hasOwn(codes, code) ? (code as KnownCode) : 'unexpected';
  const values = valuesOf(data, t);
  return {
    code,
    what: t(`codes.${known}.what`, values),
    safe: t(`codes.${known}.safe`, values),
    next: t(`codes.${known}.next`, values),
  };
}

/** Puts whatever a call threw into words, in the language of the screens. */
export function useFailureText(): (error: unknown) => FailureText {
  const { t } = useTranslation('failures');
  return useCallback((error: unknown) => textOf(failureOf(error), t), [t]);
}
