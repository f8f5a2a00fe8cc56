import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { AnyContractProcedure } from '@orpc/contract';
import { afterAll, describe, expect, it } from 'vitest';

import { contract } from '#shared/capabilities/contract.ts';
import { en } from '#shared/locales/en.ts';
import { nl } from '#shared/locales/nl.ts';
import { doorFailures } from '#shared/rpc/failures.ts';
import { capabilities } from '#main/app/capabilities.ts';
import { Vault } from '#main/capabilities/vault/vault.ts';
import { systemClock } from '#main/platform/clock.ts';
import type { AnyDefinition } from '#main/rpc/definition.ts';
import { News } from '#main/rpc/news.ts';
import { Sessions } from '#main/rpc/sessions.ts';

interface Procedure {
  readonly name: string;
  readonly verb: string;
  readonly codes: readonly string[];
}

const procedures: readonly Procedure[] = Object.entries(contract).flatMap(([capability, routes]) =>
  Object.entries(routes as Readonly<Record<string, AnyContractProcedure>>).map(([name, procedure]) => ({
    name: `${capability}.${name}`,
    verb: String(procedure['~orpc'].meta.verb),
    codes: Object.keys(procedure['~orpc'].errorMap),
  })),
);

const dataFolder = mkdtempSync(join(tmpdir(), 'loket-contract-'));
const vault = new Vault({ dataFolder, sessions: new Sessions(), clock: systemClock });
const definitions: Readonly<Record<string, Readonly<Record<string, AnyDefinition>>>> = capabilities({
  vault,
  news: new News(),
  clock: systemClock,
  dataFolder,
});

afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

function definitionOf(name: string): AnyDefinition | undefined {
  const [capability = '', procedure = ''] = name.split('.');
  return definitions[capability]?.[procedure];
}

/** The contract's verb that a definition serves: a sliced command is still a command. */
function verbOf(definition: AnyDefinition | undefined): string | undefined {
  return definition?.verb === 'sliced-command' ? 'command' : definition?.verb;
}

/** Procedures that change a patient's matters must say what the log holds; why a line is missing must be written. */
function isAccountedFor(definition: AnyDefinition): boolean {
  if (definition.verb === 'task' || definition.verb === 'event') return true;
  return typeof definition.audit === 'function' || definition.audit.notAudited.length > 10;
}

describe('the contract', () => {
  it('names each procedure once and knows four verbs', () => {
    expect(procedures.length).toBeGreaterThan(20);
    expect([...new Set(procedures.map(({ verb }) => verb))].sort()).toEqual(['command', 'event', 'query', 'task']);
  });

  it.each(procedures)('$name has a handler of its own verb', ({ name, verb }) => {
    expect(verbOf(definitionOf(name))).toBe(verb);
  });

  it('has no handler beside it', () => {
    const handled = Object.entries(definitions).flatMap(([capability, routes]) =>
      Object.keys(routes).map((name) => `${capability}.${name}`),
    );
    expect(handled.sort()).toEqual(procedures.map(({ name }) => name).sort());
  });

  it('has a line in the log for every query and command, or the reason why not', () => {
    const silent = procedures.filter(({ name }) => {
      const definition = definitionOf(name);
      return definition && !isAccountedFor(definition);
    });
    expect(silent).toEqual([]);
  });

  it('lets nobody but tasks and news through without a guard', () => {
    for (const { name } of procedures) expect(definitionOf(name)?.access, name).toBeTypeOf('function');
  });
});

const codes = [
  ...new Set([...Object.keys(doorFailures), ...procedures.flatMap((procedure) => procedure.codes)]),
].sort();

describe.each([
  ['Dutch', nl.failures.codes],
  ['English', en.failures.codes],
])('the refusals in %s', (_language, texts) => {
  const known: Readonly<Record<string, Readonly<Record<string, string>>>> = texts;

  it.each(codes)('say for %s what happened, what is safe and what to do', (code) => {
    const text = known[code];
    expect(Object.keys(text ?? {}).sort()).toEqual(['next', 'safe', 'what']);
    expect(Object.values(text ?? {}).every((sentence) => /[.?!]$/.test(sentence.trim()))).toBe(true);
  });
});
