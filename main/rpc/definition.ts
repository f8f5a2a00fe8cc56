import type { AnyContractProcedure, InferSchemaInput, InferSchemaOutput } from '@orpc/contract';

import type { AuditAction } from '#shared/kernel/audit-action.ts';
import type { Person } from '#shared/kernel/person.ts';
import type { Instant } from '#shared/kernel/time.ts';
import type { DoorFailure } from '#shared/rpc/failures.ts';
import type { Reader } from '#main/store/reader.ts';
import type { Writer } from '#main/store/writer.ts';
import type { AuditNote, NotAudited } from './audit.ts';
import type { Call, SignedInCall } from './call.ts';
import type { Refusal } from './refusal.ts';

type Def<P extends AnyContractProcedure> = P['~orpc'];
/** What a handler receives: the input after its schema. */
export type InputOf<P extends AnyContractProcedure> = InferSchemaOutput<NonNullable<Def<P>['inputSchema']>>;
/** What a handler returns: the output before its schema. */
export type OutputOf<P extends AnyContractProcedure> = InferSchemaInput<NonNullable<Def<P>['outputSchema']>>;
type CodeOf<P extends AnyContractProcedure> = Exclude<keyof Def<P>['errorMap'] & string, DoorFailure>;
type ResultOf<P extends AnyContractProcedure> = OutputOf<P> | Refusal<CodeOf<P>>;

/** Decides whether this person may do this at this moment; reads only. Deny is the answer to doubt. */
export type Guard<Input> = (reader: Reader, input: Input, person: Person, now: Instant) => boolean;
/** Says what the log must hold about this call; asked before the handler runs, so a refusal is logged as well. */
export type Auditor<Input> = NotAudited | ((reader: Reader, input: Input, call: SignedInCall) => AuditNote);

/** The parts of a procedure the door works with. `run` cannot be reached but through access, transaction and audit. */
export interface QueryDefinition<Input, Result> {
  readonly verb: 'query';
  readonly access: Guard<Input>;
  readonly audit: Auditor<Input>;
  readonly run: (reader: Reader, input: Input, call: SignedInCall) => Result;
}

export interface CommandDefinition<Input, Result> {
  readonly verb: 'command';
  readonly access: Guard<Input>;
  readonly audit: Auditor<Input>;
  readonly run: (writer: Writer, input: Input, call: SignedInCall) => Result;
  /** Changes nothing that another window shows, so nobody is told; for drafts, which are saved while typing. */
  readonly isQuiet?: boolean;
}

/** A command too long for one turn of the thread; it yields between slices of one and the same transaction. */
export interface SlicedCommandDefinition<Input, Result> {
  readonly verb: 'sliced-command';
  readonly access: Guard<Input>;
  readonly audit: Auditor<Input>;
  readonly run: (writer: Writer, input: Input, call: SignedInCall) => Generator<void, Result>;
}

/** What a task may ask of the door while it waits for the world. */
export interface TaskCall extends Call {
  /** Runs a query or command of the task's own capability through the door, as the same person. */
  perform<Input, Result>(
    definition:
      QueryDefinition<Input, Result> | CommandDefinition<Input, Result> | SlicedCommandDefinition<Input, Result>,
    input: Input,
  ): Promise<Exclude<Result, Refusal>>;
  readonly signal: AbortSignal | undefined;
}

export interface TaskDefinition<Input, Result> {
  readonly verb: 'task';
  /** Who may start it; without a store there are only role and sign-in to go by. */
  readonly access: (person: Person | undefined) => boolean;
  /** What the log calls it when someone is refused; what a task does is logged by the commands it performs. */
  readonly action?: AuditAction;
  readonly run: (input: Input, call: TaskCall) => Promise<Result>;
}

export interface EventDefinition<News> {
  readonly verb: 'event';
  readonly access: (person: Person | undefined) => boolean;
  readonly run: (call: Call, signal: AbortSignal | undefined) => AsyncGenerator<News, void>;
}

export type AnyDefinition =
  | QueryDefinition<never, unknown>
  | CommandDefinition<never, unknown>
  | SlicedCommandDefinition<never, unknown>
  | TaskDefinition<never, unknown>
  | EventDefinition<unknown>;

type VerbOf<P extends AnyContractProcedure> = Def<P>['meta']['verb'];

type NewsOf<P extends AnyContractProcedure> =
  OutputOf<P> extends AsyncIterator<infer News, unknown>
    ? News
    : OutputOf<P> extends AsyncIteratorObject<infer News, unknown>
      ? News
      : never;

/** The definition that a procedure of the contract needs, chosen by its verb. */
export type DefinitionOf<P extends AnyContractProcedure> =
  VerbOf<P> extends 'query'
    ? QueryDefinition<InputOf<P>, ResultOf<P>>
    : VerbOf<P> extends 'command'
      ? CommandDefinition<InputOf<P>, ResultOf<P>>
      : VerbOf<P> extends 'task'
        ? TaskDefinition<InputOf<P>, ResultOf<P>>
        : VerbOf<P> extends 'event'
          ? EventDefinition<NewsOf<P>>
          : never;

/** One definition for each procedure of a capability's contract; a missing one does not compile. */
export type Handlers<Contract extends Readonly<Record<string, AnyContractProcedure>>> = {
  readonly [Name in keyof Contract]: DefinitionOf<Contract[Name]>;
};
