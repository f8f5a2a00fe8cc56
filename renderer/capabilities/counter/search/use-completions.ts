import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { completionsOf } from '#shared/capabilities/search/complete-query.ts';
import { useLanguage } from '#renderer/i18n/use-formats.ts';
import type { Search } from './use-search.ts';

/** One line below the field: what it puts there, and what it means. */
export interface Suggestion {
  readonly id: string;
  readonly kind: 'completion' | 'history' | 'example';
  readonly text: string;
  readonly detail: string | undefined;
  readonly take: () => void;
}

interface Field {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly caret: number;
  readonly setCaret: (caret: number) => void;
}

/** Puts the caret where a completion left it, once its text stands in the field. */
function useCaret(text: string): Field & { readonly putCaret: (at: number) => void } {
  const input = useRef<HTMLInputElement>(null);
  const wanted = useRef<number | undefined>(undefined);
  const [caret, setCaret] = useState(0);
  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    input.current?.setSelectionRange(wanted.current, wanted.current);
    wanted.current = undefined;
  }, [text]);
  const putCaret = (at: number) => {
    wanted.current = at;
    setCaret(at);
  };
  return { input, caret, setCaret, putCaret };
}

function useStarters(search: Search, run: (text: string) => void): Suggestion[] {
  const { t } = useTranslation('search');
  const examples = t('examples.queries', { returnObjects: true });
  const starter = (kind: 'history' | 'example') => (text: string, place: number) => ({
    id: `${kind}-${place}`,
    kind,
    text,
    detail: undefined,
    take: () => run(text),
  });
  return [...search.history.map(starter('history')), ...Object.values(examples).map(starter('example'))];
}

/** What could be typed next: ways to go on with the word at the caret, or in an empty field what was asked before. */
export function useCompletions(search: Search, run: (text: string) => void) {
  const { t } = useTranslation('search');
  const language = useLanguage();
  const field = useCaret(search.text);
  const starters = useStarters(search, run);
  const { text, surroundings } = search;
  const completions = completionsOf(text, field.caret, surroundings, language).map((completion, place): Suggestion => ({
    id: `completion-${place}`,
    kind: 'completion',
    text: completion.insert,
    detail: completion.insert.endsWith(':') ? t(`operator.${completion.operator}`) : undefined,
    take: () => {
      const space = completion.insert.endsWith(':') ? '' : ' ';
      const before = text.slice(0, completion.start) + completion.insert + space;
      field.putCaret(before.length);
      search.type(before + text.slice(completion.end).trimStart());
    },
  }));
  return { ...field, suggestions: text === '' ? starters : completions };
}
