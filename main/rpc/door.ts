import { ORPCError, type AnyContractProcedure } from '@orpc/contract';
import { implement, type AnyRouter } from '@orpc/server';

import type { Person } from '#shared/kernel/person.ts';
import type { Clock } from '#main/platform/clock.ts';
import { newId } from '#main/platform/identifiers.ts';
import type { Log } from '#main/platform/log.ts';
import { type StoreFailure, storeFailureOf } from '#main/store/store-failure.ts';
import type { Store } from '#main/store/store.ts';
import type { AuditNote, AuditOutcome, AuditTrail } from './audit.ts';
import type { Call, SignedInCall } from './call.ts';
import type {
  AnyDefinition, CommandDefinition, EventDefinition, Guard, QueryDefinition, SlicedCommandDefinition, TaskCall, TaskDefinition,
} from './definition.ts';
import type { News } from './news.ts';
import { Refusal } from './refusal.ts';
import type { Sessions } from './sessions.ts';

/** What the host tells of a call: only from which window it came. */
export interface CallContext {
  readonly callerId: string;
}

/** What the door works with. `store` gives the open store, or undefined while everything is locked. */
export interface DoorServices {
  readonly store: () => Store | undefined;
  readonly sessions: Sessions;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly log: Log;
  readonly news: News;
  /** Told when the store turned out to be unusable, so that it is closed and said. */
  readonly storeFailed: (failure: StoreFailure) => void;
}

type Contracts = Readonly<Record<string, Readonly<Record<string, AnyContractProcedure>>>>;
type Definitions = Readonly<Record<string, Readonly<Record<string, AnyDefinition>>>>;
type StoreDefinition<Input, Result> =
  | QueryDefinition<Input, Result>
  | CommandDefinition<Input, Result>
  | SlicedCommandDefinition<Input, Result>;

/** Thrown inside a transaction to roll it back with a refusal. */
class RolledBack extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/**
 * The one way into the core.
 *
 * For every call, in this order: input schema, who calls, may they, the work in its transaction, the line in the log,
 * output schema. A refusal is answered with its declared code; anything else thrown becomes `unexpected` with a
 * reference that finds it in the log.
 */
export class Door {
  readonly #services: DoorServices;
  readonly #lastNotes = new Map<string, number>();

  constructor(services: DoorServices) {
    this.#services = services;
  }

  /** The router of every capability, for the transports. */
  router(contracts: Contracts, definitions: Definitions): AnyRouter {
    const router: Record<string, Record<string, AnyRouter>> = {};
    for (const [capability, procedures] of Object.entries(contracts)) {
      const routes: Record<string, AnyRouter> = {};
      for (const [name, procedure] of Object.entries(procedures)) {
        const definition = definitions[capability]?.[name];
        if (!definition) throw new Error(`no handler for ${capability}.${name}`);
        routes[name] = this.#route(`${capability}.${name}`, procedure, definition);
      }
      router[capability] = routes;
    }
    return router;
  }

  #route(name: string, procedure: AnyContractProcedure, definition: AnyDefinition): AnyRouter {
    const builder = implement(procedure).$context<CallContext>();
    return builder
      .use(async ({ next }) => {
        try {
          return await next();
        } catch (error) {
          throw this.#asFailure(name, error);
        }
      })
      .handler(({ input, context, signal }) => this.#pass(name, definition, input as never, context, signal)) as AnyRouter;
  }

  #callOf(context: CallContext): Call {
    return {
      callerId: context.callerId,
      now: this.#services.clock.now(),
      person: this.#services.sessions.of(context.callerId),
    };
  }

  async #pass(name: string, definition: AnyDefinition, input: never, context: CallContext, signal: AbortSignal | undefined) {
    const call = this.#callOf(context);
    switch (definition.verb) {
      case 'event':
        return this.#listen(definition, call, signal);
      case 'task':
        return this.#runTask(name, definition, input, call, signal);
      default:
        return this.perform(name, definition, input, call);
    }
  }

  #listen(definition: EventDefinition<unknown>, call: Call, signal: AbortSignal | undefined) {
    if (!definition.access(call.person)) throw this.#refused(call);
    return definition.run(call, signal);
  }

  async #runTask(name: string, definition: TaskDefinition<never, unknown>, input: never, call: Call, signal: AbortSignal | undefined) {
    if (!definition.access(call.person)) throw this.#refused(call);
    const taskCall: TaskCall = {
      ...call,
      signal,
      perform: (inner, innerInput) =>
        this.perform(name, inner, innerInput, this.#callOf({ callerId: call.callerId })) as never,
    };
    return this.#answer(await definition.run(input, taskCall));
  }

  #refused(call: Call): ORPCError<string, unknown> {
    return new ORPCError(call.person === undefined ? 'not-signed-in' : 'access-denied', { defined: true });
  }

  /** Runs a query or command with everything that belongs to it. */
  async perform<Input, Result>(name: string, definition: StoreDefinition<Input, Result>, input: Input, call: Call) {
    const store = this.#services.store();
    const { person } = call;
    if (!store || !person) throw new ORPCError('not-signed-in', { defined: true });
    const signedIn: SignedInCall = { ...call, person };
    const note = store.read((reader) => this.#noteOf(definition, reader, input, signedIn));
    if (!store.read((reader) => this.#mayPass(definition.access, reader, input, person))) {
      await this.#log(store, signedIn, name, note ?? { action: 'list' }, 'refused');
      throw new ORPCError('access-denied', { defined: true });
    }
    if (definition.verb === 'query') return this.#query(store, name, definition, input, signedIn, note);
    return this.#command(store, name, definition, input, signedIn, note);
  }

  #mayPass<Input>(access: Guard<Input>, reader: Parameters<Guard<Input>>[0], input: Input, person: Person): boolean {
    return access(reader, input, person) === true;
  }

  #noteOf<Input, Result>(
    definition: StoreDefinition<Input, Result>, reader: Parameters<Guard<Input>>[0], input: Input, call: SignedInCall,
  ): AuditNote | undefined {
    return typeof definition.audit === 'function' ? definition.audit(reader, input, call) : undefined;
  }

  async #query<Input, Result>(
    store: Store, name: string, definition: QueryDefinition<Input, Result>, input: Input, call: SignedInCall, note: AuditNote | undefined,
  ) {
    const result = this.#answer(store.read((reader) => definition.run(reader, input, call)));
    if (note && !this.#saidBefore(call, name, note)) await this.#log(store, call, name, note, 'done');
    return result;
  }

  async #command<Input, Result>(
    store: Store, name: string, definition: CommandDefinition<Input, Result> | SlicedCommandDefinition<Input, Result>,
    input: Input, call: SignedInCall, note: AuditNote | undefined,
  ) {
    const finish = (writer: Parameters<typeof definition.run>[0], result: Result): Result => {
      if (result instanceof Refusal) throw new RolledBack(result);
      if (note) this.#services.audit.append(writer, call, name, note, 'done');
      return result;
    };
    try {
      const result =
        definition.verb === 'command'
          ? (await store.writerFree(), store.write((writer) => finish(writer, definition.run(writer, input, call))))
          : await store.writeInSlices(function* (writer) {
              return finish(writer, yield* definition.run(writer, input, call));
            });
      if (definition.verb !== 'command' || definition.isQuiet !== true) this.#services.news.tell('items');
      return result;
    } catch (error) {
      if (error instanceof RolledBack) return this.#answer(error.refusal as Result);
      throw error;
    }
  }

  async #log(store: Store, call: Call, name: string, note: AuditNote, outcome: AuditOutcome): Promise<void> {
    await store.writerFree();
    store.write((writer) => this.#services.audit.append(writer, call, name, note, outcome));
  }

  /** True when the same note was written by the same window less than `oncePerMs` ago. */
  #saidBefore(call: SignedInCall, name: string, note: AuditNote): boolean {
    if (note.oncePerMs === undefined) return false;
    const key = [call.callerId, call.person.id, name, note.action, note.objectId ?? '', note.reason ?? ''].join('|');
    const now = Date.parse(call.now);
    const last = this.#lastNotes.get(key);
    if (last !== undefined && now - last < note.oncePerMs) return true;
    if (this.#lastNotes.size > 10_000) this.#lastNotes.clear();
    this.#lastNotes.set(key, now);
    return false;
  }

  #answer<Result>(result: Result): Exclude<Result, Refusal> {
    if (result instanceof Refusal) throw new ORPCError(result.code, { data: result.detail, defined: true });
    return result as Exclude<Result, Refusal>;
  }

  #asFailure(name: string, error: unknown): ORPCError<string, unknown> {
    const failure = storeFailureOf(error);
    if (failure) {
      this.#services.storeFailed(failure);
      return new ORPCError(failure.code, { defined: true });
    }
    if (error instanceof ORPCError) {
      if (error.code === 'BAD_REQUEST') return new ORPCError('invalid-input', { data: { fields: fieldsOf(error) }, defined: true });
      if (error.defined) return error;
    }
    const reference = newId<string>().slice(0, 8);
    this.#services.log.fault({ reference, where: name, error });
    return new ORPCError('unexpected', { data: { reference }, defined: true });
  }
}

/** Names of the fields that did not fit; the values stay out of it, they may be a patient's. */
function fieldsOf(error: ORPCError<string, unknown>): string[] {
  const issues = (error.cause as { issues?: readonly { path?: readonly unknown[] }[] } | undefined)?.issues ?? [];
  return issues.map((issue) => (issue.path ?? []).map((part) => (typeof part === 'number' ? '#' : String(part))).join('.'));
}
