import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import { defaultRedFlagList } from '#shared/red-flags/default-list.ts';
import { createScanner } from '#shared/red-flags/scanner.ts';

interface Question {
  readonly id: string;
  readonly onderwerp?: string;
  readonly tekst: string;
  readonly verwacht: string;
  readonly regels?: readonly string[];
}

const file = new URL('../../../main/app/demo-clinic/material/questions.yaml', import.meta.url);
const { vragen } = parse(readFileSync(file, 'utf8')) as { vragen: readonly Question[] };
const scanner = createScanner(defaultRedFlagList);
const findingOf = ({ onderwerp = '', tekst }: Question) => scanner.scan(`${onderwerp}\n${tekst}`);

describe('the questions of the demo clinic', () => {
  it('come out red in exactly the four cases that ask for a call now (R13)', () => {
    const reds = vragen.filter((question) => findingOf(question).level === 'red').map(({ id }) => id);
    expect(reds).toEqual(vragen.filter(({ verwacht }) => verwacht === 'rood').map(({ id }) => id));
    expect(reds).toHaveLength(4);
  });

  it.each(vragen.filter(({ regels }) => regels).map((question) => [question.id, question] as const))(
    'come out under one of the entries that were expected: %s (R13)',
    (_id, question) => {
      const found = findingOf(question).matches.map(({ id }) => id);
      expect(found.some((id) => question.regels?.includes(id))).toBe(true);
    },
  );
});
