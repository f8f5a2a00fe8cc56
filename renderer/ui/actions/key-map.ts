import type { Action } from './action.ts';
import { hasModifier, isSingleCharacter, type KeyChord, type KeyPress, matchesChord, parseKeys } from './key-chord.ts';

/** Longest pause inside a sequence such as `g m`, in milliseconds. */
export const sequencePauseMs = 1_200;

/** Where the focus is when a key is pressed, as far as the key map cares. */
export interface KeyPlace {
  /** A field in which keys are text. */
  readonly isTextField: boolean;
  /** A button, link or the like, which has Enter and Space for itself. */
  readonly ownsEnter: boolean;
  /** A menu, radio button or slider, which has the arrows and letters for itself. */
  readonly ownsLetters: boolean;
  readonly isDialogOpen: boolean;
}

/** The first keys of a sequence that somebody may be typing. */
export interface PendingKeys {
  readonly chords: number;
  readonly pressedAtMs: number;
  readonly actionIds: readonly string[];
}

export interface KeySettings {
  readonly singleKeys: boolean;
  readonly isMac: boolean;
}

export interface KeyMoment extends KeySettings {
  readonly press: KeyPress;
  readonly place: KeyPlace;
  readonly isRepeat: boolean;
  readonly nowMs: number;
  readonly pending: PendingKeys | undefined;
}

export interface KeyDecision {
  readonly action: Action | undefined;
  readonly pending: PendingKeys | undefined;
}

interface Binding {
  readonly action: Action;
  readonly chords: readonly KeyChord[];
}

function mayFire({ action, chords }: Binding, moment: KeyMoment): boolean {
  const { place } = moment;
  const isModified = chords.every(hasModifier);
  if (!moment.singleKeys && chords.some(isSingleCharacter)) return false;
  if (moment.isRepeat && action.group !== 'list') return false;
  if (place.isDialogOpen) return isModified && action.group === 'app';
  if (place.isTextField) return isModified && action.inTextFields === true;
  if (isModified) return true;
  if (place.ownsLetters) return false;
  return !(place.ownsEnter && (moment.press.key === 'Enter' || moment.press.key === ' '));
}

function bindingsOf(actions: readonly Action[], isMac: boolean): Binding[] {
  return actions
    .filter((action) => action.isEnabled)
    .flatMap((action) => (action.keys ?? []).map((written) => ({ action, chords: parseKeys(written, isMac) })));
}

/**
 * Decides what a key press does.
 *
 * The first fitting action in the list wins, so a screen's own actions go before those of the shell. A sequence that
 * is under way goes before a single key, which is what makes `g m` safe beside an action on `m`.
 */
export function decideKey(actions: readonly Action[], moment: KeyMoment): KeyDecision {
  const bindings = bindingsOf(actions, moment.isMac).filter((binding) => mayFire(binding, moment));
  const { pending } = moment;
  if (pending && moment.nowMs - pending.pressedAtMs <= sequencePauseMs) {
    const going = bindings.filter(({ action }) => pending.actionIds.includes(action.id));
    const decision = stepAt(going, pending.chords, moment);
    if (decision) return decision;
  }
  return stepAt(bindings, 0, moment) ?? { action: undefined, pending: undefined };
}

/** Looks at the key at one position of the sequences; undefined when none goes on with it. */
function stepAt(bindings: readonly Binding[], position: number, moment: KeyMoment): KeyDecision | undefined {
  const fitting = bindings.filter(({ chords }) => {
    const chord = chords[position];
    return chord !== undefined && matchesChord(moment.press, chord);
  });
  const ended = fitting.find(({ chords }) => chords.length === position + 1);
  if (ended) return { action: ended.action, pending: undefined };
  if (fitting.length === 0) return undefined;
  const actionIds = fitting.map(({ action }) => action.id);
  return { action: undefined, pending: { chords: position + 1, pressedAtMs: moment.nowMs, actionIds } };
}
