import type { TemplateSummary } from '#shared/capabilities/templates/model.ts';

/** Letters without accents and case, so that `patient` finds `Patiënt`. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * The templates that hold every word of the question, those that fit the item first.
 *
 * `typeWord` gives the name of a question type as people read it, so that its words count too.
 */
export function findTemplates(
  templates: readonly TemplateSummary[],
  question: string,
  typeWord: (type: TemplateSummary['questionType']) => string,
): TemplateSummary[] {
  const words = folded(question).split(/\s+/).filter(Boolean);
  const found = templates.filter((template) => {
    const text = folded([template.title, template.code, typeWord(template.questionType), template.preview].join(' '));
    return words.every((word) => text.includes(word));
  });
  return [...found.filter((template) => template.fits), ...found.filter((template) => !template.fits)];
}
