import type { Node as DocumentNode } from '@tiptap/pm/model';
import { type EditorState, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

import type { Finding, FindingKind } from '#shared/plain-language/model.ts';
import classes from './decorations.module.css';
import type { DocumentRange } from './text-positions.ts';

/** A finding and where it stands in the document. */
export interface PlacedFinding extends DocumentRange {
  readonly finding: Finding;
  /** True for what the text explains: it keeps its place and gets no line. */
  readonly isExplained: boolean;
}

/** What the plugin of the check keeps in the state of an editor. */
export interface FindingState {
  readonly decorations: DecorationSet;
  /** Grows with every change that is more than typing: it is checked without waiting for a pause. */
  readonly leaps: number;
}

export const findingKey = new PluginKey<FindingState>('languageFindings');

interface FindingSpec {
  readonly id: string;
  readonly isCurrent: boolean;
  readonly isExplained: boolean;
}

/** How kinds are underlined: words, the way of speaking, sentences, and passages that may not be meant for the reader. */
const families: Readonly<Record<FindingKind, 'word' | 'address' | 'sentence' | 'colleague' | 'thirdParty'>> = {
  'third-party': 'thirdParty',
  colleague: 'colleague',
  confronting: 'address',
  addressee: 'address',
  term: 'word',
  abbreviation: 'word',
  formal: 'word',
  word: 'word',
  number: 'word',
  'long-sentence': 'sentence',
  clamp: 'sentence',
  'double-negation': 'sentence',
  passive: 'sentence',
  nominal: 'sentence',
};

// An element of its own for each: on the same words a dotted and a wavy line then stand one below the other.
const nodeName = 'span';

function decorationOf({ finding, from, to, isExplained }: PlacedFinding): Decoration {
  const line = isExplained ? '' : (classes[families[finding.kind]] ?? '');
  const spec: FindingSpec = { id: finding.id, isCurrent: false, isExplained };
  return Decoration.inline(
    from,
    to,
    { nodeName, class: `${classes.finding} ${line}`, 'data-finding': finding.id },
    spec,
  );
}

function currentDecoration(id: string, { from, to }: DocumentRange): Decoration {
  const spec: FindingSpec = { id, isCurrent: true, isExplained: false };
  return Decoration.inline(from, to, { nodeName, class: classes.current ?? '' }, spec);
}

/** The lines below the findings of a document. */
export function decorationsOf(document: DocumentNode, placed: readonly PlacedFinding[]): DecorationSet {
  return DecorationSet.create(document, placed.map(decorationOf));
}

function found(set: DecorationSet, fits: (spec: FindingSpec) => boolean): Decoration[] {
  return set.find(undefined, undefined, (spec) => fits(spec as FindingSpec));
}

/** Where a finding stands now; undefined when its text is gone. */
export function rangeOfFinding(state: EditorState, id: string): DocumentRange | undefined {
  const set = findingKey.getState(state)?.decorations;
  const [decoration] = set ? found(set, (spec) => spec.id === id && !spec.isCurrent) : [];
  return decoration && { from: decoration.from, to: decoration.to };
}

/** Where every finding stands now, by its id; in the order of the text. */
export function rangesOfFindings(state: EditorState): ReadonlyMap<string, DocumentRange> {
  const set = findingKey.getState(state)?.decorations;
  const decorations = set ? found(set, ({ isCurrent }) => !isCurrent) : [];
  return new Map(
    decorations
      .toSorted((one, other) => one.from - other.from || other.to - one.to)
      .map(({ spec, from, to }) => [(spec as FindingSpec).id, { from, to }]),
  );
}

/** True when the lines of an editor are those of these findings already, moved along with what was typed. */
export function isDrawn(state: EditorState, placed: readonly PlacedFinding[]): boolean {
  const set = findingKey.getState(state)?.decorations;
  const drawn = new Map(
    (set ? found(set, ({ isCurrent }) => !isCurrent) : []).map((one) => [(one.spec as FindingSpec).id, one]),
  );
  return (
    drawn.size === placed.length &&
    placed.every(({ finding, from, to, isExplained }) => {
      const line = drawn.get(finding.id);
      return line?.from === from && line.to === to && (line.spec as FindingSpec).isExplained === isExplained;
    })
  );
}

/** The same lines with another finding marked as the one in hand; none when undefined. */
export function withCurrent(document: DocumentNode, set: DecorationSet, id: string | undefined): DecorationSet {
  const bare = set.remove(found(set, ({ isCurrent }) => isCurrent));
  const [decoration] = id === undefined ? [] : found(bare, (spec) => spec.id === id);
  return decoration && id !== undefined ? bare.add(document, [currentDecoration(id, decoration)]) : bare;
}

/** The same lines without those of findings that are not asked any more. */
export function onlyWith(set: DecorationSet, ids: ReadonlySet<string>): DecorationSet {
  return set.remove(found(set, (spec) => !ids.has(spec.id)));
}
