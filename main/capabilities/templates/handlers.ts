import { amsterdam, dayOf } from '#shared/capabilities/counter/calendar.ts';
import type { QuestionType } from '#shared/capabilities/counter/question-type.ts';
import type { templatesContract } from '#shared/capabilities/templates/contract.ts';
import { fillTemplate, previewOf, withBlocks } from '#shared/capabilities/templates/fill.ts';
import type { TemplateSummary } from '#shared/capabilities/templates/model.ts';
import { isReviewDue, offersFor } from '#shared/capabilities/templates/rules.ts';
import type { Person } from '#shared/kernel/person.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';
import labels from '#shared/locales/nl/templates.json' with { type: 'json' };
import { itemNote, mayAnswerItem } from '#main/capabilities/access/public.ts';
import { hasCalled } from '#main/capabilities/urgency/public.ts';
import { notAudited } from '#main/rpc/audit.ts';
import type { Handlers } from '#main/rpc/definition.ts';
import { refuse } from '#main/rpc/refusal.ts';
import { governCommands } from './govern-commands.ts';
import { findItemFacts } from './item-facts-store.ts';
import { knownValuesFor } from './known-values.ts';
import { libraryCommands } from './library-commands.ts';
import { libraryQueries } from './library-queries.ts';
import { setHandlers } from './set-handlers.ts';
import { findTemplate, listTemplates, readTextBlocks, type Template } from './template-store.ts';

/** Reading the same item's template again within this time is one line in the log. */
const oncePerMs = 60_000;

/**
 * May this person answer with this template?
 *
 * What only confirms a call after an alarm is offered once somebody was spoken to, as there is a call to confirm.
 */
function isFor(template: Template, person: Person, wasCalled: boolean): boolean {
  return template.roles.some((role) => role === person.role) && (wasCalled || !template.isOnlyAfterCall);
}

function summaryOf(template: Template, questionType: QuestionType, today: CalendarDate): TemplateSummary {
  return {
    id: template.id,
    kind: template.kind,
    code: template.code,
    questionType: template.questionType,
    title: template.title,
    roles: [...template.roles],
    fits: template.questionType === questionType,
    isPersonal: template.isPersonal,
    departmentCode: template.departmentCode,
    isReviewDue: isReviewDue(template.reviewOn, today),
    preview: previewOf(template.body),
  };
}

/** The name of a blank in Dutch; a variable that nobody registered goes by its own name. */
function labelOf(variable: string): string {
  const known: Readonly<Record<string, string>> = labels.variable;
  return (Object.hasOwn(known, variable) ? known[variable] : undefined) ?? variable.replaceAll('_', ' ');
}

/** Handlers of templates: which ones fit an item, one filled in with what is known, and the library of them all. */
export const templatesHandlers: Handlers<typeof templatesContract> = {
  ...libraryQueries,
  ...libraryCommands,
  ...governCommands,
  ...setHandlers,
  forItem: {
    verb: 'query',
    access: mayAnswerItem,
    audit: notAudited('titles and texts of templates; nothing about patients'),
    run: (reader, input, call) => {
      const item = findItemFacts(reader, input.itemId);
      if (!item) return refuse('item-not-found');
      const wasCalled = hasCalled(reader, input.itemId);
      const usable = listTemplates(reader, call.person.id).filter((one) => isFor(one, call.person, wasCalled));
      const today = dayOf(call.now, amsterdam);
      return { templates: offersFor(usable, item).map((template) => summaryOf(template, item.questionType, today)) };
    },
  },
  fill: {
    verb: 'query',
    access: mayAnswerItem,
    audit: (reader, input, call) => ({ ...itemNote('read')(reader, input, call), reason: 'template', oncePerMs }),
    run: (reader, input, call) => {
      const item = findItemFacts(reader, input.itemId);
      if (!item) return refuse('item-not-found');
      const template = findTemplate(reader, input.templateId, call.person.id);
      if (!template || !isFor(template, call.person, hasCalled(reader, input.itemId)))
        return refuse('template-not-found');
      const body = withBlocks(template.body, readTextBlocks(reader));
      return { body: fillTemplate(body, knownValuesFor(reader, item, call), labelOf) };
    },
  },
};
