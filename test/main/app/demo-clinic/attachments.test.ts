import { describe, expect, it } from 'vitest';

import { bloodPressureList } from '#main/app/demo-clinic/measurements.ts';
import { elbowPhoto } from '#main/app/demo-clinic/photo.ts';

describe('elbowPhoto', () => {
  const photo = elbowPhoto();

  it('is a small JPEG from its first marker to its last', () => {
    expect([...photo.subarray(0, 4)]).toEqual([0xff, 0xd8, 0xff, 0xe0]);
    expect([...photo.subarray(-2)]).toEqual([0xff, 0xd9]);
    expect(photo.length).toBeLessThan(40_000);
  });

  it('holds segments whose lengths lead from one to the next up to the picture itself', () => {
    const markers: number[] = [];
    let at = 2;
    while (photo[at] === 0xff && photo[at + 1] !== 0xda) {
      markers.push(photo[at + 1] ?? 0);
      at += 2 + photo.readUInt16BE(at + 2);
    }
    expect(markers).toEqual([0xe0, 0xdb, 0xc0, 0xc4, 0xc4]);
    expect([...photo.subarray(at, at + 2)]).toEqual([0xff, 0xda]);
  });

  it('is the same picture every time', () => {
    expect(elbowPhoto().equals(photo)).toBe(true);
  });
});

describe('bloodPressureList', () => {
  const file = bloodPressureList('2026-11-19').toString('latin1');

  it('is a PDF whose table points at each of its objects', () => {
    expect(file.startsWith('%PDF-1.4\n')).toBe(true);
    expect(file.endsWith('%%EOF\n')).toBe(true);
    const tableAt = Number(/startxref\n(\d+)/.exec(file)?.[1]);
    expect(file.slice(tableAt, tableAt + 4)).toBe('xref');
    const offsets = [...file.slice(tableAt).matchAll(/^(\d{10}) 00000 n /gm)].map((match) => Number(match[1]));
    expect(offsets).toHaveLength(5);
    offsets.forEach((offset, index) => expect(file.slice(offset, offset + 7)).toBe(`${index + 1} 0 obj`));
  });

  it('says the true length of its page', () => {
    const [, length = '', page = ''] = /\/Length (\d+) >>\nstream\n([\s\S]*?)\nendstream/.exec(file) ?? [];
    expect(page).toHaveLength(Number(length));
  });

  it('lists two weeks up to the day it was sent, on average what the patient says', () => {
    const rows = [...file.matchAll(/(\d{4}-\d{2}-\d{2}) {4}(\d+)\/(\d+)/g)];
    expect(rows).toHaveLength(14);
    expect(rows.at(-1)?.[1]).toBe('2026-11-19');
    const average = (group: number) => rows.reduce((sum, row) => sum + Number(row[group]), 0) / rows.length;
    expect(Math.round(average(2))).toBe(148);
    expect(Math.round(average(3))).toBe(86);
  });
});
