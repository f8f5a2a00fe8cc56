/** Whom an answer is addressed to. */
export interface Addressee {
  /** As the record has it, such as `Mw. S. de Ridder` or `Noor Achterberg`. */
  readonly name: string;
  readonly gender: 'female' | 'male' | 'other' | 'unknown';
  readonly isChild: boolean;
}

const titles = [
  [/^(mw|mevr|mevrouw)\.?\s+/i, 'mevrouw'],
  [/^(dhr|heer|de heer)\.?\s+/i, 'heer'],
] as const;

/** One or more initials, with or without stops between them. */
const initials = /^(?:\p{Lu}[\p{Ll}]?\.\s?)+\s*/u;

function titleOf(name: string, gender: Addressee['gender']): string | undefined {
  const written = titles.find(([pattern]) => pattern.test(name))?.[1];
  if (written !== undefined) return written;
  return gender === 'female' ? 'mevrouw' : gender === 'male' ? 'heer' : undefined;
}

function withoutTitle(name: string): string {
  return titles.reduce((rest, [pattern]) => rest.replace(pattern, ''), name.trim());
}

function capitalised(surname: string): string {
  return surname.charAt(0).toLocaleUpperCase('nl') + surname.slice(1);
}

/**
 * How a Dutch answer begins: `Beste mevrouw De Ridder`, or `Beste Noor Achterberg`.
 *
 * Title and surname only for an adult whose name has initials, since a first name cannot be told from a surname; all
 * others get their name as it stands.
 */
export function salutationOf({ name, gender, isChild }: Addressee): string {
  const plain = withoutTitle(name);
  const surname = plain.replace(initials, '');
  const title = titleOf(name.trim(), gender);
  if (isChild || title === undefined || surname === plain || surname === '') return `Beste ${plain}`;
  return `Beste ${title} ${capitalised(surname)}`;
}
