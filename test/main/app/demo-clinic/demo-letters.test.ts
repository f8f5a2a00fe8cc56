import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';

import { gateOf } from '#shared/capabilities/letters/gate.ts';
import { letterDocument, type LetterDocument } from '#shared/capabilities/letters/letter-document.ts';
import { isAllowedAddress } from '#shared/capabilities/letters/link-hosts.ts';
import { letterTexts, type LetterTexts } from '#shared/capabilities/letters/model.ts';
import { passagesOf, plainTextOf } from '#shared/capabilities/letters/rendering.ts';
import { coreWordLimit, coreWordsOf, mainTextOf } from '#shared/capabilities/letters/rules.ts';
import { loadChecker } from '#shared/plain-language/languages.ts';
import { demoLetterId } from '#main/app/demo-clinic/demo-letters.ts';
import { lettersMaterial } from '#main/app/demo-clinic/letters-material.ts';
import { sql } from '#main/store/sql.ts';
import { openTestClinic, type TestClinic } from '#test/support/test-clinic.ts';
import { openTestDoor, type TestDoor } from '#test/support/test-door.ts';

let clinic: TestClinic;
let door: TestDoor;
beforeAll(() => {
  clinic = openTestClinic();
  door = openTestDoor(clinic.store, clinic.now);
});
afterAll(() => clinic.close());

const { brieven, plank } = lettersMaterial();
const open = (staff: string, code: string) =>
  door.as(clinic.staff(staff)).letters.open({ letterId: demoLetterId(code) });
const bodiesOf = ({ professional, patient }: LetterTexts): LetterDocument[] =>
  [professional, patient].filter((body) => body !== null);

describe('the letters of the demo clinic', () => {
  it('stand in the states the material says, none of them changed after now', () => {
    const rows = clinic.store.read((reader) =>
      reader.all<{ id: string; state: string; at: string }>(sql`SELECT id, state, changed_at AS at FROM letter`),
    );
    const states = { concept: 'draft', wacht: 'ready', ondertekend: 'signed', vrijgegeven: 'released' };
    expect(new Map(rows.map(({ id, state }) => [id, state]))).toEqual(
      new Map(brieven.map(({ id, staat }) => [demoLetterId(id), states[staat]])),
    );
    expect(rows.filter(({ at }) => at > clinic.now)).toEqual([]);
  });

  test.each(brieven.map(({ id, schrijver, staat }) => [id, schrijver, staat] as const))(
    '%s is a letter that the program could have made',
    async (id, writer, state) => {
      const letter = await open(writer, id);
      const checker = await loadChecker('nl');
      const texts = letterTexts.flatMap((text) => {
        const body = letter.texts[text];
        if (!body) return [];
        expect(letterDocument.safeParse(body).success).toBe(true);
        return [{ text, body, findings: checker.check(plainTextOf(body)).findings, decisions: [] }];
      });
      const outcome = gateOf(texts, { main: mainTextOf(letter.kind), language: 'nl', isOverridden: false });
      expect(outcome).toMatchObject({ isEmpty: false, blanks: [] });
      if (state === 'concept' || state === 'wacht') return;
      const stillOpen = [...outcome.openThirdParty, ...outcome.openFindings];
      expect(stillOpen.map(({ finding }) => `${finding.kind}: ${finding.text}`)).toEqual([]);
    },
  );

  it('have a core to the general practitioner that is short enough to be read', async () => {
    const { texts } = await open('M03', 'B01');
    const words = texts.professional ? coreWordsOf(texts.professional) : 0;
    expect(words).toBeGreaterThan(20);
    expect(words).toBeLessThanOrEqual(coreWordLimit);
  });

  it('show none of their passages to readers who may not see them', async () => {
    for (const [code, writer] of [
      ['B05', 'M02'],
      ['B06', 'M13'],
    ] as const) {
      const passages = bodiesOf((await open(writer, code)).texts).flatMap(passagesOf);
      expect(passages.length).toBeGreaterThan(0);
    }
    const stored = clinic.store.read((reader) =>
      reader.all<{ body: string }>(sql`SELECT body FROM letter_rendering WHERE audience <> 'team'`),
    );
    expect(stored.length).toBeGreaterThan(4);
    expect(stored.filter(({ body }) => body.includes('alcoholproblemen'))).toEqual([]);
  });

  it('have a general practitioner among their readers', async () => {
    const { readers } = await open('M03', 'B04');
    expect(readers.find(({ kind }) => kind === 'gp')).toMatchObject({ name: 'M. Vloedbeld' });
  });
});

describe('the shelf of the demo clinic', () => {
  test.each(plank.flatMap(({ adres }) => (adres === undefined ? [] : [adres])))('may lead to %s', (address) => {
    expect(isAllowedAddress(address)).toBe(true);
  });

  it('has links first of all: twenty of them, and leaflets', () => {
    expect(plank.filter(({ soort }) => soort === 'link')).toHaveLength(20);
    expect(plank.filter(({ soort }) => soort === 'folder').length).toBeGreaterThan(2);
  });
});
