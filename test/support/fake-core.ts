import { ORPCError } from '@orpc/client';

import { type Contract, type CoreClient, contract } from '#shared/capabilities/contract.ts';
import { defaultPreferences } from '#shared/capabilities/vault/model.ts';
import { sampleNow } from '#test/support/counter-samples.ts';

type Capability = keyof Contract;
type Procedure<C extends Capability> = keyof Contract[C] & keyof CoreClient[C];
type Call = (...parameters: never[]) => unknown;
type InputOf<F> = F extends (input: infer Input, ...rest: never[]) => unknown ? Input : never;
type OutputOf<F> = F extends (...parameters: never[]) => Promise<infer Output> ? Plain<Output> : never;
/** A stream of news may be any generator of that news. */
type Plain<Output> = Output extends AsyncIterator<infer News, unknown, void> ? AsyncGenerator<News, void> : Output;

/** What the fake core answers, per procedure. A function gets the input; throw `refusal(...)` to refuse. */
export type FakeHandlers = {
  readonly [C in Capability]?: {
    readonly [P in Procedure<C>]?: CoreClient[C][P] extends Call
      ? (input: InputOf<CoreClient[C][P]>) => OutputOf<CoreClient[C][P]> | Promise<OutputOf<CoreClient[C][P]>>
      : never;
  };
};

/** One call that a screen made. */
export interface FakeCall {
  readonly name: string;
  readonly input: unknown;
}

/** A refusal with a declared code, as the core sends it. */
export function refusal(code: string, data?: unknown): ORPCError<string, unknown> {
  return new ORPCError(code, { data, defined: true });
}

/** A stream of news that a test feeds by hand. */
export class FakeNews<News> {
  readonly #waiting = new Set<(news: News) => void>();

  /** The number of screens that listen now. */
  get listeners(): number {
    return this.#waiting.size;
  }

  tell(news: News): void {
    for (const hear of [...this.#waiting]) hear(news);
  }

  /** The stream of one screen, until it stops listening. */
  async *stream(): AsyncGenerator<News, void> {
    const heard: News[] = [];
    let wake = (): void => undefined;
    const hear = (news: News) => {
      heard.push(news);
      wake();
    };
    this.#waiting.add(hear);
    try {
      for (;;) {
        const news = heard.shift();
        if (news !== undefined) yield news;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    } finally {
      this.#waiting.delete(hear);
    }
  }
}

const always: FakeHandlers = {
  vault: { preferences: () => defaultPreferences },
  counter: { alarms: () => ({ alarms: [], hasMore: false, asOf: sampleNow }), here: () => ({ others: [] }) },
};

function verbOf(capability: string, procedure: string): string {
  const procedures = contract[capability as Capability] as unknown as Record<
    string,
    { '~orpc': { meta: { verb: string } } }
  >;
  const found = procedures[procedure];
  if (!found) throw new Error(`the contract has no ${capability}.${procedure}`);
  return found['~orpc'].meta.verb;
}

type LooseHandlers = Readonly<
  Record<string, Readonly<Record<string, ((input: unknown) => unknown) | undefined>> | undefined>
>;

/**
 * A core for screens under test: answers from the given handlers and keeps what was asked.
 *
 * A procedure without a handler fails the call, so that a test cannot pass on an answer nobody chose.
 */
export function fakeCore(handlers: FakeHandlers): { readonly client: CoreClient; readonly calls: readonly FakeCall[] } {
  const calls: FakeCall[] = [];
  const find = (capability: string, procedure: string) =>
    (handlers as LooseHandlers)[capability]?.[procedure] ?? (always as LooseHandlers)[capability]?.[procedure];
  const call = (capability: string, procedure: string) => async (input: unknown) => {
    const verb = verbOf(capability, procedure);
    const handler = find(capability, procedure);
    if (verb === 'event' && !handler) return new FakeNews<never>().stream();
    calls.push({ name: `${capability}.${procedure}`, input });
    if (!handler) throw new Error(`no handler for ${capability}.${procedure}`);
    return handler(input);
  };
  const client = new Proxy(
    {},
    {
      get: (_target, capability: string) =>
        new Proxy({}, { get: (_inner, procedure: string) => call(capability, procedure) }),
    },
  );
  return { client: client as CoreClient, calls };
}
