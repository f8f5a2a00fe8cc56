import type { Node as DocumentNode } from '@tiptap/pm/model';
import type { DecorationSet, EditorView } from '@tiptap/pm/view';

import { type Decision, decisionAbout, type DecisionScope, openFindings } from '#shared/plain-language/decisions.ts';
import type { LexiconEntry } from '#shared/plain-language/lexicon/entry.ts';
import type { Check, Finding, Language, Level } from '#shared/plain-language/model.ts';
import {
  decorationsOf,
  findingKey,
  isDrawn,
  onlyWith,
  type PlacedFinding,
  rangeOfFinding,
  withCurrent,
} from './finding-decorations.ts';
import { explainedIn, sameOrNew } from './finding-groups.ts';
import type { LanguageClient, LanguageService } from './language-protocol.ts';
import { type DocumentRange, type PositionedText, positionsOf, type ReadingOptions } from './text-positions.ts';

/** Pause in typing after which the text is checked, in milliseconds. */
export const pauseMs = 150;
/** Longest text that is checked, in characters; longer is no letter. */
export const longestText = 120_000;

/** `idle` before anything was checked and for a text without words. */
export type CheckState = 'idle' | 'checking' | 'ready' | 'unavailable' | 'too-long';

/** What a check says now. It changes only when an answer comes or something is decided, never with a key. */
export interface CheckSnapshot {
  readonly state: CheckState;
  /** Undefined as long as nothing was checked. */
  readonly level: Level | undefined;
  readonly words: number;
  /**
   * Those nobody decided about, in the order of the text; the same array as long as they look the same, so that `start` and
   * `end` may be those of an earlier check. Ask the session where one stands.
   */
  readonly findings: readonly Finding[];
  /** Id of the finding in hand. */
  readonly current: string | undefined;
}

/** What a check works with. */
export interface CheckSettings {
  readonly service: LanguageService;
  readonly language: Language;
  readonly additions: readonly LexiconEntry[];
  readonly decisions: readonly Decision[];
  /** Which findings count in this text, by what they are and where they stand; all of them when it is left out. */
  readonly counts?: FindingCounts | undefined;
}

/** True for a finding that counts; `at` is where it begins in the document. */
export type FindingCounts = (finding: Finding, document: DocumentNode, at: number) => boolean;

/** The check that is shown, and what it was made of. */
interface Taken {
  readonly check: Check;
  readonly read: PositionedText;
  readonly document: DocumentNode;
  readonly language: Language;
}

const nothing = { level: undefined, words: 0, findings: [], current: undefined } as const;

/** An editor while its language is checked. */
interface Attached {
  readonly view: EditorView;
  readonly reading: ReadingOptions;
}

/** The check of one text: asks the worker, keeps what it said, and draws the lines. It knows nothing of React. */
export class LanguageSession {
  private settings: CheckSettings | undefined;
  private attached: Attached | undefined;
  private client: LanguageClient | undefined;
  private taken: Taken | undefined;
  /** What the last check found, by id: a finding that is shown may be of an earlier one and stand elsewhere now. */
  private asked: ReadonlyMap<string, Finding> = new Map();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private shown: CheckSnapshot = { state: 'idle', ...nothing };
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): CheckSnapshot => this.shown;

  /** The editor that is checked; undefined while there is none. */
  get view(): EditorView | undefined {
    return this.attached?.view.isDestroyed === false ? this.attached.view : undefined;
  }

  /** Takes other settings; what they change is checked at once. */
  configure(settings: CheckSettings): void {
    const before = this.settings;
    this.settings = settings;
    if (before?.service !== settings.service) this.openClient();
    const isOther = before?.language !== settings.language || before.additions !== settings.additions;
    if (isOther || before.service !== settings.service) this.schedule(0);
    else if (before.decisions !== settings.decisions || before.counts !== settings.counts) this.decide();
  }

  attach(view: EditorView, reading: ReadingOptions): void {
    this.attached = { view, reading };
    this.openClient();
    this.schedule(0);
  }

  detach(view: EditorView): void {
    if (this.attached?.view !== view) return;
    clearTimeout(this.timer);
    this.client?.close();
    this.client = undefined;
    this.attached = undefined;
    this.taken = undefined;
  }

  /** Checks after a pause, or at once when more changed than somebody types. */
  textChanged(isLeap: boolean): void {
    this.schedule(isLeap ? 0 : pauseMs);
  }

  /** Takes a finding in hand: it is marked in the text. */
  select(id: string | undefined): void {
    if (this.shown.current === id) return;
    this.draw((view, set) => withCurrent(view.state.doc, set, id));
    this.publish({ ...this.shown, current: id });
  }

  /** Where a finding stands now; undefined when its text is gone. */
  rangeOf(id: string): DocumentRange | undefined {
    return this.view && rangeOfFinding(this.view.state, id);
  }

  /** The decision to leave a finding as it is; undefined when nothing was checked. */
  decisionAbout(finding: Finding, scope: DecisionScope, reason: string | null): Decision | undefined {
    if (!this.taken) return undefined;
    const { read, language } = this.taken;
    return decisionAbout(this.asked.get(finding.id) ?? finding, scope, { text: read.text, language }, reason);
  }

  /** Takes findings off the list whose text is gone, without waiting for the next check. */
  forgetGone(): void {
    const findings = this.shown.findings.filter(({ id }) => this.rangeOf(id) !== undefined);
    this.publish({ ...this.shown, findings });
  }

  private openClient(): void {
    if (!this.settings || !this.attached) return;
    this.client?.close();
    this.client = this.settings.service.open();
  }

  private schedule(delayMs: number): void {
    clearTimeout(this.timer);
    if (this.attached && this.settings) this.timer = setTimeout(() => void this.ask(), delayMs);
  }

  private async ask(): Promise<void> {
    const { attached, client, settings, view } = this;
    // The end of the composing asks again.
    if (!attached || !client || !settings || !view || view.composing) return;
    const document = view.state.doc;
    const read = positionsOf(document, attached.reading);
    if (read.text.length > longestText) return this.clear('too-long');
    if (read.text.trim() === '') return this.clear('idle');
    if (this.shown.state !== 'ready') this.publish({ ...this.shown, state: 'checking' });
    const { language, additions } = settings;
    const answer = await client.check({ language, text: read.text, additions });
    if (answer.state === 'dropped' || client !== this.client || !this.view) return;
    if (answer.state === 'unavailable') return this.clear('unavailable');
    // The text went on without it: its own change asks again, after its own pause.
    if (view.state.doc !== document || view.composing) return;
    this.take({ check: answer.check, read, document, language });
  }

  private clear(state: CheckState): void {
    this.taken = undefined;
    this.draw((view, set) => set.remove(set.find(0, view.state.doc.content.size)));
    this.publish({ state, ...nothing });
  }

  private openOf({ check, read, document, language }: Taken): readonly Finding[] {
    const { decisions = [], counts } = this.settings ?? {};
    const open = openFindings(check.findings, read.text, decisions, language);
    if (!counts) return open;
    return open.filter((finding) => {
      const range = read.rangeOf(finding.start, finding.end);
      return range !== undefined && counts(finding, document, range.from);
    });
  }

  private take(taken: Taken): void {
    this.taken = taken;
    const open = this.openOf(taken);
    const explained = explainedIn(open);
    const placed = open.flatMap((finding): PlacedFinding[] => {
      const range = taken.read.rangeOf(finding.start, finding.end);
      return range ? [{ finding, ...range, isExplained: explained.has(finding.id) }] : [];
    });
    this.asked = new Map(placed.map(({ finding }) => [finding.id, finding]));
    const current = this.stillCurrent(placed);
    // Most answers find what stands there already; drawing it again would cost a key that is pressed now.
    if (!this.view || current !== this.shown.current || !isDrawn(this.view.state, placed))
      this.draw(({ state }) => withCurrent(state.doc, decorationsOf(state.doc, placed), current));
    const { level, words } = taken.check;
    const findings = sameOrNew(this.shown.findings, [...this.asked.values()]);
    this.publish({ state: 'ready', level, words, current, findings });
  }

  /** The finding in hand after a check: what stands in its place, for its name may have changed with the one before. */
  private stillCurrent(placed: readonly PlacedFinding[]): string | undefined {
    const { current, findings } = this.shown;
    const before = findings.find(({ id }) => id === current);
    const range = before && this.rangeOf(before.id);
    if (!range) return undefined;
    const isSame = ({ finding, from }: PlacedFinding) =>
      finding.kind === before.kind && finding.lemma === before.lemma && from === range.from;
    return placed.find(isSame)?.finding.id;
  }

  /** Somebody decided: what is settled goes at once; what is raised again waits for a check when the text went on. */
  private decide(): void {
    if (!this.taken || !this.view) return;
    if (this.taken.document === this.view.state.doc) return this.take(this.taken);
    const ids = new Set(this.openOf(this.taken).map(({ id }) => id));
    this.draw((_view, set) => onlyWith(set, ids));
    const current = this.shown.current !== undefined && ids.has(this.shown.current) ? this.shown.current : undefined;
    this.publish({ ...this.shown, current, findings: this.shown.findings.filter(({ id }) => ids.has(id)) });
    this.schedule(0);
  }

  /** Draws other lines, in a transaction that changes nothing else and that undo does not know of. */
  private draw(change: (view: EditorView, set: DecorationSet) => DecorationSet): void {
    const { view } = this;
    const set = view && findingKey.getState(view.state)?.decorations;
    if (!view || !set) return;
    view.dispatch(view.state.tr.setMeta(findingKey, change(view, set)).setMeta('addToHistory', false));
  }

  private publish(next: CheckSnapshot): void {
    this.shown = next;
    for (const listener of this.listeners) listener();
  }
}
