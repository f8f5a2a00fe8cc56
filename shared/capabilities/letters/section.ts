/**
 * The sections of letters, by the key under which the locales name them.
 *
 * `question` to `told` are the core of a letter to a general practitioner, `history` to `enclosed` its record summary; `why` to
 * `ask` are the parts of a letter to a patient; `statement` is the whole of a statement.
 *
 * @source HASP guideline 2017 (envelope, core, record summary); domain facts §2.8, parts of a patient letter
 */
export const coreSections = ['question', 'conclusion', 'policy', 'asked', 'told'] as const;
export const summarySections = ['history', 'findings', 'results', 'medication', 'allergies', 'enclosed'] as const;
export const patientSections = ['why', 'answer', 'meaning', 'todo', 'medicines', 'call', 'ask'] as const;
export const sectionKeys = [...coreSections, ...summarySections, ...patientSections, 'statement'] as const;
export type SectionKey = (typeof sectionKeys)[number];
