import type { Reading } from './reading.ts';
import { stretchesWith } from './together.ts';
import { classOf } from './word-classes.ts';

/** A number that means something beside a word: a temperature, a pulse, a sugar. */
interface Figure {
  readonly least: number;
  readonly most: number;
  /** Only with a decimal: 38 may be an age, 38,5 is a temperature. */
  readonly needsDecimal?: boolean;
}

const figures = {
  hot: { least: 38, most: 42.9, needsDecimal: true },
  lowSaturation: { least: 60, most: 89 },
  fastPulse: { least: 150, most: 250 },
  slowPulse: { least: 25, most: 39 },
  highSugar: { least: 20, most: 45 },
  lowSugar: { least: 1, most: 2.9, needsDecimal: true },
  highRatio: { least: 6, most: 20 },
  highKetones: { least: 1.5, most: 9, needsDecimal: true },
  hours: { least: 4, most: 30 },
} as const satisfies Readonly<Record<string, Figure>>;

/** What was found: where, with what, in whom. Each part is a class of words, a figure, or one of several classes. */
interface FindingRule {
  readonly id: string;
  readonly level: 'red' | 'amber';
  readonly parts: readonly string[];
  /** Words within which the parts lie. */
  readonly within: number;
}

const red = (id: string, within: number, ...parts: string[]): FindingRule => ({ id, level: 'red', parts, within });
const amber = (id: string, within: number, ...parts: string[]): FindingRule => ({ id, level: 'amber', parts, within });

/**
 * Findings that ask for a call whatever else the message says.
 *
 * @source NHG-Triagewijzer and NHG-Standaarden for the limits; wording and windows are our own.
 */
const rules: readonly FindingRule[] = [
  red('RF08', 30, 'chemoshort', 'hot'),
  red('RF08', 14, 'chemoshort', 'feverword'),
  red('RF08', 25, 'suppressed', 'hot'),
  red('RF08', 12, 'suppressed', 'feverword'),
  red('RF03', 8, 'saturation', 'lowSaturation'),
  red('RF22', 7, 'pulse', 'fastPulse'),
  red('RF22', 8, 'defibrillator', 'shockgiven'),
  red('RF18', 7, 'glucose', 'lowSugar'),
  red('RF18', 14, 'glucose', 'highSugar', 'vomit'),
  red('RF18', 6, 'ketone', 'highKetones'),
  red('RF25', 5, 'inr', 'highRatio'),
  red('RF27', 10, 'erection', 'hours', 'hourword'),
  red('RF24', 12, 'methotrexate', 'daily', 'taken'),
  red('RF24', 8, 'strong', 'doubled', 'taken'),
  red('RF17', 12, 'caustic', 'ineye'),
  red('RF15', 12, 'youngbaby', 'hot'),
  red('RF15', 10, 'youngbaby', 'feverword'),
  amber('RF05', 3, 'resuscitation'),
  amber('RF20', 8, 'pain', 'cough', 'weeks'),
  amber('RF09', 16, 'pregnant', 'bleeding', 'wiping'),
];

const classParts: Readonly<Record<string, string>> = { hourword: 'hours' };

/** A finding in a text, under the entry of the list it belongs to. */
export interface FoundFinding {
  readonly id: string;
  readonly level: 'red' | 'amber';
  readonly from: number;
  readonly to: number;
  readonly ownDenials: number;
}

function isFigure(part: string): part is keyof typeof figures {
  return Object.hasOwn(figures, part);
}

function isWithin(text: string, figure: Figure): boolean {
  if (!/^\d+(\.\d+)?$/.test(text)) return false;
  if (figure.needsDecimal && !text.includes('.')) return false;
  return Number(text) >= figure.least && Number(text) <= figure.most;
}

const partNames = [...new Set(rules.flatMap(({ parts }) => parts))];
const classes = partNames
  .filter((part) => !isFigure(part))
  .map((part) => ({ part, place: classOf(classParts[part] ?? part) }));
const numbers = partNames.filter(isFigure);

function put(places: Map<string, number[]>, part: string, at: number): void {
  const others = places.get(part);
  if (others) others.push(at);
  else places.set(part, [at]);
}

function partsOf(reading: Reading): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  reading.words.forEach(({ text }, at) => {
    const own = reading.classes[at] ?? [];
    if (own.length > 0) for (const { part, place } of classes) if (own.includes(place)) put(places, part, at);
    if (/^\d/.test(text)) for (const part of numbers) if (isWithin(text, figures[part])) put(places, part, at);
  });
  return places;
}

/** The findings in a text; what the sentence says of them is for the caller to weigh. */
export function findingsIn(reading: Reading): readonly FoundFinding[] {
  const places = partsOf(reading);
  return rules.flatMap(({ id, level, parts, within }) => {
    const placesByPart = parts.map((part) => places.get(part) ?? []);
    if (placesByPart.some((found) => found.length === 0)) return [];
    return stretchesWith(placesByPart, within).map((stretch) => ({ id, level, ...stretch, ownDenials: 0 }));
  });
}
