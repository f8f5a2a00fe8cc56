/** Eighty words, half plain, half as colleagues write. */
const paragraph =
  'U was bij ons op de polikliniek. Wij zagen dat uw hart iets minder krachtig pompt. Patiënt bekend met hypertensie en ' +
  'DM2, thans progressieve dyspnoe. Echo: LVEF 45%, geen stenose. U krijgt plaspillen en wij zien u over drie maanden ' +
  'terug. De bloedwaarden zijn goed en u kunt gewoon blijven sporten. Neem de pillen in de ochtend met wat water. Belt u ' +
  'ons als u dikke voeten krijgt of in een paar dagen twee kilo zwaarder bent. Een oorzaak in de longen is niet uitgesloten.';

/** A letter of two thousand words, in paragraphs that all differ. */
export function twoThousandWords(): string {
  return Array.from({ length: 26 }, (_, at) => `${String(at + 1)}. ${paragraph}`).join('\n');
}

/** A few lines with a finding of most kinds. */
export const shortLetter = [
  'Vraag: oorzaak van de kortademigheid? Antwoord: licht verminderde pompfunctie (LVEF 45 %), licht lekkende klep. Een oorzaak in de longen is niet uitgesloten.',
  'Furosemide 20 mg 1 dd voortgezet. Patiënt is bekend met hypertensie en progressieve dyspnoe d’effort, waarvoor wij vooralsnog een expectatief beleid voeren en over drie maanden controleren, eerder bij exacerbatie.',
  'Uw zwager woont in en is bekend met alcoholproblemen.',
  'Spirometrie binnen 4 weken; nierfunctie en kalium over 2 weken.',
].join('\n');
