/** What a sentence for a colleague is: its finding is explained by it. */
export type ColleagueAct = 'request' | 'salutation' | 'copy' | 'warning' | 'withheld';

/**
 * What a cue tells. An act: the sentence is one. `ask`: it asks somebody something. `task`: what only a professional is
 * asked. `chore`: what a patient may be asked too. `clinical`: the patient is spoken of, or a matter of practices. `lab`:
 * a test by the name a lab knows. `letter`: in a letter to a colleague it asks one something; elsewhere it may ask a patient.
 */
export type ColleagueCue = ColleagueAct | 'ask' | 'task' | 'chore' | 'lab' | 'clinical' | 'letter' | 'harmless';
