import { type lettersContract, letterViews } from '#shared/capabilities/letters/contract.ts';
import type { Audience, Rendering } from '#shared/capabilities/letters/model.ts';
import { writesLetters } from '#shared/capabilities/letters/rules.ts';
import type { Person } from '#shared/kernel/person.ts';
import type { Handlers } from '#main/rpc/definition.ts';
import { notAudited } from '#main/rpc/audit.ts';
import { refuse } from '#main/rpc/refusal.ts';
import type { Reader } from '#main/store/reader.ts';
import { letterNote, mayOpenLetter, sightOf, summaryOf } from './letter-sight.ts';
import { countLetters, findLetter, type LetterRow, listLetters } from './letter-store.ts';
import { headNow, headOf, readLetter } from './letter-view.ts';
import { findNewestVersion, listRenderings, type SignedVersion } from './version-store.ts';

type LetterHandlers = Handlers<typeof lettersContract>;

/** A list that is looked at again within this time is the same look; a letter that is, within the shorter one. */
const oneLookMs = 15 * 60_000;
const oneReadMs = 60_000;

/** Guard for whoever writes letters at all. */
export function worksWithLetters(_reader: Reader, _input: unknown, person: Person): boolean {
  return writesLetters(person);
}

const list: LetterHandlers['list'] = {
  verb: 'query',
  access: worksWithLetters,
  audit: (_reader, input) => ({ action: 'list', objectType: 'letters', reason: input.view, oncePerMs: oneLookMs }),
  run: (reader, input, call) => {
    const sight = sightOf(reader, call);
    const counts = letterViews.map((view) => ({ view, count: countLetters(reader, view, sight) }));
    return {
      letters: listLetters(reader, input.view, sight, input).map((row) => summaryOf(row, sight)),
      total: counts.find(({ view }) => view === input.view)?.count ?? 0,
      counts,
      asOf: call.now,
    };
  },
};

const open: LetterHandlers['open'] = {
  verb: 'query',
  access: mayOpenLetter,
  audit: (reader, input) => ({ ...letterNote('read')(reader, input), oncePerMs: oneReadMs }),
  run: (reader, input, call) => readLetter(reader, input.letterId, call) ?? refuse('letter-not-found'),
};

/** Of two texts the general practitioner gets the professional one; of one that one. */
export function forGeneralPractitioner(all: readonly Rendering[]): Rendering[] {
  const professional = all.filter(({ text }) => text === 'professional');
  return professional.length > 0 ? professional : [...all];
}

/** What an audience can read of a signed letter; nothing once it was withdrawn from its readers. */
export function renderingsFor(reader: Reader, row: LetterRow, version: SignedVersion, audience: Audience) {
  if (audience === 'team') return listRenderings(reader, version.id, 'team');
  if (row.state === 'withdrawn') return [];
  if (audience !== 'gp') return listRenderings(reader, version.id, audience);
  return forGeneralPractitioner(listRenderings(reader, version.id, 'team'));
}

const view: LetterHandlers['view'] = {
  verb: 'query',
  access: mayOpenLetter,
  audit: (reader, input) => ({ ...letterNote('read', `as ${input.audience}`)(reader, input), oncePerMs: oneReadMs }),
  run: (reader, input) => {
    const row = findLetter(reader, input.letterId);
    if (!row) return refuse('letter-not-found');
    const version = findNewestVersion(reader, row.id);
    if (!version) return refuse('not-signed-yet');
    return {
      title: version.title,
      language: version.language,
      renderings: renderingsFor(reader, row, version, input.audience),
      letterhead: headOf(reader, version),
      state: row.state,
    };
  },
};

const letterhead: LetterHandlers['letterhead'] = {
  verb: 'query',
  access: (_reader, _input, person) => writesLetters(person) || person.role === 'functional-administrator',
  audit: notAudited('the head of letters; nothing about patients'),
  run: (reader, input) => headNow(reader, input.departmentId),
};

/** What is read of letters. */
export const letterQueries = { list, open, view, letterhead };
