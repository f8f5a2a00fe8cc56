import type { WeakCues } from './third-party-cue.ts';

/** English words that say little on their own and much of somebody else, as the Dutch ones do. */
export const englishWeakCues: WeakCues = {
  health: {
    illness: `
      *cancer, cancer, *tumour, *tumor, heart failure, stroke, parkinson*, diabetes, asthma, copd, ms, epilepsy, leukaemia, leukemia, lymphoma, *syndrome, disease, disorder, disability, infection, chemo, chemotherapy, radiotherapy, dialysis, lithium, insulin, morphine`,
    firm: `
      ill, sick, operated, disabled, blind, deaf, paralysed, paralyzed, in a coma, hospital, hospice, nursing home, exhausted, overwhelmed, wets the bed, hears voices, refuses, pregnant, miscarriage, overdose, self harm*, harms herself|himself, killed himself|herself, died of, died from, cannot cope, started drinking, drunk, smells of alcohol, on the ward, admitted, sectioned, nightmares, weighs`,
    faint: `smokes, worse, accident, surgery, fell, tired, medication, treatment, therapy, psychologist, died, pain, diagnosis, afraid, angry`,
  },
  money: {
    illness: ``,
    firm: `inherited, savings, bank card, pays no rent, cannot pay, no money, in debt, lost her|his|their job, lost … job, lost … house, out of work, unemployed, fired, sacked, evicted, bankrupt, owes, borrowed, gambl*, pension pot, cash in hand`,
    faint: `money, euros, pounds, rent, mortgage, job, house, bank`,
  },
  relation: {
    illness: ``,
    firm: `
      somebody else, someone else, another woman, another man, split up, sleeps on the sofa, sleep in separate, no sex, unfaithful, cheats, cheated, left her|him|them, walked out, ran off, new girlfriend, new boyfriend, lies, liar, locks, locked, throws, threw, pushes, pushed, slaps, slapped, shouts, shouted, screams, threatens, threatened, forces, forced
      terrified of, scared of, does not know, do not know, knows nothing, secret, secretly, ashamed, skips school, dropped out of, no longer speak, not speak, quarrel*, estranged, biological father`,
    faint: `angry, lonely, problems, tension, difficult, contact, relationship, married, marriage`,
  },
  justice: {
    illness: ``,
    firm: `suspended, caught, police, cell, probation, criminal record, court case, lawyer, missing, shot, stabbed, knife, weapon, weapons, stole, steals, convicted, suspect, charged, fined, without a licence, illegally, deported, custody`,
    faint: `judge, report, complaint, council`,
  },
  'child-confidential': {
    illness: ``,
    firm: `our little secret, stays in bed all day, leaves … alone, home alone`,
    faint: `secret, afraid`,
  },
};

/** How it is told: what somebody said of another, or what is not sure, is told with these. */
export const englishHints = `
  according to, you told, you said, you wrote, she told, he told, apparently, allegedly, turns out, turned out, probably, himself, herself, for years, since, for months, last week, last month, again, still, seems`;

/** What somebody does for the patient, or with them: it takes away what a weak word says. */
export const englishKind = `
  helps, helped, supports, came with, comes with, come with, accompanied, brings, brought, collects, collected, calls, called, interprets, visits, visited, present, cooks for, looks after, cares for, reads, gave consent, gives consent, contact person, works as, works at, is a nurse|doctor|carer, was there, were there, waiting for`;
