import { Temporal } from 'temporal-polyfill';

import { amsterdam, dayOf } from '#shared/capabilities/counter/calendar.ts';
import { poolRole } from '#shared/capabilities/counter/question-type.ts';
import type { TemplateContent, TemplateKind } from '#shared/capabilities/templates/model.ts';
import type { CalendarDate, Instant } from '#shared/kernel/time.ts';
import { insertTemplate } from '#main/capabilities/templates/public.ts';
import { idOfName, newId } from '#main/platform/identifiers.ts';
import type { Writer } from '#main/store/writer.ts';
import { demoMaterial } from './material.ts';

/** Templates and text blocks are read again after this many months. */
const reviewAfterMonths = 12;

/** The templates and text blocks that a clinic begins with, in use from the start. */
export function insertTemplates(writer: Writer, { now, isDemo }: { readonly now: Instant; readonly isDemo: boolean }) {
  const reviewOn = Temporal.PlainDate.from(dayOf(now, amsterdam))
    .add({ months: reviewAfterMonths })
    .toString() as CalendarDate;
  const insert = (kind: TemplateKind, code: string, content: Omit<TemplateContent, 'departmentId'>) =>
    insertTemplate(writer, {
      id: isDemo ? idOfName(`demo/template/${code}`) : newId(),
      kind,
      code,
      content: { ...content, departmentId: null },
      at: now,
      reviewOn,
    });
  for (const template of demoMaterial().templates) {
    insert('answer', template.id, {
      questionType: template.type,
      title: template.titel,
      roles: template.rollen,
      body: template.tekst,
      isOnlyAfterCall: template.alleen_na_bellen,
    });
  }
  for (const [code, { titel, tekst }] of Object.entries(demoMaterial().textBlocks)) {
    const everyone = [...poolRole.options];
    insert('block', code, { questionType: null, title: titel, roles: everyone, body: tekst, isOnlyAfterCall: false });
  }
}
