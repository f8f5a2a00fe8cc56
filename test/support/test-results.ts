import type { CoreClient } from '#shared/capabilities/contract.ts';
import { documentOfText } from '#shared/capabilities/counter/answer-document.ts';
import type { ResultId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { auditTrail } from '#main/capabilities/access/public.ts';
import { type ArrivingResult, arriveResult, releaseDueResults } from '#main/capabilities/results/public.ts';
import { idOfName } from '#main/platform/identifiers.ts';
import type { Log } from '#main/platform/log.ts';
import { sql } from '#main/store/sql.ts';
import { openTestClinic, type TestClinic } from './test-clinic.ts';
import { openTestDoor, type TestDoor } from './test-door.ts';

/** A line of the log about results. */
export interface ResultLine {
  readonly procedure: string;
  readonly action: string;
  readonly outcome: string;
  readonly person_name: string;
  readonly reason: string | null;
}

/** A demo clinic whose results are reached through the door. */
export interface TestResults {
  readonly clinic: TestClinic;
  readonly door: TestDoor;
  /** The procedures as a member of staff, by code. */
  as(code: string): CoreClient['results'];
  /** Id of a result of the demo material, such as `U11`. */
  id(code: string): ResultId;
  /** A result of the demo material as this member of staff opens it. */
  open(who: string, code: string): ReturnType<CoreClient['results']['open']>;
  /** What a step on a result needs: its id and the version that this member of staff sees. */
  ref(who: string, code: string): Promise<{ readonly resultId: ResultId; readonly version: number }>;
  /** Takes in a result with one value, at the present moment of the clock. */
  arrive(
    code: string,
    result: Partial<ArrivingResult>,
    arrivedAt?: Instant,
    said?: Pick<Parameters<typeof arriveResult>[2], 'waitUntil'>,
  ): void;
  /** Does the work that is due now; gives how many were released. */
  work(): number;
  /** Lines of the log about one result, oldest first. */
  lines(code: string): ResultLine[];
  close(): void;
}

/** An explanation that the language check has nothing against. */
export const plainExplanation = documentOfText('Uw uitslag is goed. U hoeft niets te doen.');

/** What goes with an explanation in which nothing was found. */
export const explained: Pick<
  Parameters<CoreClient['results']['releaseWithExplanation']>[0],
  'body' | 'decisions' | 'patientOnly' | 'override'
> = { body: plainExplanation, decisions: [], patientOnly: false, override: null };

/** Opens a demo clinic for tests of results. Close it when done. */
export function openTestResults({ now, log }: { readonly now?: Instant; readonly log?: Log } = {}): TestResults {
  const clinic = openTestClinic(now === undefined ? {} : { now });
  const door = openTestDoor(clinic.store, clinic.now, {}, log);
  const id = (code: string): ResultId => idOfName(`demo/result/${code}`);
  const as = (code: string) => door.as(clinic.staff(code)).results;
  const open = (who: string, code: string) => as(who).open({ resultId: id(code) });
  return {
    clinic,
    door,
    as,
    id,
    open,
    ref: async (who, code) => ({ resultId: id(code), version: (await open(who, code)).version }),
    arrive: (code, result, arrivedAt = door.clock.now(), said = {}) => {
      clinic.store.write((writer) =>
        arriveResult(
          writer,
          {
            id: id(code),
            patientId: clinic.ids.patient('P14'),
            departmentId: clinic.ids.department('CAR'),
            kind: 'laboratory',
            title: 'Bloed',
            laboratory: null,
            conclusion: null,
            effectiveAt: arrivedAt,
            issuedAt: arrivedAt,
            values: [],
            ...result,
          },
          { now: door.clock.now(), arrivedAt, ...said, audit: auditTrail },
        ),
      );
    },
    work: () => clinic.store.write((writer) => releaseDueResults(writer, door.clock.now(), auditTrail)),
    lines: (code) =>
      clinic.store.read((reader) =>
        reader.all<ResultLine>(sql`
          SELECT procedure, action, outcome, person_name, reason FROM audit_event
          WHERE object_id = ${id(code)} ORDER BY sequence`),
      ),
    close: () => clinic.close(),
  };
}
