import { type Action, type ActionGroup, actionGroups, type Searchable } from './action.ts';

/** One line of the palette. */
export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  readonly detail: string | undefined;
  readonly keys: readonly string[];
  readonly kind: Action['group'] | 'found';
  readonly run: () => void;
}

/** Most lines shown at once; typing another letter is quicker than scrolling past these. */
export const paletteLimit = 60;

/** Lower case without accents, so that `behandel` finds `Behandél`. */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}

/** What one does most stands first as long as nothing has been typed. */
const firstGroups: readonly ActionGroup[] = ['item', 'write', 'list'];
const groupOrder: readonly PaletteEntry['kind'][] = [
  ...firstGroups,
  ...actionGroups.filter((group) => !firstGroups.includes(group)),
  'found',
];

function rankOf(entry: PaletteEntry, words: readonly string[]): number | undefined {
  const label = folded(entry.label);
  const text = `${label} ${folded(entry.detail ?? '')}`;
  if (!words.every((word) => text.includes(word))) return undefined;
  const first = words[0] ?? '';
  if (label.startsWith(first)) return 0;
  return label.includes(` ${first}`) ? 1 : 2;
}

function entriesOf(actions: readonly Action[], searchables: readonly Searchable[]): PaletteEntry[] {
  return [
    ...actions
      .filter((action) => action.isEnabled)
      .map(({ id, label, keys = [], group, run }) => ({ id, label, detail: undefined, keys, kind: group, run })),
    ...searchables.map(({ id, label, detail, run }) => ({ id, label, detail, keys: [], kind: 'found' as const, run })),
  ];
}

function groupDifference(left: PaletteEntry, right: PaletteEntry): number {
  return groupOrder.indexOf(left.kind) - groupOrder.indexOf(right.kind);
}

/** The lines that hold every word typed, best first; what starts with the first word goes before what only holds it. */
export function findEntries(
  actions: readonly Action[],
  searchables: readonly Searchable[],
  typed: string,
): readonly PaletteEntry[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  return entriesOf(actions, searchables)
    .map((entry) => ({ entry, rank: rankOf(entry, words) }))
    .filter((found): found is { entry: PaletteEntry; rank: number } => found.rank !== undefined)
    .sort(
      (left, right) => left.rank - right.rank || (words.length === 0 ? groupDifference(left.entry, right.entry) : 0),
    )
    .slice(0, paletteLimit)
    .map(({ entry }) => entry);
}
