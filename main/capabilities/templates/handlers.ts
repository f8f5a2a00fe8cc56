import type { QuestionType } from '#shared/capabilities/counter/model.ts';
import type { templatesContract } from '#shared/capabilities/templates/contract.ts';
import { fillTemplate, previewOf, withBlocks } from '#shared/capabilities/templates/fill.ts';
import type { TemplateSummary } from '#shared/capabilities/templates/model.ts';
import type { Person } from '#shared/kernel/person.ts';
import labels from '#shared/locales/nl/templates.json' with { type: 'json' };
import { itemNote, mayAnswerItem } from '#main/capabilities/access/public.ts';
import { notAudited } from '#main/rpc/audit.ts';
import type { Handlers } from '#main/rpc/definition.ts';
import { refuse } from '#main/rpc/refusal.ts';
import { findItemFacts } from './item-facts-store.ts';
import { knownValuesFor } from './known-values.ts';
import { findTemplate, listTemplates, readTextBlocks, type Template } from './template-store.ts';

/** Reading the same item's template again within this time is one line in the log. */
const oncePerMs = 60_000;

/**
 * May this person answer with this template?
 *
 * What only confirms a call after an alarm belongs to the handling of that alarm, where there is a call to confirm.
 */
function isFor(template: Template, person: Person): boolean {
  return template.roles.includes(person.role) && !template.isOnlyAfterCall;
}

function summaryOf(template: Template, questionType: QuestionType): TemplateSummary {
  return {
    id: template.id,
    code: template.code,
    questionType: template.questionType,
    title: template.title,
    roles: [...template.roles],
    fits: template.questionType === questionType,
    preview: previewOf(template.body),
  };
}

/** The name of a blank in Dutch; a variable that nobody registered goes by its own name. */
function labelOf(variable: string): string {
  const known: Readonly<Record<string, string>> = labels.variable;
  return (Object.hasOwn(known, variable) ? known[variable] : undefined) ?? variable.replaceAll('_', ' ');
}

/** Handlers of templates: which ones fit an item, and one filled in with what is known. */
export const templatesHandlers: Handlers<typeof templatesContract> = {
  forItem: {
    verb: 'query',
    access: mayAnswerItem,
    audit: notAudited('titles and texts of templates; nothing about patients'),
    run: (reader, input, call) => {
      const item = findItemFacts(reader, input.itemId);
      if (!item) return refuse('item-not-found');
      const usable = listTemplates(reader).filter((template) => isFor(template, call.person));
      const summaries = usable.map((template) => summaryOf(template, item.questionType));
      return { templates: [...summaries.filter((one) => one.fits), ...summaries.filter((one) => !one.fits)] };
    },
  },
  fill: {
    verb: 'query',
    access: mayAnswerItem,
    audit: (reader, input, call) => ({ ...itemNote('read')(reader, input, call), reason: 'template', oncePerMs }),
    run: (reader, input, call) => {
      const item = findItemFacts(reader, input.itemId);
      if (!item) return refuse('item-not-found');
      const template = findTemplate(reader, input.templateId);
      if (!template || !isFor(template, call.person)) return refuse('template-not-found');
      const body = withBlocks(template.body, readTextBlocks(reader));
      return { body: fillTemplate(body, knownValuesFor(reader, item, call), labelOf) };
    },
  },
};
