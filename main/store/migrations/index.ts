import { clinic } from './0001-clinic.ts';
import { patients } from './0002-patients.ts';
import { counter } from './0003-counter.ts';
import { answers } from './0004-answers.ts';
import { audit } from './0005-audit.ts';
import { exchange } from './0006-exchange.ts';
import { attention } from './0007-attention.ts';
import { urgency } from './0008-urgency.ts';
import { colleagues } from './0009-colleagues.ts';
import { agreements } from './0010-agreements.ts';
import { workingList } from './0011-working-list.ts';
import { search } from './0012-search.ts';
import { governedTemplates } from './0013-governed-templates.ts';
import { registration } from './0014-registration.ts';
import { roster } from './0015-roster.ts';
import { redFlagLists } from './0016-red-flag-lists.ts';
import { recordKinds } from './0017-record-kinds.ts';
import { recordDocuments } from './0018-record-documents.ts';
import { letters } from './0019-letters.ts';
import { results } from './0020-results.ts';
import { glossary } from './0021-glossary.ts';
import type { Migration } from './migration.ts';

/** Every migration in order. A released one never changes; its hash is kept by a test. */
export const migrations: readonly Migration[] = [
  clinic,
  patients,
  counter,
  answers,
  audit,
  exchange,
  attention,
  urgency,
  colleagues,
  agreements,
  workingList,
  search,
  governedTemplates,
  registration,
  roster,
  redFlagLists,
  recordKinds,
  recordDocuments,
  letters,
  results,
  glossary,
];
