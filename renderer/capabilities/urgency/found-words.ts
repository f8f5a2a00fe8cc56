import type { UrgencyFlag } from '#shared/capabilities/urgency/model.ts';

/** Words that were found, under the theme they belong to. */
export interface FoundTheme {
  readonly theme: string;
  readonly level: UrgencyFlag['level'];
  readonly passages: readonly Pick<UrgencyFlag, 'words' | 'part'>[];
}

/** Each passage once, and the telling words alone where a longer passage of the same part holds them too. */
function distinct(flags: readonly UrgencyFlag[]): UrgencyFlag[] {
  return flags.filter(({ words, part }, place) =>
    flags.every((other, otherPlace) => {
      if (other.part !== part || !(words ?? '').includes(other.words ?? '')) return true;
      return other.words === words && otherPlace >= place;
    }),
  );
}

/** What the scan found and nobody has settled, by theme, red first; the same words in the same part count once. */
export function foundThemes(flags: readonly UrgencyFlag[]): FoundTheme[] {
  const found = flags.filter((flag) => flag.source === 'scan' && flag.settledAt === null);
  const themes = [...Map.groupBy(found, (flag) => `${flag.level} ${flag.theme ?? ''}`).values()].map((group) => ({
    theme: group[0]?.theme ?? '',
    level: group[0]?.level ?? ('amber' as const),
    passages: distinct(group),
  }));
  return themes.toSorted((one, other) => Number(one.level === 'amber') - Number(other.level === 'amber'));
}
