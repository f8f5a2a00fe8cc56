import type { CueHit } from './cues.ts';
import type { ThemeCue } from './third-party-cue.ts';
import type { Holder, SentenceView } from './third-party-holders.ts';

type Hit = CueHit<Pick<ThemeCue, 'theme' | 'tie'>>;
type Place = Pick<Hit, 'from' | 'until'>;

const notAKind = new Set('kind tiener puber jongen meisje gevolg child teenager'.split(' '));

/** `geen schulden`, `niet depressief`. */
export function isDenied({ keys, words, clauses }: SentenceView, { from, until }: Place): boolean {
  const before = keys
    .slice(Math.max(0, from - 6), from)
    .filter((_, at) => clauses[Math.max(0, from - 6) + at] === clauses[from]);
  if (words.negations.has(keys[from] ?? '')) return false;
  return (
    before.some((key) => words.negations.has(key)) ||
    (/^(?:niet|not)$/u.test(before.at(-1) ?? '') && keys[until] !== 'meer')
  );
}

/** The first word of the clause in which a word stands. */
export function openerOf({ keys, clauses }: SentenceView, at: number): number {
  const begin = clauses.indexOf(clauses[at] ?? 0);
  return /^\p{L}/u.test(keys[begin] ?? '') ? begin : begin + 1;
}

/** Every clause that opens with a condition says what may be, not what is. */
export function isConditional(view: SentenceView, at: number): boolean {
  const { keys, words } = view;
  const opener = openerOf(view, at);
  return words.conditions.has(keys[opener] ?? '') && !notAKind.has(keys[opener + 1] ?? '');
}

/** `Bel dan Veilig Thuis`, `Heeft uw partner klachten, ...`: what to do, not what is. */
function isAdvice(view: SentenceView, at: number): boolean {
  const { keys, words } = view;
  const first = keys[0] ?? '';
  // `Zijn ex heeft ...` opens with an owner, `Zijn er klachten, ...` with a verb.
  const isInverted = words.inversions.has(first) && !words.persons.has(keys[1] ?? '');
  return words.imperatives.has(keys[openerOf(view, at)] ?? '') || words.imperatives.has(first) || isInverted;
}

/** An item of a list, `ruzie met uw partner`, is an example. */
function isListed({ parts, keys }: SentenceView, { isReaders }: Holder): boolean {
  const first = parts.find(({ key }) => /^\p{L}/u.test(key));
  return isReaders && keys.length < 14 && /^\p{Ll}/u.test(first?.text ?? '');
}

/** `kan drager zijn`, `de kans dat zij het gen hebben`: in the clause of the cue or the one beside it. */
function isChance({ keys, words, clauses }: SentenceView, hit: Hit): boolean {
  const isNear = (at: number) => Math.abs((clauses[at] ?? 0) - (clauses[hit.from] ?? 0)) <= 1;
  return keys.some((key, at) => words.chances.has(key) && isNear(at));
}

/** What a leaflet says of anyone's family, and a letter does not say of one person. */
export function isGeneral(view: SentenceView, hit: Hit, holder: Holder): boolean {
  const isAnyPersons = holder.person?.isGeneral === true;
  const isAnyones = holder.isReaders || isAnyPersons;
  if (!isAnyones && hit.group.tie !== 'careful') return false;
  if (isConditional(view, hit.from) || isListed(view, holder)) return true;
  if (view.isToReader && isAdvice(view, hit.from)) return true;
  if (hit.group.tie === 'careful' && isChance(view, hit)) return true;
  const isOwnChild = holder.isReaders && /^(?:kind|kindje|baby|child)$/u.test(view.keys[holder.at] ?? '');
  return (hit.group.theme === 'health' && isOwnChild) || (isAnyPersons && isPossible(view, hit));
}

/** `uw partner kan`, but not `uw partner kan niet`: the one is offered, the other is told. */
function isPossible({ keys, words, clauses }: SentenceView, { from }: Hit): boolean {
  const modal = keys.findIndex((key, at) => words.modals.has(key) && clauses[at] === clauses[from]);
  return modal >= 0 && !keys.slice(modal, modal + 5).some((key) => /^(?:niet|geen|not|no)$/u.test(key));
}
