import { Temporal } from 'temporal-polyfill';

import { amsterdam, dayOf } from '#shared/capabilities/counter/calendar.ts';
import type { TemplateStatus, TemplateStep } from '#shared/capabilities/templates/model.ts';
import type { TemplateId } from '#shared/kernel/ids.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import { type CalendarDate, type Instant, later } from '#shared/kernel/time.ts';
import { findPerson } from '#main/capabilities/access/public.ts';
import {
  insertStep,
  insertText,
  insertVersion,
  markPublished,
  markVersion,
  setCare,
} from '#main/capabilities/templates/public.ts';
import { idOfName } from '#main/platform/identifiers.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';
import { demoIds } from './demo-ids.ts';
import { type DemoMaterial, demoMaterial } from './material.ts';

type InWork = DemoMaterial['templatesInWork'][number];
type Step = InWork['stappen'][number];

const dayMs = 86_400_000;

const stepOf: Readonly<Record<Step['stap'], TemplateStep>> = {
  geschreven: 'made',
  voorgesteld: 'proposed',
  goedgekeurd: 'approved',
  in_gebruik: 'published',
};
const statusAfter: Readonly<Record<Step['stap'], TemplateStatus>> = {
  geschreven: 'draft',
  voorgesteld: 'proposed',
  goedgekeurd: 'approved',
  in_gebruik: 'published',
};

function templateId(code: string): TemplateId {
  return idOfName(`demo/template/${code}`);
}

function dayFrom(now: Instant, days: number): CalendarDate {
  return Temporal.PlainDate.from(dayOf(now, amsterdam)).add({ days }).toString() as CalendarDate;
}

/** The text of this code, made when the clinic did not begin with it; and the number its new version gets. */
function placeFor(writer: Writer, text: InWork): { readonly id: TemplateId; readonly version: number } {
  const id = templateId(text.id);
  const last = writer.first<{ version: number | null }>(
    sql`SELECT max(version) AS version FROM template_version WHERE template_id = ${id}`,
  );
  if (typeof last?.version === 'number') return { id, version: last.version + 1 };
  const [first] = text.stappen;
  invariant(first !== undefined, 'a text in work was written by somebody');
  const ownerId = demoIds.practitioner(first.door);
  insertText(writer, { kind: 'answer', code: text.id, isPersonal: text.persoonlijk, ownerId }, id);
  return { id, version: 1 };
}

function insertInWork(writer: Writer, text: InWork, now: Instant): void {
  const ref = placeFor(writer, text);
  insertVersion(writer, ref, 'draft', {
    title: text.titel,
    questionType: text.type,
    departmentId: text.afdeling === undefined ? null : demoIds.department(text.afdeling),
    roles: text.rollen,
    body: text.tekst,
    isOnlyAfterCall: false,
  });
  for (const { stap, door, dagen_geleden: daysAgo, reden } of text.stappen) {
    const person = findPerson(writer, demoIds.practitioner(door));
    invariant(person !== undefined, 'a step is done by somebody who works here');
    const call = { callerId: 'demo', now: later(now, -daysAgo * dayMs), person };
    if (stap === 'in_gebruik' || text.persoonlijk) markPublished(writer, ref);
    else markVersion(writer, ref, statusAfter[stap]);
    insertStep(writer, ref, stepOf[stap], { call, reason: reden });
  }
}

/** Gives the library of the demo clinic its owners, review dates, and texts that are on their way. */
export function insertTemplateWork(writer: Writer, now: Instant): void {
  for (const text of demoMaterial().templatesInWork) insertInWork(writer, text, now);
  for (const { tekst, eigenaar, nakijken_over_dagen: reviewIn, panel_dagen_geleden: panelAgo } of demoMaterial()
    .templateCare) {
    setCare(writer, templateId(tekst), {
      ownerId: demoIds.practitioner(eigenaar),
      reviewOn: dayFrom(now, reviewIn),
      panelReviewedOn: panelAgo === undefined ? null : dayFrom(now, -panelAgo),
    });
  }
}
