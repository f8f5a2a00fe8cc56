import type { WeakColleagueCues } from './colleague-cue.ts';

/** English words that say little on their own and together tell that a sentence is for colleagues, as the Dutch ones do. */
export const englishWeakColleague: WeakColleagueCues = {
  secret: [
    `do not tell|mention|inform|disclose|share, not to be told|shared|disclosed|released, not been told, not told her|him|them, not aware, does not know, behind his|her back, without his|her|their knowledge, off the record, between us, not in the portal, not for release, kept from, deliberately left out|vague, not for the letter, not yet released`,
    `confidential, discreet, internal, not yet, deliberately`,
  ],
  judged: [
    `exaggerat*, malinger*, manipulative, drug seeking, attention seeking, claims he|she|that, whines, complains constantly, unreliable historian, poor historian, secondary gain, poor insight, non compliant, noncompliant, demanding, difficult personality, dramatic, histrionic, hypochondri*, out of proportion, does not fit, inconsistent with, drinks secretly, smells of alcohol, unkempt, not the brightest, short fuse, time waster, not very bright`,
    `denies, difficult, anxious, angry, compliance, adherence, vulnerable`,
  ],
  opinion: [
    `my impression, our impression, in my opinion|view, my hypothesis, gut feeling, i suspect|doubt|fear, we suspect|doubt|fear, my feeling is, prognosis … poor|guarded|bleak, life expectancy, i would not, i cannot make sense`,
    `i think, we think, seems to me, suspicion, doubt, suspected`,
  ],
  asked: [
    `let me know what|if|who, thanks in advance, what do you think, could|would|can you … him|her|patient|parents, happy to discuss, over to you, i leave it to you, as discussed by phone, second opinion from you, call me at home, ring me`,
    `please, kindly, could you, would you, grateful`,
  ],
  ordered: [
    `keep boundaries, chase results, chase cultures, bleep me, do not visit alone, two to one, check notes before, low threshold, watch for, avoid prescribing, no more opioids, do not prescribe, do not repeat, do not refer`,
    `chase, monitor, review, repeat, recheck`,
  ],
  inside: [
    `incident report, datix, supervision, safeguarding lead, legal team, on call, for the file, for your information, fyi, case conference, multidisciplinary`,
    `team, handover, note, nb, colleague, gp`,
  ],
};
