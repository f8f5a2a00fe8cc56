import type { LexiconEntry } from '#shared/plain-language/lexicon/entry.ts';
import type { Check, Language } from '#shared/plain-language/model.ts';

/** A text to read, and what an organisation added to the lexicon of its language. */
export interface CheckRequest {
  readonly language: Language;
  readonly text: string;
  readonly additions: readonly LexiconEntry[];
}

/** A request as the worker gets it. */
export interface DeskRequest extends Omit<CheckRequest, 'additions'> {
  readonly id: number;
  /** Null when they are what this worker got before for this language. */
  readonly additions: readonly LexiconEntry[] | null;
}

/** What the worker says; null when it could not read that text. */
export interface DeskAnswer {
  readonly id: number;
  readonly check: Check | null;
}

/** What became of a request: a check, a newer request took its place, or nobody can check now. */
export type CheckAnswer =
  | { readonly state: 'checked'; readonly check: Check }
  | { readonly state: 'dropped' }
  | { readonly state: 'unavailable' };

/** Checks the texts of one editor. */
export interface LanguageClient {
  /** Only the newest request is answered; an older one that is still under way ends as `dropped`. Never rejects. */
  check(request: CheckRequest): Promise<CheckAnswer>;
  /** Ends what is under way. */
  close(): void;
}

/** Where editors get a client each. */
export interface LanguageService {
  open(): LanguageClient;
}
