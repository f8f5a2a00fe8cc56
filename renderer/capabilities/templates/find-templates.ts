import type { QuestionType } from '#shared/capabilities/counter/question-type.ts';
import type { TemplateSummary } from '#shared/capabilities/templates/model.ts';

/** The parts of the list, in the order in which they are shown. */
export const templateGroups = ['fits', 'others', 'blocks'] as const;

export function groupOf(template: TemplateSummary): (typeof templateGroups)[number] {
  if (template.kind === 'block') return 'blocks';
  return template.fits ? 'fits' : 'others';
}

/** Letters without accents and case, so that `patient` finds `Patiënt`. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * The templates that hold every word of the question: those that fit the item first, blocks last.
 *
 * `typeWord` gives the name of a question type as people read it, so that its words count too.
 */
export function findTemplates(
  templates: readonly TemplateSummary[],
  question: string,
  typeWord: (type: QuestionType) => string,
): TemplateSummary[] {
  const words = folded(question).split(/\s+/).filter(Boolean);
  const found = templates.filter((template) => {
    const type = template.questionType === null ? '' : typeWord(template.questionType);
    const text = folded([template.title, template.code, type, template.preview].join(' '));
    return words.every((word) => text.includes(word));
  });
  return templateGroups.flatMap((group) => found.filter((template) => groupOf(template) === group));
}
