import { z } from 'zod';

import { blankTypes } from '#shared/capabilities/counter/answer-document.ts';
import { thirdPartyThemes } from '#shared/plain-language/model.ts';
import { calendarDate } from '#shared/kernel/time.ts';
import { sectionKeys } from './section.ts';

/**
 * A letter while it is being written: a small, closed subset of the editor's document.
 *
 * A document is a row of sections in the order of its kind; a section holds paragraphs, small headings, lists and tables
 * of measured values. Nothing else can be stored, so pasted markup cannot travel.
 */
const bold = z.strictObject({ type: z.literal('bold') });
const italic = z.strictObject({ type: z.literal('italic') });

/** Longest address of a link, in characters. */
export const longestAddress = 2_000;

/** A link from the allow-list, as it was on the day that somebody put it in. @source R57, links are stored as title, address and date */
export const letterLink = z.strictObject({
  type: z.literal('letterLink'),
  attrs: z.strictObject({
    address: z.string().max(longestAddress),
    title: z.string().max(300),
    checkedOn: calendarDate,
  }),
});

/**
 * A passage about somebody else. The treatment team reads it; patient and representatives read a rendering without it.
 *
 * @source R107–R110; art. 7:456 BW: no access as far as the privacy of another would be harmed
 */
export const passageThemes = thirdPartyThemes;
export const passageTheme = z.enum(passageThemes);
export type PassageTheme = z.infer<typeof passageTheme>;

export const thirdPartyMark = z.strictObject({
  type: z.literal('thirdParty'),
  attrs: z.strictObject({ passageId: z.uuid(), theme: passageTheme }),
});
export type ThirdPartyMark = z.infer<typeof thirdPartyMark>;

const mark = z.discriminatedUnion('type', [bold, italic, letterLink, thirdPartyMark]);
const marks = z.array(mark).max(4).optional();

const text = z.strictObject({ type: z.literal('text'), text: z.string().min(1).max(200_000), marks });
const lineBreak = z.strictObject({ type: z.literal('hardBreak'), marks });
const blank = z.strictObject({
  type: z.literal('blank'),
  attrs: z.strictObject({
    name: z.string().max(80),
    label: z.string().max(200),
    valueType: z.enum(blankTypes),
    choices: z.array(z.string().max(200)).max(40).default([]),
    value: z.string().max(4_000).nullable(),
  }),
  marks,
});
/** What stands in a rendering where a passage was taken out; never in a text that somebody writes. */
const stub = z.strictObject({ type: z.literal('stub'), attrs: z.strictObject({ theme: passageTheme }) });

const inline = z.discriminatedUnion('type', [text, blank, lineBreak, stub]);
export type LetterInline = z.infer<typeof inline>;

const paragraph = z.strictObject({ type: z.literal('paragraph'), content: z.array(inline).max(5_000).optional() });
const heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.literal(3) }),
  content: z.array(inline).max(200).optional(),
});
const listItem = z.strictObject({ type: z.literal('listItem'), content: z.array(paragraph).min(1).max(100) });
const bulletList = z.strictObject({ type: z.literal('bulletList'), content: z.array(listItem).max(500) });
const orderedList = z.strictObject({ type: z.literal('orderedList'), content: z.array(listItem).max(500) });

/** A measured value as it was sent: coded, with unit, bounds and day, so that the receiver can file it. @source R90 */
export const measuredValue = z.strictObject({
  code: z.string().max(80).nullable(),
  name: z.string().max(200),
  value: z.string().max(200),
  unit: z.string().max(40).nullable(),
  reference: z.string().max(120).nullable(),
  flag: z.enum(['low', 'high', 'critical', 'abnormal']).nullable(),
  measuredOn: calendarDate.nullable(),
});
export type MeasuredValue = z.infer<typeof measuredValue>;

const valueTable = z.strictObject({
  type: z.literal('valueTable'),
  attrs: z.strictObject({ rows: z.array(measuredValue).max(200) }),
});

const block = z.discriminatedUnion('type', [paragraph, heading, bulletList, orderedList, valueTable]);
export type LetterBlock = z.infer<typeof block>;
export type LetterParagraph = z.infer<typeof paragraph>;

const section = z.strictObject({
  type: z.literal('section'),
  attrs: z.strictObject({ key: z.enum(sectionKeys) }),
  content: z.array(block).max(2_000),
});
export type LetterSection = z.infer<typeof section>;

export const letterDocument = z.strictObject({ type: z.literal('doc'), content: z.array(section).max(30) });
export type LetterDocument = z.infer<typeof letterDocument>;
