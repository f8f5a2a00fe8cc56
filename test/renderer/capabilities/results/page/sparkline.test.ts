import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type Instant, instantOf } from '#shared/kernel/time.ts';
import { courseOf, courseSize, measuredOf } from '#renderer/capabilities/results/page/sparkline.ts';
import { samplePotassium } from '#test/support/result-samples.ts';

const now = '2026-11-20T07:30:00.000Z' as Instant;
const noBounds = { low: null, high: null };

describe('the course of a value', () => {
  it('holds earlier numbers in the same unit, and the present one last', () => {
    const other = { ...samplePotassium.earlier[0], unit: 'mg/dl', number: 16 } as (typeof samplePotassium.earlier)[0];
    const measured = measuredOf({ ...samplePotassium, earlier: [other, ...samplePotassium.earlier] }, now);
    expect(measured.map(({ number }) => number)).toEqual([4.1, 4.4, 5.3]);
  });

  it('is nothing for one number or none', () => {
    expect(courseOf([], noBounds)).toBeUndefined();
    expect(courseOf([{ number: 4, at: now }], noBounds)).toBeUndefined();
  });

  it('rises to the right for a rising number, with the bounds as a band', () => {
    const course = courseOf(measuredOf(samplePotassium, now), samplePotassium);
    const points = course?.points ?? [];
    expect(points.map(({ x }) => x)).toEqual(points.map(({ x }) => x).toSorted((one, other) => one - other));
    expect(points.at(-1)?.y).toBeLessThan(points[0]?.y ?? 0);
    expect(course?.band?.height).toBeGreaterThan(1);
  });

  it('stays within its drawing, whatever was measured', () => {
    const number = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    const bound = fc.option(number);
    const measured = fc.array(fc.record({ number, at: fc.nat(4e12).map(instantOf) }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(measured, bound, bound, (numbers, low, high) => {
        const sorted = numbers.toSorted((one, other) => one.at.localeCompare(other.at));
        for (const { x, y } of courseOf(sorted, { low, high })?.points ?? []) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(courseSize.width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(courseSize.height);
        }
      }),
    );
  });
});
