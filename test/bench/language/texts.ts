/** About forty words of a letter, half plain, half as colleagues write. */
const dutch =
  'U was bij ons op de polikliniek. Wij zagen dat uw hart iets minder krachtig pompt. Patiënt bekend met hypertensie en DM2, ' +
  'thans progressieve dyspnoe. Echo: LVEF 45%, geen stenose. U krijgt plaspillen en wij zien u over drie maanden terug. ';
const english =
  'You came to our clinic. We saw that your heart pumps a little less strongly. Patient known with hypertension and T2DM, ' +
  'now progressive dyspnoea. Echo: LVEF 45%, no stenosis was seen. You will get water tablets and we will see you in three months. ';

/** A letter of about this many words in paragraphs of two hundred. */
function letterOf(sentences: string, words: number): string {
  const paragraph = sentences.repeat(5).trim();
  const size = paragraph.split(/\s+/).length;
  return Array.from({ length: Math.round(words / size) }, () => paragraph).join('\n\n');
}

export const dutchLetter = (words: number): string => letterOf(dutch, words);
export const englishLetter = (words: number): string => letterOf(english, words);

/** The letter with another number in every paragraph, so that nothing that was read of it before can be used. */
export const renewed = (letter: string, turn: number): string =>
  letter
    .split('\n\n')
    .map((paragraph, index) => `${paragraph} ${String(turn * 1_000 + index)}`)
    .join('\n\n');
