import { ORPCError, type AnyContractProcedure } from '@orpc/contract';
import { implement, type AnyRouter } from '@orpc/server';

import { statusOf } from '#shared/rpc/failures.ts';
import type { Clock } from '#main/platform/clock.ts';
import { newId } from '#main/platform/identifiers.ts';
import type { Log } from '#main/platform/log.ts';
import { type StoreFailure, storeFailureOf } from '#main/store/store-failure.ts';
import type { Reader } from '#main/store/reader.ts';
import type { Store } from '#main/store/store.ts';
import type { Writer } from '#main/store/writer.ts';
import type { AuditEntry, AuditNote, AuditTrail } from './audit.ts';
import type { Call, SignedInCall } from './call.ts';
import type {
  AnyDefinition,
  CommandDefinition,
  EventDefinition,
  QueryDefinition,
  SlicedCommandDefinition,
  TaskCall,
  TaskDefinition,
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
  QueryDefinition<Input, Result> | CommandDefinition<Input, Result> | SlicedCommandDefinition<Input, Result>;

/** Thrown inside a transaction to roll it back with a refusal. */
class RolledBack extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** Thrown inside a transaction when the person may not do this; carries what the log must say of the attempt. */
class Denied extends Error {
  readonly note: AuditNote;
  constructor(note: AuditNote) {
    super('access-denied');
    this.note = note;
  }
}

/** What came to the door: for which procedure, with what, by whom, and until when an answer is wanted. */
interface Knock {
  readonly name: string;
  readonly input: never;
  readonly call: Call;
  readonly signal: AbortSignal | undefined;
}

/** One call on its way through: which procedure, with what, by whom, in which store. */
interface Passage<Input> {
  readonly store: Store;
  readonly name: string;
  readonly input: Input;
  readonly call: SignedInCall;
}

/** Validation is part of what the door wraps, so that what it finds is answered with a declared code too. */
const insideTheDoor = { initialInputValidationIndex: 1, initialOutputValidationIndex: 1 };

/** Most fields that an answer about invalid input names. */
const mostFields = 50;

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
    const builder = implement(procedure, insideTheDoor).$context<CallContext>();
    return builder
      .use(async ({ next }) => {
        try {
          return await next();
        } catch (error) {
          throw this.#asFailure(name, error);
        }
      })
      .handler(({ input, context, signal }) =>
        this.#pass(definition, { name, input: input as never, call: this.#callOf(context), signal }),
      ) as AnyRouter;
  }

  #callOf(context: CallContext): Call {
    this.#services.sessions.heard(context.callerId, performance.now());
    return {
      callerId: context.callerId,
      now: this.#services.clock.now(),
      person: this.#services.sessions.of(context.callerId),
    };
  }

  async #pass(definition: AnyDefinition, knock: Knock) {
    switch (definition.verb) {
      case 'event':
        return this.#listen(definition, knock);
      case 'task':
        return this.#runTask(definition, knock);
      default:
        return this.perform(knock.name, definition, knock.input, knock.call);
    }
  }

  #listen(definition: EventDefinition<unknown>, { name, call, signal }: Knock) {
    if (!definition.access(call.person)) throw this.#refused(call);
    return this.#watched(name, definition.run(call, signal));
  }

  async *#watched<Piece>(name: string, news: AsyncGenerator<Piece, void>): AsyncGenerator<Piece, void> {
    try {
      yield* news;
    } catch (error) {
      throw this.#asFailure(name, error);
    }
  }

  async #runTask(definition: TaskDefinition<never, unknown>, { name, input, call, signal }: Knock) {
    if (!definition.access(call.person)) {
      await this.#logRefusedTask(name, definition, call);
      throw this.#refused(call);
    }
    const taskCall: TaskCall = {
      ...call,
      signal,
      perform: (inner, innerInput) =>
        this.perform(name, inner, innerInput, this.#callOf({ callerId: call.callerId })) as never,
    };
    return this.#answer(await definition.run(input, taskCall));
  }

  async #logRefusedTask(name: string, definition: TaskDefinition<never, unknown>, call: Call): Promise<void> {
    const store = this.#services.store();
    if (!store || !call.person) return;
    await this.#log(store, {
      call,
      procedure: name,
      note: { action: definition.action ?? 'list' },
      outcome: 'refused',
    });
  }

  #refused(call: Call): ORPCError<string, unknown> {
    return failure(call.person === undefined ? 'not-signed-in' : 'access-denied');
  }

  /** Runs a query or command with everything that belongs to it. */
  async perform<Input, Result>(name: string, definition: StoreDefinition<Input, Result>, input: Input, call: Call) {
    const store = this.#services.store();
    const { person } = call;
    if (!store || !person) throw failure('not-signed-in');
    const passage = { store, name, input, call: { ...call, person } };
    try {
      return definition.verb === 'query'
        ? await this.#query(definition, passage)
        : await this.#command(definition, passage);
    } catch (error) {
      if (error instanceof RolledBack) return this.#answer(error.refusal as Result);
      if (error instanceof Denied) {
        await this.#log(store, { call: passage.call, procedure: name, note: error.note, outcome: 'refused' });
        throw failure('access-denied');
      }
      // Locked and closed while this call waited for its turn: whatever went wrong then is no fault of the program.
      if (this.#services.store() !== store && !storeFailureOf(error)) throw failure('not-signed-in');
      throw error;
    }
  }

  /** Lets a call in or throws Denied; gives the line for the log. Asked in the transaction of the work itself. */
  #admit<Input, Result>(
    definition: StoreDefinition<Input, Result>,
    reader: Reader,
    { input, call }: Passage<Input>,
  ): AuditNote | undefined {
    const note = typeof definition.audit === 'function' ? definition.audit(reader, input, call) : undefined;
    if (definition.access(reader, input, call.person, call.now) !== true) throw new Denied(note ?? { action: 'list' });
    return note;
  }

  async #query<Input, Result>(definition: QueryDefinition<Input, Result>, passage: Passage<Input>) {
    const { store, name, input, call } = passage;
    const { note, result } = store.read((reader) => ({
      note: this.#admit(definition, reader, passage),
      result: definition.run(reader, input, call),
    }));
    const answer = this.#answer(result);
    if (note && !this.#saidBefore(call, name, note)) {
      await this.#log(store, { call, procedure: name, note, outcome: 'done' });
      this.#remember(call, name, note);
    }
    this.#mustStillBeSignedIn(call);
    return answer;
  }

  async #command<Input, Result>(
    definition: CommandDefinition<Input, Result> | SlicedCommandDefinition<Input, Result>,
    passage: Passage<Input>,
  ) {
    const { store, input, call } = passage;
    const result =
      definition.verb === 'command'
        ? await store.writeWhenFree((writer) => {
            // Typing is kept even when the window was locked meanwhile: it was typed by who was signed in then.
            if (definition.isQuiet !== true) this.#mustStillBeSignedIn(call);
            const note = this.#admit(definition, writer, passage);
            return this.#finish(writer, passage, note, definition.run(writer, input, call));
          })
        : await store.writeInSlices(this.#slicesOf(definition, passage));
    if (definition.verb !== 'command' || definition.isQuiet !== true) this.#services.news.tell('items');
    return this.#answer(result);
  }

  #slicesOf<Input, Result>(definition: SlicedCommandDefinition<Input, Result>, passage: Passage<Input>) {
    const admit = (writer: Writer) => {
      this.#mustStillBeSignedIn(passage.call);
      return this.#admit(definition, writer, passage);
    };
    const finish = this.#finish.bind(this);
    return function* (writer: Writer): Generator<void, Result> {
      const note = admit(writer);
      const result = yield* definition.run(writer, passage.input, passage.call);
      return finish(writer, passage, note, result) as Result;
    };
  }

  /** The last step within the transaction: a refusal undoes it, a success gets its line in the log. */
  #finish<Input, Result>(
    writer: Writer,
    { name, call }: Passage<Input>,
    note: AuditNote | undefined,
    result: Result,
  ): Result {
    if (result instanceof Refusal) throw new RolledBack(result);
    if (note) this.#services.audit.append(writer, { call, procedure: name, note, outcome: 'done' });
    return result;
  }

  #mustStillBeSignedIn(call: SignedInCall): void {
    if (this.#services.sessions.of(call.callerId)?.id !== call.person.id) throw failure('not-signed-in');
  }

  async #log(store: Store, entry: AuditEntry): Promise<void> {
    await store.writeWhenFree((writer) => this.#services.audit.append(writer, entry));
  }

  /** True when the same note was written by the same window less than `oncePerMs` ago, and not in a future of a wrong clock. */
  #saidBefore(call: SignedInCall, name: string, note: AuditNote): boolean {
    if (note.oncePerMs === undefined) return false;
    const last = this.#lastNotes.get(noteKey(call, name, note));
    const sinceMs = last === undefined ? undefined : Date.parse(call.now) - last;
    return sinceMs !== undefined && sinceMs >= 0 && sinceMs < note.oncePerMs;
  }

  /** Only what is in the log counts as said. */
  #remember(call: SignedInCall, name: string, note: AuditNote): void {
    if (note.oncePerMs === undefined) return;
    if (this.#lastNotes.size > 10_000) this.#lastNotes.clear();
    this.#lastNotes.set(noteKey(call, name, note), Date.parse(call.now));
  }

  #answer<Result>(result: Result): Exclude<Result, Refusal> {
    if (result instanceof Refusal) throw failure(result.code, result.detail);
    return result as Exclude<Result, Refusal>;
  }

  #asFailure(name: string, error: unknown): ORPCError<string, unknown> {
    const broken = storeFailureOf(error);
    if (broken) {
      this.#services.storeFailed(broken);
      return failure(broken.code);
    }
    if (error instanceof ORPCError) {
      if (error.code === 'BAD_REQUEST') return failure('invalid-input', { fields: fieldsOf(error) });
      if (error.defined) return error;
    }
    const reference = newId<string>().slice(0, 8);
    this.#services.log.fault({ reference, where: name, error });
    return failure('unexpected', { reference });
  }
}

/** A declared code on its way out, with the status that the contract gives it. */
function failure(code: string, data?: unknown): ORPCError<string, unknown> {
  return new ORPCError(code, { data, status: statusOf(code), defined: true });
}

function noteKey(call: SignedInCall, name: string, note: AuditNote): string {
  return JSON.stringify([call.callerId, call.person.id, name, note.action, note.objectId, note.reason]);
}

/** Names of the fields that did not fit; the values stay out of it, they may be a patient's. */
function fieldsOf(error: ORPCError<string, unknown>): string[] {
  const issues = (error.cause as { issues?: readonly { path?: readonly unknown[] }[] } | undefined)?.issues ?? [];
  const fields = issues.map((issue) =>
    (issue.path ?? []).map((part) => (typeof part === 'number' ? '#' : String(part))).join('.'),
  );
  return [...new Set(fields)].slice(0, mostFields);
}
