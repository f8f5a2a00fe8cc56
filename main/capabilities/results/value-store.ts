import type { ResultValue } from '#shared/capabilities/results/model.ts';
import { flagOf } from '#shared/capabilities/results/rules.ts';
import type { PatientId, ResultId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql, type Statement } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';

/** One value as it was measured. */
export interface MeasuredValue extends Omit<ResultValue, 'earlier'> {
  readonly measuredAt: Instant;
  readonly laboratory: string | null;
}

/** Earlier values that are shown beside a value at most. */
const mostEarlier = 12;

/** Writes the values of a result, in place of those it had. A flag that the laboratory did not give follows from the bounds. */
export function saveValues(
  writer: Writer,
  { resultId, patientId }: { readonly resultId: ResultId; readonly patientId: PatientId },
  values: readonly MeasuredValue[],
): void {
  writer.run(sql`DELETE FROM result_value WHERE result_id = ${resultId}`);
  values.forEach((value, position) => {
    writer.runOne(sql`
      INSERT INTO result_value (result_id, position, patient_id, code, name, number, words, unit, low, high, flag, measured_at,
        laboratory)
      VALUES (${resultId}, ${position}, ${patientId}, ${value.code}, ${value.name}, ${value.number}, ${value.words},
        ${value.unit}, ${value.low}, ${value.high}, ${value.flag ?? flagOf(value)}, ${value.measuredAt}, ${value.laboratory})`);
  });
}

interface ValueRow extends Omit<ResultValue, 'earlier'> {
  readonly measured_at: Instant;
}

function rowsOf(reader: Reader, resultId: ResultId): ValueRow[] {
  return reader.all(sql`
    SELECT code, name, number, words, unit, low, high, flag, measured_at FROM result_value
    WHERE result_id = ${resultId} ORDER BY position`);
}

/** Which earlier values count: all that a clinician may see, or only those of results that the reader saw before. */
export type EarlierOf = 'everyone' | 'patient' | 'proxy';

const seenBy: Readonly<Record<EarlierOf, Statement>> = {
  everyone: sql``,
  patient: sql`AND state = 'released'`,
  proxy: sql`AND state = 'released' AND patient_only = 0`,
};

/**
 * The values of a result, each with the earlier ones of the same code.
 *
 * @source R91: earlier results of all sources, with laboratory and date
 */
export function listValues(
  reader: Reader,
  { id, patient_id: patientId }: { readonly id: ResultId; readonly patient_id: PatientId },
  earlierOf: EarlierOf = 'everyone',
): ResultValue[] {
  return rowsOf(reader, id).map(({ measured_at: measuredAt, ...value }) => {
    const earlier =
      value.code === null
        ? []
        : reader.all<ResultValue['earlier'][number]>(sql`
            SELECT number, words, unit, measured_at AS measuredAt, result_value.laboratory FROM result_value
            JOIN result ON result.id = result_id
            WHERE result_value.patient_id = ${patientId} AND code = ${value.code} AND measured_at < ${measuredAt}
              AND result_id <> ${id} ${seenBy[earlierOf]}
            ORDER BY measured_at DESC LIMIT ${mostEarlier}`);
    return { ...value, earlier: earlier.reverse() };
  });
}

/** The values of a result for a decision about it, without the earlier ones. */
export function listBareValues(reader: Reader, resultId: ResultId): Omit<ResultValue, 'earlier'>[] {
  return rowsOf(reader, resultId);
}
