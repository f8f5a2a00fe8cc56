import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { noTicks } from '#shared/capabilities/registration/rules.ts';
import { contactFacts, findAnswererRole, findContact } from '#main/capabilities/registration/contact-facts-store.ts';
import { sql } from '#main/store/sql.ts';
import { openTestClinic, type TestClinic } from '#test/support/test-clinic.ts';

let clinic: TestClinic;
beforeEach(() => {
  clinic = openTestClinic();
});
afterEach(() => clinic.close());

function factsOf(question: string) {
  return clinic.store.read((reader) => {
    const contact = findContact(reader, clinic.ids.item(question));
    if (!contact) throw new Error('the demo clinic has this question');
    return contactFacts(reader, contact, { contactClass: null, ticks: noTicks, answeredBy: null, now: clinic.now });
  });
}

describe('what is known of a contact', () => {
  it('is its usual class, its day, and that nobody answered yet', () => {
    expect(factsOf('V16')).toMatchObject({
      contactClass: 'medical',
      setting: 'hospital',
      onDay: '2026-11-24',
      answeredBy: null,
      hasOtherThatDay: false,
    });
  });

  it('says whether the department treats the patient, and nothing when no team is known', () => {
    expect(factsOf('V16').hasRelation).toBe(true);
    clinic.store.write((writer) => writer.run(sql`DELETE FROM care_team_member`));
    expect(factsOf('V16').hasRelation).toBe(null);
    clinic.store.write((writer) =>
      writer.runOne(sql`UPDATE work_item SET patient_id = NULL WHERE id = ${clinic.ids.item('V16')}`),
    );
    expect(factsOf('V16').hasRelation).toBe(false);
  });

  it('knows the role of who answered last', () => {
    clinic.store.write((writer) =>
      writer.runOne(sql`
        INSERT INTO message (id, thread_id, kind, sender_kind, sender_id, sender_name, body, sent_at, channel, purpose)
        VALUES ('00000000-0000-4000-8000-0000000000aa', ${clinic.ids.thread('V16')}, 'clinician-reply', 'practitioner',
          ${clinic.staff('M10')}, 'x', 'x', ${clinic.now}, 'portal', 'answer')`),
    );
    expect(clinic.store.read((reader) => findAnswererRole(reader, clinic.ids.thread('V16')))).toBe('nurse');
  });
});
