import { amsterdam, dayOf } from '#shared/capabilities/counter/calendar.ts';
import { letterTexts } from '#shared/capabilities/letters/model.ts';
import { letterHoldMs } from '#shared/capabilities/letters/rules.ts';
import type { LetterId, PractitionerId, ShelfId } from '#shared/kernel/ids.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import { type Instant, later } from '#shared/kernel/time.ts';
import {
  changeLetter,
  findLetter,
  insertLetter,
  insertLetterhead,
  insertLetterStep,
  insertShelfItem,
  type LetterChange,
  type LetterRow,
  releaseDueLetters,
  saveLetterText,
  signAs,
} from '#main/capabilities/letters/public.ts';
import { idOfName } from '#main/platform/identifiers.ts';
import type { AuditTrail } from '#main/rpc/audit.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';
import type { DemoDates } from './demo-dates.ts';
import { demoIds } from './demo-ids.ts';
import { letterTextOf } from './demo-letter-texts.ts';
import { type LettersMaterial, lettersMaterial } from './letters-material.ts';

type LetterMaterial = LettersMaterial['brieven'][number];

const minuteMs = 60_000;

/** What happened before the clinic was made has no line in its log. */
const beforeTheLog: AuditTrail = { append: () => undefined };

/** Id of a letter of the demo clinic by its code. */
export function demoLetterId(code: string): LetterId {
  return idOfName(`demo/letter/${code}`);
}

function insertGeneralPractitioners(writer: Writer): void {
  for (const { naam, praktijk, patienten } of lettersMaterial().huisartsen) {
    for (const code of patienten)
      writer.runOne(sql`
        UPDATE patient SET general_practitioner_name = ${naam}, general_practitioner_practice = ${praktijk}
        WHERE id = ${demoIds.patient(code)}`);
  }
}

function insertShelf(writer: Writer, now: Instant): void {
  for (const { soort, titel, adres = null, uitgave = null, afdeling, over } of lettersMaterial().plank) {
    const item = {
      id: idOfName<ShelfId>(`demo/shelf/${titel}`),
      kind: soort === 'folder' ? ('leaflet' as const) : soort,
      title: titel,
      address: adres,
      departmentId: afdeling === undefined ? null : demoIds.department(afdeling),
      subjects: over,
      edition: uitgave,
      checkedOn: dayOf(now, amsterdam),
    };
    insertShelfItem(writer, item, null);
  }
}

/** One letter on its way through its steps, a minute between them, none after now. */
class LetterStory {
  readonly #writer: Writer;
  readonly #id: LetterId;
  readonly #material: LetterMaterial;
  readonly #now: Instant;
  #at: Instant;

  constructor(writer: Writer, material: LetterMaterial, { at, now }: { readonly at: Instant; readonly now: Instant }) {
    this.#writer = writer;
    this.#material = material;
    this.#id = demoLetterId(material.id);
    this.#at = at;
    this.#now = now;
  }

  get #row(): LetterRow {
    const row = findLetter(this.#writer, this.#id);
    invariant(row !== undefined, 'a letter of the material was begun');
    return row;
  }

  #pass(ms: number): void {
    const then = later(this.#at, ms);
    this.#at = then < this.#now ? then : this.#now;
  }

  #change(by: PractitionerId, change: LetterChange): void {
    this.#pass(minuteMs);
    changeLetter(this.#writer, this.#row, change, { id: by, at: this.#at });
  }

  #step(step: 'started' | 'put-forward' | 'released', byId: PractitionerId): void {
    insertLetterStep(this.#writer, { letterId: this.#id, step, byId, at: this.#at });
  }

  #begin(author: PractitionerId, dates: DemoDates): void {
    const { soort, titel, patient, afdeling, vraag } = this.#material;
    insertLetter(this.#writer, {
      id: this.#id,
      kind: soort,
      language: 'nl',
      title: titel,
      patientId: demoIds.patient(patient),
      departmentId: demoIds.department(afdeling),
      itemId: vraag === undefined ? null : demoIds.item(vraag),
      authorId: author,
      at: this.#at,
    });
    this.#step('started', author);
    for (const text of letterTexts) {
      const body = letterTextOf(this.#material, text, dates);
      const kept = { letterId: this.#id, text, revision: 1, savedBy: author, savedAt: this.#at };
      if (body) saveLetterText(this.#writer, { ...kept, body });
    }
  }

  /** Takes the letter as far as the material says. */
  tell(dates: DemoDates): void {
    const { schrijver, voorgelegd_aan: asked, staat } = this.#material;
    const author = demoIds.practitioner(schrijver);
    this.#begin(author, dates);
    if (asked !== undefined) {
      const authoriserId = demoIds.practitioner(asked);
      this.#change(author, { state: 'ready', authoriserId, readyAt: later(this.#at, minuteMs) });
      this.#step('put-forward', author);
    }
    if (staat === 'concept' || staat === 'wacht') return;
    const signer = demoIds.practitioner(asked ?? schrijver);
    this.#pass(minuteMs);
    signAs(this.#writer, this.#row, { overrideReason: null, by: { id: signer, at: this.#at } });
    if (staat === 'vrijgegeven') this.#release(signer);
  }

  #release(by: PractitionerId): void {
    const { lezers } = this.#material;
    const readers = {
      patient: lezers.includes('patient'),
      proxies: lezers.includes('gemachtigden'),
      gp: lezers.includes('huisarts'),
    };
    this.#pass(minuteMs);
    const visibleAt = later(this.#at, letterHoldMs);
    this.#change(by, { state: 'outgoing', releasedBy: by, visibleAt, readers });
    this.#step('released', by);
    this.#pass(letterHoldMs);
    releaseDueLetters(this.#writer, this.#at, beforeTheLog);
  }
}

/** Letters in every state, with their letterhead, their shelf and the general practitioners of the patients. */
export function insertLetters(writer: Writer, dates: DemoDates, now: Instant): void {
  const { briefhoofd, brieven } = lettersMaterial();
  insertGeneralPractitioners(writer);
  insertLetterhead(writer, { lines: briefhoofd.regels, footer: briefhoofd.voet, logo: null }, null, now);
  insertShelf(writer, now);
  for (const material of brieven)
    new LetterStory(writer, material, { at: dates.moment(material.begonnen), now }).tell(dates);
}
