import abbreviations from './data/nl/abbreviations.lexicon.json' with { type: 'json' };
import bellyAndWomen from './data/nl/belly-women.lexicon.json' with { type: 'json' };
import cancerAndImaging from './data/nl/cancer-imaging.lexicon.json' with { type: 'json' };
import formal from './data/nl/formal.lexicon.json' with { type: 'json' };
import general from './data/nl/general.lexicon.json' with { type: 'json' };
import heartAndLungs from './data/nl/heart-lungs.lexicon.json' with { type: 'json' };
import internalMedicine from './data/nl/internal-medicine.lexicon.json' with { type: 'json' };
import nervesAndBones from './data/nl/nerves-bones.lexicon.json' with { type: 'json' };
import sensesAndMovement from './data/nl/senses-movement.lexicon.json' with { type: 'json' };
import { type Checker, createChecker } from './checker.ts';
import type { LexiconEntry } from './lexicon/entry.ts';
import { withAdditions } from './organisation/additions.ts';
import { dutchVocabulary } from './words/dutch.ts';

/** The entries that come with the program, by room; earlier ones count first where two know the same letters. */
export const dutchEntries: readonly LexiconEntry[] = [
  general,
  heartAndLungs,
  bellyAndWomen,
  cancerAndImaging,
  nervesAndBones,
  abbreviations,
  formal,
  internalMedicine,
  sensesAndMovement,
].flatMap(({ entries }) => entries);

/** A checker for Dutch, with what an organisation added to the lexicon. Takes some tens of milliseconds; keep it. */
export function createDutchChecker(additions: readonly LexiconEntry[] = []): Checker {
  return createChecker({
    language: 'nl',
    entries: withAdditions(additions, dutchEntries),
    vocabulary: dutchVocabulary(),
  });
}
