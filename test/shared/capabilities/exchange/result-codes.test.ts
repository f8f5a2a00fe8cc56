import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import type { JsonObject } from '#shared/capabilities/exchange/canonical-json.ts';
import { extensions, systems } from '#shared/capabilities/exchange/fhir-systems.ts';
import {
  flagOfInterpretation,
  interpretationOf,
  releaseOf,
  resultKindOf,
  sectionOf,
  withLabels,
} from '#shared/capabilities/exchange/result-codes.ts';
import { resultKinds, valueFlags } from '#shared/capabilities/results/model.ts';
import type { Instant } from '#shared/kernel/time.ts';

const section = (code: string) => ({ system: systems.diagnosticService, code });
const label = (system: string, code: string) => ({ system, code });
const kept = label(systems.actCode, 'PHY');
const scheduled = label(systems.release, 'scheduled');
const released = label(systems.release, 'released');
const releaseAt = '2026-11-28T07:00:00.000Z' as Instant;

describe('the sort of a report', () => {
  test.each([
    [[section('LAB')], 'laboratory'],
    [[section('LAB'), section('GE')], 'genetics'],
    [[section('RAD')], 'radiology'],
    [[section('SP')], 'pathology'],
    [[section('PF')], 'function-test'],
    [[label(systems.observationCategory, 'laboratory')], 'laboratory'],
    [[label(systems.observationCategory, 'imaging')], 'radiology'],
    [[label('http://elsewhere', 'LAB')], 'other'],
    [[section('constructor')], 'other'],
    [[], 'other'],
  ] as const)('of %j is %s', (codes, kind) => {
    expect(resultKindOf(codes)).toBe(kind);
  });

  it('comes back from the code it goes out under', () => {
    for (const kind of resultKinds) expect(resultKindOf([section(sectionOf[kind])])).toBe(kind);
  });
});

describe('what the laboratory says of a value', () => {
  const said = (code: string) => label(systems.interpretation, code);
  test.each([
    [['L'], 'low'],
    [['H', 'HH'], 'critical'],
    [['AA'], 'critical'],
    [['A'], 'abnormal'],
    [['N'], null],
    [['toString'], null],
    [[], null],
  ] as const)('%j is %s', (codes, flag) => {
    expect(flagOfInterpretation(codes.map(said))).toBe(flag);
  });

  it('comes back from the code it goes out under', () => {
    const numbers = fc.option(fc.integer());
    fc.assert(
      fc.property(fc.constantFrom(...valueFlags), numbers, numbers, numbers, (flag, number, low, high) => {
        expect(flagOfInterpretation([said(interpretationOf(flag, { number, low, high }))])).toBe(flag);
      }),
    );
    expect(flagOfInterpretation([label('http://elsewhere', 'H')])).toBeNull();
  });
});

describe('the labels of a release', () => {
  test.each([
    [undefined, false, false],
    [[released], true, false],
    [[released, kept], false, true],
    [[released, scheduled], false, true],
    [[label(systems.release, 'withheld')], false, true],
    [[label('http://elsewhere', 'released')], false, false],
  ])('%j', (labels, isReleased, isKeptBack) => {
    expect(releaseOf(labels)).toEqual({ isReleased, isKeptBack });
  });

  const other = label('http://terminology.hl7.org/CodeSystem/v3-Confidentiality', 'N');
  const bodies = fc.record({
    type: fc.constantFrom('DiagnosticReport', 'Observation'),
    labels: fc.array(fc.constantFrom(kept, scheduled, released, other)),
    state: fc.constantFrom('waiting' as const, 'held' as const, 'released' as const),
  });

  it('say released only of what was released, keep the others, and stay the same when put on again', () => {
    fc.assert(
      fc.property(bodies, ({ type, labels, state }) => {
        const standing = { state, releaseAt: state === 'released' ? null : releaseAt };
        const body: JsonObject = { resourceType: type, meta: { versionId: '3', security: labels } };
        const once = withLabels(body, standing);
        const security = (once.meta as { security: { system: string; code: string }[] }).security;
        expect(releaseOf(security)).toEqual({ isReleased: state === 'released', isKeptBack: state !== 'released' });
        expect(security.filter(({ code }) => code === 'N')).toHaveLength(labels.filter((one) => one === other).length);
        expect((once.meta as JsonObject).versionId).toBe('3');
        expect(withLabels(once, standing)).toEqual(once);
        expect('extension' in once).toBe(type === 'DiagnosticReport' && state !== 'released');
      }),
    );
  });

  it('stand on values inside the report as well, and leave its other extensions', () => {
    const body: JsonObject = {
      resourceType: 'DiagnosticReport',
      extension: [{ url: 'http://x' }, { url: extensions.releaseAfter, valueDateTime: '2020-01-01' }],
      contained: [
        { resourceType: 'Observation', id: 'a' },
        { resourceType: 'Practitioner', id: 'b' },
      ],
    };
    expect(withLabels(body, { state: 'released', releaseAt: null })).toEqual({
      resourceType: 'DiagnosticReport',
      extension: [{ url: 'http://x' }],
      contained: [
        { resourceType: 'Observation', id: 'a', meta: { security: [released] } },
        { resourceType: 'Practitioner', id: 'b' },
      ],
      meta: { security: [released] },
    });
  });
});
