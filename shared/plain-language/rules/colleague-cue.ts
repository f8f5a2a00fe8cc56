/** What a sentence for a colleague is: its finding is explained by it. */
export type ColleagueAct = 'request' | 'salutation' | 'copy' | 'warning' | 'withheld';

/**
 * What a cue tells. An act: the sentence is one. `ask`: it asks somebody something. `task`: what only a professional is
 * asked. `chore`: what a patient may be asked too. `clinical`: the patient is spoken of, or a matter of practices. `lab`:
 * a test by the name a lab knows. `letter`: in a letter to a colleague it asks one something; elsewhere it may ask a patient.
 */
export type ColleagueCue = ColleagueAct | 'ask' | 'task' | 'chore' | 'lab' | 'clinical' | 'letter' | 'harmless';

/**
 * What a weak word tells that adds up. `secret`: it is kept from somebody. `judged`: how the patient is, behaves or is
 * believed. `opinion`: what the writer thinks. `asked`: somebody is asked to help. `ordered`: a task in an infinitive.
 * `inside`: what only colleagues speak of.
 */
export type ColleagueHint = 'secret' | 'judged' | 'opinion' | 'asked' | 'ordered' | 'inside';

/** A weak word: `firm` is enough where nobody is spoken to, `faint` is half of that. */
export interface WeakColleagueCue {
  readonly hint: ColleagueHint;
  readonly isFirm: boolean;
}

/** Weak words of a language: firm and faint ones of each kind. */
export type WeakColleagueCues = Readonly<Record<ColleagueHint, readonly [firm: string, faint: string]>>;
