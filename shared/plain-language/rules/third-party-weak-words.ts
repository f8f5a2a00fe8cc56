import type { Language, ThirdPartyTheme } from '../model.ts';
import { createCues, type Cues, listed } from './cues.ts';
import type { WeakCue, WeakCues } from './third-party-cue.ts';
import { dutchGrim, englishGrim } from './third-party-grim.ts';
import { englishHints, englishKind, englishWeakCues } from './third-party-weak-en.ts';
import { dutchHints, dutchKind, dutchWeakCues } from './third-party-weak-nl.ts';

const strengths = ['illness', 'firm', 'faint'] as const;
const themes: readonly ThirdPartyTheme[] = ['health', 'money', 'relation', 'justice', 'child-confidential'];

function weakOf(cues: WeakCues, grim: string): Cues<WeakCue> {
  const byTheme = themes.flatMap((theme) =>
    strengths.map((weakness) => [{ theme, weakness }, listed(cues[theme][weakness])] as const),
  );
  // What goes wrong is told of what is between people more often than of anything else.
  return createCues<WeakCue>([...byTheme, [{ theme: 'relation', weakness: 'grim' }, listed(grim)]]);
}

const flat = (cues: string) => createCues([[true as const, listed(cues)]]);

/** Words that say something sensitive only with somebody else as their subject, by language. */
export const weakCues: Readonly<Record<Language, Cues<WeakCue>>> = {
  nl: weakOf(dutchWeakCues, dutchGrim),
  en: weakOf(englishWeakCues, englishGrim),
};

/** Words that show that something is told of another, by language. */
export const hintCues: Readonly<Record<Language, Cues<true>>> = { nl: flat(dutchHints), en: flat(englishHints) };

/** Words for what somebody does for the patient, by language. */
export const kindCues: Readonly<Record<Language, Cues<true>>> = { nl: flat(dutchKind), en: flat(englishKind) };
