import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { openBlanksOf, plainTextOf } from '#shared/capabilities/counter/answer-document.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { demoIds } from '#main/app/demo-clinic/demo-ids.ts';
import { idOfName, newId } from '#main/platform/identifiers.ts';
import { sql } from '#main/store/sql.ts';
import { openTestClinic, type TestClinic } from '#test/support/test-clinic.ts';
import { openTestDoor, type TestDoor } from '#test/support/test-door.ts';

const now = '2026-11-22T20:00:00.000Z' as Instant;
const templateOf = (code: string) => ({ templateId: idOfName<never>(`demo/template/${code}`) });

describe('templates through the door', () => {
  let clinic: TestClinic;
  let door: TestDoor;

  beforeEach(() => {
    clinic = openTestClinic({ now });
    door = openTestDoor(clinic.store, now);
  });
  afterEach(() => clinic.close());

  /** Who asks for the templates of which question. */
  async function codesFor(person: string, question: string): Promise<string[]> {
    const { templates } = await door.as(clinic.staff(person)).templates.forItem({ itemId: demoIds.item(question) });
    return templates.filter(({ kind }) => kind === 'answer').map(({ code, fits }) => (fits ? `${code}!` : code));
  }

  async function filled(person: string, question: string, code: string) {
    const input = { itemId: demoIds.item(question), ...templateOf(code) };
    return (await door.as(clinic.staff(person)).templates.fill(input)).body;
  }

  it('offers those of the question type first, and only those of the person’s role', async () => {
    expect(await codesFor('M15', 'V17')).toEqual([
      'S07!',
      'S09!',
      'S03',
      'S10',
      'S11',
      'S12',
      'S18',
      'S19',
      'S21',
      'S22',
      'S23',
      'S24',
    ]);
    expect((await codesFor('M10', 'V17')).slice(0, 3)).toEqual(['S07!', 'S08!', 'S09!']);
    expect(await codesFor('M03', 'V15')).toEqual(['S01!', 'S02!', 'S04', 'S05', 'S06', 'S13', 'S14', 'S20', 'S23']);
  });

  it('R60, R78: offers the blocks last, to put into any answer', async () => {
    const { templates } = await door.as(clinic.staff('M15')).templates.forItem({ itemId: demoIds.item('V17') });
    const blocks = templates.filter(({ kind }) => kind === 'block');
    expect(templates.slice(-blocks.length)).toEqual(blocks);
    expect(blocks.map(({ code }) => code)).toEqual(['afsluiting', 'bellen_bij_spoed', 'instructie', 'samen_beslissen']);
    const body = await filled('M15', 'V17', 'samen_beslissen');
    expect(plainTextOf(body)).toContain('Dan kiezen wij samen wat bij u past.');
    expect(openBlanksOf(body)).toHaveLength(7);
  });

  it('never offers or fills the confirmation of a call where no call was made', async () => {
    expect(await codesFor('M02', 'D02')).not.toContain('S15!');
    await expect(filled('M02', 'D02', 'S15')).rejects.toMatchObject({ code: 'template-not-found' });
  });

  it('refuses a template for another role', async () => {
    await expect(filled('M15', 'V17', 'S06')).rejects.toMatchObject({ code: 'template-not-found' });
  });

  it('fills what is certain and asks for the rest', async () => {
    const body = await filled('M03', 'V17', 'S06');
    const text = plainTextOf(body);
    expect(text).toMatch(/^Beste heer Noordhuis,\n/);
    expect(text).toContain('Bel ons op 000 - 000 03 01.');
    expect(text).toMatch(/Met vriendelijke groet,\ndr\. R\. Hoogland, cardioloog, Cardiologie$/);
    expect(openBlanksOf(body).map((blank) => [blank.attrs.name, blank.attrs.label])).toEqual([
      ['medicijn', 'medicijn'],
      ['datum_bellen', 'datum waarop u belt'],
      ['tijdvak', 'tussen welke tijden'],
      ['telefoon_patient_laatste_cijfers', 'telefoon van de patiënt, laatste cijfers'],
      ['tijdelijk_advies', 'advies tot die tijd'],
    ]);
  });

  it('addresses the representative who wrote', async () => {
    expect(plainTextOf(await filled('M10', 'V20', 'S19'))).toMatch(/^Beste mevrouw Tolsma,/);
    expect(plainTextOf(await filled('M13', 'V39', 'S18'))).toMatch(/^Beste heer Veldhorst,/);
  });

  it('names the treating doctor when there is one, and leaves a blank when there are two', async () => {
    expect(plainTextOf(await filled('M11', 'V22', 'S03'))).toContain('dr. P. Ramdin bespreekt de uitslag met u');
    clinic.store.write((writer) =>
      writer.runOne(sql`
        INSERT INTO care_team_member (patient_id, practitioner_id)
        VALUES (${demoIds.patient('P19')}, ${clinic.staff('M07')})`),
    );
    const blanks = openBlanksOf(await filled('M11', 'V22', 'S03')).map((blank) => blank.attrs.name);
    expect(blanks).toContain('naam_arts');
  });

  it('leaves the telephone number open for a department that has none', async () => {
    clinic.store.write((writer) => writer.run(sql`UPDATE department SET phone = NULL`));
    expect(openBlanksOf(await filled('M03', 'V17', 'S06')).map((blank) => blank.attrs.name)).toContain('telefoon_poli');
  });

  it('leaves the salutation open for a message without a patient', async () => {
    clinic.store.write((writer) =>
      writer.run(sql`UPDATE work_item SET patient_id = NULL WHERE id = ${demoIds.item('V17')}`),
    );
    expect(openBlanksOf(await filled('M03', 'V17', 'S06')).map((blank) => blank.attrs.name)).toContain('aanhef');
  });

  it('refuses whoever may not answer: another department, the desk for a medical question, the administrator', async () => {
    for (const [person, question] of [
      ['M12', 'V17'],
      ['M15', 'V22'],
      ['M18', 'V17'],
      ['M17', 'V17'],
    ] as const) {
      await expect(codesFor(person, question)).rejects.toMatchObject({ code: 'access-denied' });
      await expect(filled(person, question, 'S07')).rejects.toMatchObject({ code: 'access-denied' });
    }
  });

  it('says so when there is no such item', async () => {
    const call = door.as(clinic.staff('M10')).templates.forItem({ itemId: newId() });
    await expect(call).rejects.toMatchObject({ code: 'item-not-found' });
  });

  it('writes in the log that the patient’s name was read for a template, once a minute', async () => {
    await filled('M03', 'V17', 'S06');
    await filled('M03', 'V17', 'S06');
    const lines = clinic.store.read((reader) =>
      reader.all(sql`SELECT action, reason, patient_id FROM audit_event WHERE object_id = ${demoIds.item('V17')}`),
    );
    expect(lines).toEqual([{ action: 'read', reason: 'template', patient_id: demoIds.patient('P14') }]);
  });
});
