import { typesInRecordFor } from '#shared/capabilities/access/rules.ts';
import { amsterdam, calendarDayOf } from '#shared/capabilities/counter/calendar.ts';
import { type Flag, type HitCount, mostCounted, type Standing } from '#shared/capabilities/search/model.ts';
import type { QueryPart } from '#shared/capabilities/search/query-language.ts';
import type { ItemId } from '#shared/kernel/ids.ts';
import type { Person } from '#shared/kernel/person.ts';
import { type CalendarDate, type Instant, instantOf } from '#shared/kernel/time.ts';
import { departmentsInReach } from '#main/capabilities/access/public.ts';
import type { Reader } from '#main/store/reader.ts';
import { firstNumberAt } from '#main/store/search-index.ts';
import { joined, listOf, sql, type Statement } from '#main/store/sql.ts';
import { excludedTextOf, type FullText } from './full-text.ts';

/** A search by someone at a moment. */
export interface Search {
  readonly parts: readonly QueryPart[];
  readonly fullText: FullText | undefined;
  readonly person: Person;
  readonly now: Instant;
}

/** Hits that may come before the others because they fit best; the rest follows newest first. */
const mostBest = 100;

/** The short numbers of departments or people; someone without items has none. */
function numbersOf(ids: readonly string[]): Statement {
  return sql`SELECT number FROM search_reference WHERE id IN (${listOf(ids)})`;
}

/**
 * What this person may read, as a condition: the same as `mayReadText` says of each item.
 *
 * It is part of the search itself, so that neither a page nor a count can tell of what stays hidden.
 */
export function readableBy(reader: Reader, person: Person): Statement {
  const departments = departmentsInReach(reader, person);
  const types = typesInRecordFor(person);
  const ofType = types === undefined ? sql`1` : sql`question_type IN (${listOf(types)})`;
  const asked = sql`SELECT item_id FROM colleague_request WHERE asked_of_id = ${person.id} AND settled_at IS NULL`;
  return sql`${ofType} AND (department IN (${numbersOf(departments)}) OR owner IN (${numbersOf([person.id])})
    OR item_id IN (${asked}))`;
}

const flagged: Readonly<Record<Exclude<Flag, 'draft'>, Statement>> = {
  red: sql`urgency = 'red'`,
  amber: sql`urgency = 'amber'`,
  urgent: sql`(is_urgent = 1 OR urgency <> 'none')`,
  gap: sql`has_gap = 1`,
  thanks: sql`is_thanks = 1`,
  attachment: sql`has_attachment = 1`,
  'on-behalf': sql`is_on_behalf = 1`,
};

function hasFlag(flag: Flag, person: Person): Statement {
  if (flag !== 'draft') return flagged[flag];
  return sql`item_id IN (SELECT draft.item_id FROM draft WHERE author_id = ${person.id})`;
}

function stands(standing: Standing, now: Instant): Statement {
  if (standing === 'snoozed') return sql`(is_open = 1 AND snoozed_until > ${now})`;
  return standing === 'open' ? sql`is_open = 1` : sql`is_open = 0`;
}

function ownedBy(part: Extract<QueryPart, { readonly field: 'owner' }>, person: Person): Statement {
  if (part.value === 'nobody') return sql`owner IS NULL`;
  return sql`owner IN (${numbersOf('ids' in part ? part.ids : [person.id])})`;
}

/** The clinic's calendar plays no part in when a day begins. */
const anyCalendar = { timeZone: amsterdam, blocks: [], exceptions: [] };

/** The first number of the items whose newest message is of this day or later. */
function firstNumberOn(day: CalendarDate): number {
  return firstNumberAt(instantOf(calendarDayOf(anyCalendar, day).startsAtMs));
}

function conditionOf(part: QueryPart, { person, now }: Search): Statement | undefined {
  switch (part.field) {
    case 'type':
      return sql`question_type = ${part.value}`;
    case 'status':
      return sql`state = ${part.value}`;
    case 'channel':
      return sql`channel = ${part.value}`;
    case 'flag':
      return hasFlag(part.value, person);
    case 'is':
      return stands(part.value, now);
    case 'department':
      return sql`department IN (${numbersOf([part.id])})`;
    case 'owner':
      return ownedBy(part, person);
    case 'before':
      return sql`number < ${firstNumberOn(part.value)}`;
    case 'after':
      return sql`number >= ${firstNumberOn(part.value)}`;
    default:
      return undefined;
  }
}

/** Of these an item has one, so that two of them mean either. */
const alternatives: readonly QueryPart['field'][] = ['type', 'status', 'channel', 'department', 'owner'];

/** Everything asked besides words: either of what an item has one of, all of the rest, none of what is excluded. */
function conditionsOf(search: Search): Statement[] {
  const conditions = search.parts.flatMap((part) => {
    const condition = conditionOf(part, search);
    return condition ? [{ part, condition }] : [];
  });
  const excluded = conditions
    .filter(({ part }) => part.isExcluded)
    .map(({ condition }) => sql`(${condition}) IS NOT 1`);
  const asked = conditions.filter(({ part }) => !part.isExcluded);
  const either = alternatives.flatMap((field) => {
    const ofField = asked.filter(({ part }) => part.field === field).map(({ condition }) => condition);
    return ofField.length === 0 ? [] : [sql`(${joined(ofField, ' OR ')})`];
  });
  const all = asked.filter(({ part }) => !alternatives.includes(part.field)).map(({ condition }) => condition);
  return [...either, ...all, ...excluded, ...withoutWords(search)];
}

/** With words to find as well, the index leaves out the excluded ones itself. */
function withoutWords({ parts, fullText }: Search): Statement[] {
  const excluded = excludedTextOf(parts);
  if (fullText !== undefined || excluded === undefined) return [];
  return [sql`number NOT IN (SELECT rowid FROM search_text WHERE search_text MATCH ${excluded})`];
}

/** The hits of an expression, or of the conditions alone, without an order. */
function hitsOf(reader: Reader, search: Search, expression: string | undefined): Statement {
  const where = joined([readableBy(reader, search.person), ...conditionsOf(search)], ' AND ');
  if (expression !== undefined) {
    return sql`FROM search_text CROSS JOIN search_item ON search_item.number = search_text.rowid
      WHERE search_text MATCH ${expression} AND ${where}`;
  }
  const isOpenOnly = search.parts.some((part) => part.field === 'is' && part.value === 'open' && !part.isExcluded);
  return isOpenOnly
    ? sql`FROM search_item INDEXED BY search_item_open WHERE ${where}`
    : sql`FROM search_item NOT INDEXED WHERE ${where}`;
}

/** How many hits there are; above a bound, that there are more. */
export function countHits(reader: Reader, search: Search): HitCount {
  const found = reader.first<{ count: number }>(sql`
    SELECT count(*) AS count FROM (SELECT 1 ${hitsOf(reader, search, search.fullText?.every)} LIMIT ${mostCounted + 1})`);
  const count = found?.count ?? 0;
  return { count: Math.min(count, mostCounted), isMore: count > mostCounted };
}

interface Row {
  readonly number: number;
  readonly itemId: ItemId;
}

interface Page {
  readonly offset: number;
  readonly limit: number;
}

/** A page of hits, newest first; `without` are rows that stand elsewhere. */
function newest(
  reader: Reader,
  search: Search,
  expression: string | undefined,
  { offset, limit, without }: Page & { readonly without: readonly Row[] },
): Row[] {
  const known = without.length === 0 ? sql`` : sql`AND number NOT IN (${listOf(without.map((row) => row.number))})`;
  const order = expression === undefined ? sql`number DESC` : sql`search_text.rowid DESC`;
  return reader.all<Row>(sql`
    SELECT number, item_id AS itemId ${hitsOf(reader, search, expression)} ${known}
    ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}`);
}

/**
 * One page of hits.
 *
 * With words: first those with all words in name or subject, then those with the very words as typed, newest first
 * within each and a hundred of each at most; then every other hit, newest first. Without words: newest first.
 */
export function listHits(reader: Reader, search: Search, page: Page): ItemId[] {
  const best: Row[] = [];
  for (const expression of search.fullText?.best ?? []) {
    best.push(...newest(reader, search, expression, { offset: 0, limit: mostBest, without: best }));
  }
  const fromBest = best.slice(page.offset, page.offset + page.limit);
  const rest = {
    offset: Math.max(0, page.offset - best.length),
    limit: page.limit - fromBest.length,
    without: best,
  };
  const others = rest.limit === 0 ? [] : newest(reader, search, search.fullText?.every, rest);
  return [...fromBest, ...others].map((row) => row.itemId);
}
