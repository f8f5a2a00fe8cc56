import type { Letter, LetterReader, ReaderChoice } from '#shared/capabilities/letters/model.ts';
import { textsOf } from '#shared/capabilities/letters/rules.ts';

/** Who a letter is for until somebody chooses: all who may read it, and the practitioner when a text is written for one. */
export function usualReaders({ chosen, kind }: Pick<Letter, 'chosen' | 'kind'>): ReaderChoice {
  return chosen ?? { patient: true, proxies: true, gp: textsOf(kind).includes('professional') };
}

/** The readers that a choice comes to. */
export function chosenReaders(readers: readonly LetterReader[], choice: ReaderChoice): readonly LetterReader[] {
  const isChosen = { patient: choice.patient, proxy: choice.proxies && choice.patient, gp: choice.gp };
  return readers.filter(({ kind }) => isChosen[kind]);
}
