import type { Random } from './random.ts';

/** An invented patient; the name is put together by chance, so a likeness means nothing. */
export interface InventedPerson {
  readonly initials: string;
  readonly prefix: string;
  readonly surname: string;
  readonly gender: 'female' | 'male';
  readonly firstName: string;
  readonly birthDate: string;
}

const letters = [...'ABCDEFGHIJKLMNOPRSTVWYZ'];
const womensNames = [
  'Anneke',
  'Aisha',
  'Brechtje',
  'Carla',
  'Chantal',
  'Dewi',
  'Elif',
  'Els',
  'Fatima',
  'Femke',
  'Gerda',
  'Hanneke',
  'Ilse',
  'Ineke',
  'Jolanda',
  'Kim',
  'Lotte',
  'Maaike',
  'Maria',
  'Naima',
  'Nel',
  'Petra',
  'Riet',
  'Sanne',
  'Sjaan',
  'Soraya',
  'Tineke',
  'Truus',
  'Wilma',
  'Yvonne',
  'Zehra',
];
const mensNames = [
  'Achmed',
  'Arie',
  'Bart',
  'Cees',
  'Daan',
  'Dennis',
  'Emre',
  'Frits',
  'Gijs',
  'Hans',
  'Henk',
  'Ibrahim',
  'Jan',
  'Jeroen',
  'Johan',
  'Karel',
  'Lars',
  'Luuk',
  'Marco',
  'Mohamed',
  'Niels',
  'Piet',
  'Ravi',
  'Rick',
  'Ruud',
  'Sander',
  'Siem',
  'Teun',
  'Tom',
  'Wim',
  'Yusuf',
];
const prefixes = ['', '', '', '', 'van', 'de', 'van der', 'van den', 'ter', 'op den'];
const beginnings = [
  'Aalder',
  'Bakker',
  'Berg',
  'Bloem',
  'Boer',
  'Brink',
  'Dal',
  'Dijk',
  'Eik',
  'Es',
  'Groen',
  'Haver',
  'Hoef',
  'Holt',
  'Kamp',
  'Koren',
  'Kuiper',
  'Linden',
  'Meer',
  'Molen',
  'Noord',
  'Oever',
  'Polder',
  'Riet',
  'Schaap',
  'Smeden',
  'Tolle',
  'Veen',
  'Visser',
  'Water',
  'Wilg',
  'Zand',
  'Yilmaz',
  'El Idrissi',
  'Ramkisoen',
  'Tjin',
  'Kowalski',
  'Öztürk',
  'Sørensen',
];
const endings = [
  '',
  '',
  'man',
  'stra',
  'sma',
  'inga',
  'kamp',
  'hof',
  'huis',
  'horst',
  'veld',
  'werf',
  'brug',
  'dijk',
  'mans',
];

function surnameOf(random: Random): string {
  const beginning = random.pick(beginnings);
  const surname =
    /[^a-z]/i.test(beginning.slice(1)) || beginning.length > 7 ? beginning : beginning + random.pick(endings);
  return random.chance(0.06) ? `${surname}-${random.pick(beginnings)}` : surname;
}

/** Somebody between 18 and 95 years old in a year. */
export function inventPerson(random: Random, inYear: number): InventedPerson {
  const gender = random.chance(0.54) ? 'female' : 'male';
  const firstName = random.pick(gender === 'female' ? womensNames : mensNames);
  const more = Array.from({ length: random.whole(0, 2) }, () => `${random.pick(letters)}.`);
  const [month, day] = [random.whole(1, 12), random.whole(1, 28)];
  return {
    initials: [`${firstName.charAt(0)}.`, ...more].join(''),
    prefix: random.pick(prefixes),
    surname: surnameOf(random),
    gender,
    firstName,
    birthDate: `${inYear - random.whole(18, 95)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  };
}

/** As the record shows it: `Mw. J.M. van der Berg`. */
export function recordNameOf({ gender, initials, prefix, surname }: InventedPerson): string {
  return [gender === 'female' ? 'Mw.' : 'Dhr.', initials, prefix, surname].filter((part) => part !== '').join(' ');
}
