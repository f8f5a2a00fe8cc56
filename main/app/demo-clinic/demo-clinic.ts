import type { Language } from '#shared/capabilities/vault/model.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { idOfName } from '#main/platform/identifiers.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';
import { insertOverrides } from './clinic-agreements.ts';
import { fillClinicDefaults } from './clinic-defaults.ts';
import { demoDates } from './demo-dates.ts';
import {
  type DemoAccount,
  insertCareTeams,
  insertDepartments,
  insertPatients,
  insertRelatedPersons,
  insertStaff,
} from './demo-people.ts';
import { demoWalls, insertQuestions } from './demo-questions.ts';
import { insertTemplateWork } from './demo-templates.ts';
import { insertLetters } from './demo-letters.ts';
import { insertResults } from './demo-results.ts';
import { insertRoster } from './demo-roster.ts';
import { demoMaterial } from './material.ts';

export { fillClinicDefaults } from './clinic-defaults.ts';
export { type DemoAccount, suggestedAccounts } from './demo-people.ts';

/** Name of the demo clinic, known without reading its material, because every start of the program asks for it. */
export const demoClinicName = 'Ziekenhuis De Brink';

/** When the demo clinic is made, and in which language its holidays are called. */
export interface DemoClinicOptions {
  readonly now: Instant;
  readonly language: Language;
}

/**
 * Fills an empty store with the demo clinic: invented people, their questions, and everything to answer them with.
 *
 * All days are moved so that the newest question is today's. Returns who may sign in, those to begin with first.
 */
export function buildDemoClinic(
  writer: Writer,
  { now, language }: DemoClinicOptions,
): { staff: readonly DemoAccount[] } {
  const { organisatie } = demoMaterial().organisation;
  const dates = demoDates(demoWalls(), now);
  writer.runOne(sql`
    INSERT INTO organization (id, name, city, is_demo, created_at)
    VALUES (${idOfName<string>('demo/organization')}, ${organisatie.naam}, ${organisatie.plaats}, 1, ${now})`);
  fillClinicDefaults(writer, { now, language, hasFixedIds: true });
  insertDepartments(writer);
  const staff = insertStaff(writer);
  insertOverrides(writer, now);
  insertTemplateWork(writer, now);
  insertRoster(writer, now);
  insertPatients(writer, dates);
  insertRelatedPersons(writer, dates);
  insertCareTeams(writer);
  insertQuestions(writer, dates, now);
  insertLetters(writer, dates, now);
  insertResults(writer, dates, now);
  return { staff };
}
