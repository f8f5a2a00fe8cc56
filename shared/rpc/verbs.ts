import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';

import { doorFailures, statusOf } from './failures.ts';

/**
 * What a procedure may touch, decided here and nowhere else.
 *
 * - `query` reads: its handler gets a Reader.
 * - `command` changes: its handler gets a Writer inside one transaction that the door opens.
 * - `task` may wait for the outside world: it gets neither and calls queries and commands.
 * - `event` is a stream of news; it carries no patient data, only what to ask for again.
 */
export type Verb = 'query' | 'command' | 'task' | 'event';

type Failures = Readonly<Record<string, z.ZodType>>;

interface Terms<Input extends z.ZodType, Output extends z.ZodType, Fails extends Failures> {
  readonly input: Input;
  readonly output: Output;
  /** Refusals this procedure may return, each with the schema of its detail. */
  readonly fails?: Fails;
}

type ErrorItems<Fails extends Failures> = {
  [Code in keyof Fails]: { data: Fails[Code]; status: number };
};

function errorItems<Fails extends Failures>(fails: Fails): ErrorItems<Fails> {
  const items = Object.entries(fails).map(([code, data]) => [code, { data, status: statusOf(code) }]);
  return Object.fromEntries(items) as ErrorItems<Fails>;
}

function procedure<Kind extends Verb, Input extends z.ZodType, Output extends z.ZodType, Fails extends Failures>(
  verb: Kind,
  terms: Terms<Input, Output, Fails>,
) {
  return oc
    .$meta<{ verb: Kind }>({ verb })
    .errors(errorItems(doorFailures))
    .errors(errorItems((terms.fails ?? {}) as Fails))
    .input(terms.input)
    .output(terms.output);
}

/** A procedure that only reads. */
export function query<Input extends z.ZodType, Output extends z.ZodType, Fails extends Failures = Record<never, never>>(
  terms: Terms<Input, Output, Fails>,
) {
  return procedure('query', terms);
}

/** A procedure that changes the store in one transaction. */
export function command<
  Input extends z.ZodType,
  Output extends z.ZodType,
  Fails extends Failures = Record<never, never>,
>(terms: Terms<Input, Output, Fails>) {
  return procedure('command', terms);
}

/** A procedure that may wait for the world outside the store. */
export function task<Input extends z.ZodType, Output extends z.ZodType, Fails extends Failures = Record<never, never>>(
  terms: Terms<Input, Output, Fails>,
) {
  return procedure('task', terms);
}

/** A stream of news; `yields` is the schema of one piece of it. */
export function event<News extends z.ZodType>(yields: News) {
  return oc
    .$meta<{ verb: 'event' }>({ verb: 'event' })
    .errors(errorItems(doorFailures))
    .input(z.undefined())
    .output(eventIterator(yields));
}
