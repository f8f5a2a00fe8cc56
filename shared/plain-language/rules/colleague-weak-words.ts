import type { Language } from '../model.ts';
import type { ColleagueHint, WeakColleagueCue, WeakColleagueCues } from './colleague-cue.ts';
import { englishWeakColleague } from './colleague-weak-en.ts';
import { moreDutchWeakColleague } from './colleague-weak-nl-more.ts';
import { dutchWeakColleague } from './colleague-weak-nl.ts';
import { createCues, type Cues, listed } from './cues.ts';

const hints: readonly ColleagueHint[] = ['secret', 'judged', 'opinion', 'asked', 'ordered', 'inside'];

function weakOf(lists: readonly WeakColleagueCues[]): Cues<WeakColleagueCue> {
  return createCues<WeakColleagueCue>(
    lists.flatMap((cues) =>
      hints.flatMap((hint) => {
        const [firm, faint] = cues[hint];
        return [[{ hint, isFirm: true }, listed(firm)] as const, [{ hint, isFirm: false }, listed(faint)] as const];
      }),
    ),
  );
}

/** Words that together tell that a sentence is for colleagues, by language. */
export const weakColleagueCues: Readonly<Record<Language, Cues<WeakColleagueCue>>> = {
  nl: weakOf([dutchWeakColleague, moreDutchWeakColleague]),
  en: weakOf([englishWeakColleague]),
};
