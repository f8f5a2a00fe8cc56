import type { ResultValue } from '#shared/capabilities/results/model.ts';
import { epochMsOf, type Instant } from '#shared/kernel/time.ts';

/** A measured number at its moment. */
export interface Measured {
  readonly number: number;
  readonly at: Instant;
}

/** A drawing of a course: points in drawing units, and the band between the bounds. */
export interface Course {
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly band: { readonly top: number; readonly height: number } | undefined;
}

/** Size of the drawing, in drawing units; the edge keeps the dots whole. */
export const courseSize = { width: 96, height: 30, edge: 4 } as const;

/**
 * The numbers of one value that can be compared: earlier ones in the same unit, then the present one.
 *
 * @source R91: earlier values of all sources
 */
export function measuredOf(value: ResultValue, at: Instant): Measured[] {
  const earlier = value.earlier
    .filter((one) => one.number !== null && one.unit === value.unit)
    .map((one) => ({ number: one.number ?? 0, at: one.measuredAt }));
  return value.number === null ? earlier : [...earlier, { number: value.number, at }];
}

/** Where a number stands between two others, from 0 to 1; in the middle when they are the same. */
function partOf(value: number, least: number, most: number): number {
  return most === least ? 0.5 : (value - least) / (most - least);
}

/** Lays a course out: time to the right, numbers upward, with room for the bounds. Fewer than two numbers are no course. */
export function courseOf(measured: readonly Measured[], bounds: Pick<ResultValue, 'low' | 'high'>): Course | undefined {
  const first = measured[0];
  const last = measured.at(-1);
  if (!first || !last || measured.length < 2) return undefined;
  const { width, height, edge } = courseSize;
  const numbers = measured.map(({ number }) => number);
  const known = [...numbers, bounds.low, bounds.high].filter((one) => one !== null);
  const least = Math.min(...known);
  const most = Math.max(...known);
  const yOf = (number: number) => height - edge - partOf(number, least, most) * (height - 2 * edge);
  const isOneMoment = epochMsOf(first.at) === epochMsOf(last.at);
  const points = measured.map(({ number, at }, place) => {
    const part = isOneMoment
      ? place / (measured.length - 1)
      : partOf(epochMsOf(at), epochMsOf(first.at), epochMsOf(last.at));
    return { x: edge + part * (width - 2 * edge), y: yOf(number) };
  });
  if (bounds.low === null && bounds.high === null) return { points, band: undefined };
  const top = bounds.high === null ? 0 : yOf(bounds.high);
  const bottom = bounds.low === null ? height : yOf(bounds.low);
  return { points, band: { top, height: Math.max(1, bottom - top) } };
}
