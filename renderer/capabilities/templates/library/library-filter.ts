import type { LibraryText } from '#shared/capabilities/templates/model.ts';
import type { PractitionerId } from '#shared/kernel/ids.ts';
import { folded } from '../find-templates.ts';

/** What a person asks of the library; an empty word asks nothing. */
export interface LibraryQuestion {
  readonly words: string;
  readonly type: string;
  readonly department: string;
  readonly status: string;
  readonly whose: 'all' | 'mine' | 'awaiting' | 'review';
}

export const wholeLibrary: LibraryQuestion = { words: '', type: '', department: '', status: '', whose: 'all' };

/** The value for the hospital as a whole, and for blocks, beside the codes of departments and question types. */
export const hospital = '-';
export const blocks = '-';

function isAskedFor(text: LibraryText, question: LibraryQuestion, personId: PractitionerId): boolean {
  if (question.type !== '' && (text.questionType ?? blocks) !== question.type) return false;
  if (question.department !== '' && (text.departmentCode ?? hospital) !== question.department) return false;
  if (question.status !== '' && text.status !== question.status && text.inWork !== question.status) return false;
  if (question.whose === 'mine') return text.ownerId === personId;
  if (question.whose === 'awaiting') return text.awaitsMe;
  return question.whose === 'all' || text.isReviewDue;
}

/** The texts that answer a question: every word stands in the title, the code or the body, whatever its accents. */
export function findTexts(
  texts: readonly LibraryText[],
  question: LibraryQuestion,
  personId: PractitionerId,
): LibraryText[] {
  const words = folded(question.words).split(/\s+/).filter(Boolean);
  return texts.filter((text) => {
    if (!isAskedFor(text, question, personId)) return false;
    const all = folded(`${text.code} ${text.title} ${text.body}`);
    return words.every((word) => all.includes(word));
  });
}
