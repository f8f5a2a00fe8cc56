import type { KeyboardEvent } from 'react';

import type { Finding } from '#shared/plain-language/model.ts';
import type { FindingWork } from './use-finding-work.ts';

/** What the keys of a card work on. */
export interface CardKeys {
  readonly finding: Finding;
  readonly work: FindingWork;
  readonly askReason: () => void;
  /** True when the key was pressed on the head of the card; buttons have Enter for themselves. */
  readonly isHead: boolean;
}

const isThirdParty = ({ kind }: Finding) => kind === 'third-party';

/** Letters and digits of a card; all of them stay on the card, also where they have nothing to do. */
const single: Readonly<Record<string, (keys: CardKeys) => void>> = {
  '2': ({ finding, work }) => finding.plain.length > 1 && work.apply(finding, 1),
  '3': ({ finding, work }) => finding.plain.length > 2 && work.apply(finding, 2),
  '4': ({ finding, work }) => finding.plain.length > 3 && work.apply(finding, 3),
  h: ({ finding, work }) => work.explain(finding),
  n: ({ finding, work }) => work.ignore(finding, 'once', null),
  r: ({ finding, askReason }) => !isThirdParty(finding) && askReason(),
  l: ({ finding, work }) => work.addToList(finding),
  m: ({ finding, work }) => isThirdParty(finding) && work.mark(finding),
};

function heedBare(event: KeyboardEvent, keys: CardKeys): boolean {
  const { finding, work, isHead } = keys;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (key === 'Escape') work.leave(finding);
  else if (key === 'ArrowDown') work.go('next');
  else if (key === 'ArrowUp') work.go('previous');
  else if (key === 'Enter' && isHead) work.apply(finding, 0, event.shiftKey ? 'all-the-same' : 'this');
  else if (Object.hasOwn(single, key) && !event.shiftKey) single[key]?.(keys);
  else return false;
  return true;
}

function heedControl(event: KeyboardEvent, { work }: CardKeys): boolean {
  const key = event.key.toLowerCase();
  if (key === 'z') work.stepBack(event.shiftKey ? 'redo' : 'undo');
  else if (key === 'y') work.stepBack('redo');
  else return false;
  return true;
}

/** Does what a key means on a card; in a field of the card every key is the field's own. */
export function heedCardKey(event: KeyboardEvent, keys: CardKeys): void {
  if (event.target instanceof Element && event.target.closest('textarea,input') !== null) return;
  if (event.altKey || event.nativeEvent.isComposing) return;
  // A key that is held down would go on with the next card.
  if (event.repeat && !event.key.startsWith('Arrow')) return event.preventDefault();
  const isHeeded = event.ctrlKey || event.metaKey ? heedControl(event, keys) : heedBare(event, keys);
  if (isHeeded) event.preventDefault();
}
