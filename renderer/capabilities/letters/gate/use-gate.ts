import { useEffect, useMemo, useState } from 'react';

import { gateOf, type GatedText, type GateOutcome } from '#shared/capabilities/letters/gate.ts';
import type { LetterDocument } from '#shared/capabilities/letters/letter-document.ts';
import { type FindingDecision, type Letter, type LetterText, letterTexts } from '#shared/capabilities/letters/model.ts';
import { passagesOf, plainTextOf } from '#shared/capabilities/letters/rendering.ts';
import { mainTextOf } from '#shared/capabilities/letters/rules.ts';
import type { LexiconEntry } from '#shared/plain-language/lexicon/entry.ts';
import type { Finding, Language } from '#shared/plain-language/model.ts';
import { useLanguageService } from '#renderer/editor/language/language-service-context.ts';

/** One text of a letter as it stands now. */
export interface TextNow {
  readonly text: LetterText;
  readonly body: LetterDocument;
  readonly decisions: readonly FindingDecision[];
}

/** What stands in the way of signing, as the core will judge it too. */
export interface Gate extends GateOutcome {
  /** False while a text is being read, or when nobody can read it now. */
  readonly isCertain: boolean;
  /** Passages about somebody else that were marked. */
  readonly passages: number;
}

/** Pause after a change before the whole of it is read again, in milliseconds. */
const pauseMs = 350;

interface Read {
  readonly of: string;
  readonly findings: readonly Finding[];
}

/** The findings of one text, read as the core reads it; undefined until it was read. */
function useFindings(
  body: LetterDocument | undefined,
  language: Language,
  additions: readonly LexiconEntry[],
): Read | undefined {
  const service = useLanguageService();
  const [client, setClient] = useState<ReturnType<typeof service.open> | undefined>(undefined);
  const [read, setRead] = useState<Read | undefined>(undefined);
  const text = useMemo(() => (body ? plainTextOf(body) : undefined), [body]);
  useEffect(() => {
    const opened = service.open();
    setClient(opened);
    return () => opened.close();
  }, [service]);
  useEffect(() => {
    if (!client || text === undefined) return undefined;
    const timer = setTimeout(() => {
      void client.check({ language, text, additions }).then((answer) => {
        if (answer.state === 'checked') setRead({ of: text, findings: answer.check.findings });
      });
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [client, text, language, additions]);
  return read?.of === text ? read : undefined;
}

/** Reads both texts of a letter and judges them together, as the core does when somebody signs. */
export function useGate(
  { kind, language }: Pick<Letter, 'kind' | 'language'>,
  texts: readonly TextNow[],
  additions: readonly LexiconEntry[],
): Gate {
  const nowOf = (text: LetterText) => texts.find((one) => one.text === text);
  const professional = useFindings(nowOf('professional')?.body, language, additions);
  const patient = useFindings(nowOf('patient')?.body, language, additions);
  return useMemo(() => {
    const findingsOf = { professional, patient };
    const gated = letterTexts.flatMap((text): GatedText[] => {
      const now = texts.find((one) => one.text === text);
      return now ? [{ ...now, findings: findingsOf[text]?.findings ?? [] }] : [];
    });
    return {
      ...gateOf(gated, { main: mainTextOf(kind), language, isOverridden: false }),
      isCertain: gated.every(({ text }) => findingsOf[text] !== undefined),
      passages: texts.reduce((count, { body }) => count + passagesOf(body).length, 0),
    };
  }, [texts, professional, patient, kind, language]);
}
