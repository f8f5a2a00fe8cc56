import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';

import { sql } from '#main/store/sql.ts';
import { readFile } from '#main/capabilities/exchange/read-file.ts';
import { bundleOf, type ExchangeStore, finish, openExchangeStore } from '#test/support/exchange-store.ts';

const open: ExchangeStore[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

function fresh(): ExchangeStore {
  const store = openExchangeStore();
  open.push(store);
  return store;
}

const bytes = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
const json = (value: unknown) => bytes(JSON.stringify(value));
const to = (reference: string) => ({ reference });

const patient = { resourceType: 'Patient', id: 'p1', name: [{ text: 'Mw. Test' }] };
function message(id: string, more: object = {}) {
  return {
    resourceType: 'Communication',
    id,
    status: 'completed',
    subject: to('Patient/p1'),
    sender: to('Patient/p1'),
    sent: '2026-11-20T21:14:00+01:00',
    payload: [{ contentString: 'tekst' }],
    ...more,
  };
}
const good = bundleOf(patient, message('m1'));
const withMessage = (more: object) => json(bundleOf(patient, message('m1', more) as never));
const single = (resource: object) => json(resource);

/** Every file here is refused whole; the fault names its place and nothing is in the store. */
const refusedFiles: readonly (readonly [string, Uint8Array, readonly { path: string; code: string }[]])[] = [
  ['an empty file', bytes(''), [{ path: '', code: 'empty' }]],
  ['white space', bytes(' \n\t'), [{ path: '', code: 'empty' }]],
  ['a truncated file', json(good).subarray(0, 200), [{ path: '1:201', code: 'truncated' }]],
  ['a file cut within a string', bytes('{"resourceType":"Pat'), [{ path: '1:21', code: 'truncated' }]],
  ['text that is no JSON', bytes('MSH|^~\\&|LAB'), [{ path: '1:1', code: 'not-json' }]],
  ['XML', bytes('<Patient xmlns="http://hl7.org/fhir"/>'), [{ path: '1:1', code: 'not-json' }]],
  ['a trailing comma on the second line', bytes('{"resourceType":"Patient",\n}'), [{ path: '2:1', code: 'not-json' }]],
  [
    'Latin-1',
    Buffer.from('{"resourceType":"Patient","name":[{"text":"Zo\xeb"}]}', 'latin1'),
    [{ path: '', code: 'encoding' }],
  ],
  ['UTF-16 without its mark', Buffer.from('{"resourceType":"Patient"}', 'utf16le'), [{ path: '', code: 'encoding' }]],
  ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0]), [{ path: '', code: 'encoding' }]],
  [
    '2,000 levels of lists',
    bytes(`{"resourceType":"Patient","x":${'['.repeat(2000)}${']'.repeat(2000)}}`),
    [{ path: '1:130', code: 'too-deep' }],
  ],
  ['a million levels without an end', bytes('['.repeat(1_000_000)), [{ path: '1:101', code: 'too-deep' }]],
  ['a list', bytes('[]'), [{ path: '', code: 'not-fhir' }]],
  ['a number', bytes('42'), [{ path: '', code: 'not-fhir' }]],
  ['an object without a type', bytes('{"id":"x"}'), [{ path: 'resourceType', code: 'missing' }]],
  ['a type that is no word', bytes('{"resourceType":"../../x"}'), [{ path: 'resourceType', code: 'wrong-code' }]],
  ['a document Bundle', json({ resourceType: 'Bundle', type: 'document' }), [{ path: 'type', code: 'bundle-type' }]],
  [
    'a Bundle whose entries are no list',
    json({ resourceType: 'Bundle', type: 'batch', entry: {} }),
    [{ path: 'entry', code: 'wrong-type' }],
  ],
  [
    'an entry without a resource',
    json({ resourceType: 'Bundle', type: 'collection', entry: [{}] }),
    [{ path: 'entry[0].resource', code: 'missing' }],
  ],
  [
    'an instruction to delete',
    json({
      resourceType: 'Bundle',
      type: 'transaction',
      entry: [{ request: { method: 'DELETE', url: 'Patient/p1' } }],
    }),
    [{ path: 'entry[0].request.method', code: 'deletion' }],
  ],
  [
    'a date that does not exist',
    withMessage({ sent: '2026-02-30' }),
    [{ path: 'entry[1].resource.sent', code: 'bad-date' }],
  ],
  [
    'a moment without a zone',
    withMessage({ sent: '2026-02-03T10:00:00' }),
    [{ path: 'entry[1].resource.sent', code: 'bad-date' }],
  ],
  [
    'a single resource with a bad date',
    single(message('m1', { sent: 'gisteren' })),
    [{ path: 'sent', code: 'bad-date' }],
  ],
  [
    'a status that does not exist',
    withMessage({ status: 'done' }),
    [{ path: 'entry[1].resource.status', code: 'wrong-code' }],
  ],
  ['a missing status', withMessage({ status: undefined }), [{ path: 'entry[1].resource.status', code: 'missing' }]],
  [
    'a payload without content',
    withMessage({ payload: [{ contentString: 'a' }, {}] }),
    [{ path: 'entry[1].resource.payload[1]', code: 'payload-empty' }],
  ],
  [
    'a payload with two contents',
    withMessage({ payload: [{ contentString: 'a', contentReference: to('X/1') }] }),
    [{ path: 'entry[1].resource.payload[0]', code: 'payload-double' }],
  ],
  [
    'a text that is a number',
    withMessage({ payload: [{ contentString: 5 }] }),
    [{ path: 'entry[1].resource.payload[0].contentString', code: 'wrong-type' }],
  ],
  [
    'an attachment that is no base64',
    withMessage({ payload: [{ contentAttachment: { data: 'a*b=' } }] }),
    [{ path: 'entry[1].resource.payload[0].contentAttachment.data', code: 'bad-base64' }],
  ],
  [
    'a sender that is a medicine',
    withMessage({ sender: to('Medication/1') }),
    [{ path: 'entry[1].resource.sender', code: 'wrong-reference' }],
  ],
  [
    'an answer to a patient',
    withMessage({ inResponseTo: [to('Patient/p1')] }),
    [{ path: 'entry[1].resource.inResponseTo[0]', code: 'wrong-reference' }],
  ],
  [
    'a fault inside a contained resource',
    withMessage({ contained: [{ resourceType: 'Patient', id: 'x', birthDate: '31-12-1980' }] }),
    [{ path: 'entry[1].resource.contained[0].birthDate', code: 'bad-date' }],
  ],
  [
    'a contained resource that is not there',
    withMessage({ sender: to('#nobody') }),
    [{ path: 'entry[1].resource.sender', code: 'contained-missing' }],
  ],
  [
    'a message that is part of itself',
    withMessage({ partOf: [to('Communication/m1')] }),
    [{ path: 'entry[1].resource.partOf[0]', code: 'cycle' }],
  ],
  [
    'a circle of three messages',
    json(
      bundleOf(
        message('a', { inResponseTo: [to('Communication/b')] }),
        message('b', { inResponseTo: [to('Communication/c')] }),
        message('c', { partOf: [to('Communication/a')] }),
      ),
    ),
    [{ path: 'entry[0].resource.inResponseTo[0]', code: 'cycle' }],
  ],
  [
    'the same id twice with different content',
    json(bundleOf(message('m1'), message('m1', { payload: [{ contentString: 'anders' }] }))),
    [{ path: 'entry[1].resource', code: 'same-version-differs' }],
  ],
  [
    'the same id for two identifiers',
    json(
      bundleOf(
        message('m1', { identifier: [{ system: 'urn:ietf:rfc:3986', value: 'urn:uuid:1' }] }),
        message('m1', { identifier: [{ system: 'urn:ietf:rfc:3986', value: 'urn:uuid:2' }] }),
      ),
    ),
    [{ path: 'entry[1].resource.id', code: 'identity-taken' }],
  ],
  [
    'faults in several places',
    json(
      bundleOf({ ...patient, gender: 'man' }, message('m1', { sent: 'x', status: 'y' }), {
        resourceType: 'Task',
        id: 't',
      }),
    ),
    [
      { path: 'entry[0].resource.gender', code: 'wrong-code' },
      { path: 'entry[1].resource.status', code: 'wrong-code' },
      { path: 'entry[1].resource.sent', code: 'bad-date' },
      { path: 'entry[2].resource.status', code: 'missing' },
    ],
  ],
  [
    'NDJSON with a broken line',
    bytes(`${JSON.stringify(patient)}\n{"resourceType":\n`),
    [{ path: '2:17', code: 'truncated' }],
  ],
];

describe('a file that is refused', () => {
  it.each(refusedFiles)('is %s', async (_name, content, faults) => {
    const store = fresh();
    expect(await store.importBytes(content)).toEqual({ new: 0, changed: 0, unchanged: 0, gaps: [], faults });
    const rows = store.store.read((reader) =>
      reader.first(sql`
      SELECT (SELECT count(*) FROM imported_resource) + (SELECT count(*) FROM message) + (SELECT count(*) FROM patient) + (SELECT count(*) FROM gap) AS count`),
    );
    expect(rows).toEqual({ count: 0 });
  });

  it('is one whose circle closes only with what is in the store', async () => {
    const store = fresh();
    await store.importJson(message('a', { inResponseTo: [to('Communication/b')] }));
    const report = await store.importJson(message('b', { inResponseTo: [to('Communication/a')] }));
    expect(report).toMatchObject({ new: 0, faults: [{ path: 'inResponseTo[0]', code: 'cycle' }] });
  });

  it('never has a piece of its content in a fault', async () => {
    const secret = 'geheim-van-de-patient';
    for (const content of [
      bytes(`{"text": ${secret}}`),
      withMessage({ sent: secret, sender: to(`Medication/${secret}`) }),
    ]) {
      const { faults } = finish(readFile(content));
      expect(faults.length).toBeGreaterThan(0);
      expect(JSON.stringify(faults)).not.toContain(secret);
    }
  });
});

const huge = 'Lange tekst. '.repeat(400_000);

/** Every file here is strange and harmless: it is imported and its text is kept to the letter. */
const oddTexts: readonly (readonly [string, string])[] = [
  ['HTML and script', '<script>window.x=1</script><img src=x onerror=alert(1)>'],
  ['bidirectional control characters', 'rekening\u202Egpj.exe\u2066 links\u2069'],
  ['zero width and combining characters', 'Z\u200Da\u0300l\u0310g\u0334o'],
  ['emoji outside the basic plane', 'dank u 👩🏽‍⚕️'],
  ['a path upwards', '../../../etc/passwd'],
  ['SQL', "'; DROP TABLE patient; --"],
  ['template words', '{{aanhef}} ${process.env.HOME}'],
  ['a text of 5 MB', huge],
];

describe('a strange file', () => {
  it.each(oddTexts)('keeps %s to the letter', async (_name, text) => {
    const store = fresh();
    const report = await store.importJson(
      bundleOf(
        { ...patient, name: [{ text: text.slice(0, 200) }] },
        message('m1', { payload: [{ contentString: text }] }),
      ),
    );
    expect(report).toMatchObject({ new: 2, faults: [], gaps: [] });
    const row = store.store.read((reader) =>
      reader.first<{ body: string; sender: string }>(sql`SELECT body, sender_name AS sender FROM message`),
    );
    expect(row?.body).toBe(text);
    expect(row?.sender).toBe(text.slice(0, 200).trim());
  });

  it('with NUL and half characters shows them as a replacement character, and gives them back as they came', async () => {
    const store = fresh();
    const text = 'een\u0000twee\uD800drie';
    await store.importJson(bundleOf(patient, message('m1', { payload: [{ contentString: text }] })));
    expect(store.store.read((reader) => reader.first(sql`SELECT body FROM message`))).toEqual({
      body: 'een\uFFFDtwee\uFFFDdrie',
    });
    const exported = await store.exportResources();
    expect(JSON.stringify(exported)).toContain(JSON.stringify(text));
  });

  it('cannot reach the prototype of anything', async () => {
    const store = fresh();
    const text = `{"resourceType":"Patient","id":"p1","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"name":[{"text":"x","__proto__":{"polluted":1}}]}`;
    expect(await store.importBytes(bytes(text))).toMatchObject({ new: 1, faults: [] });
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    const again = JSON.stringify((await store.exportResources())[0]);
    expect(JSON.parse(again)).toEqual(JSON.parse(text));
    expect(again).toContain('"__proto__"');
  });

  it('may be UTF-8 with a mark, UTF-16, NDJSON, a batch, a searchset or one resource', async () => {
    const text = JSON.stringify(patient);
    const files = [
      Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes(text)]),
      utf16(text),
      bytes(`${text}\r\n${JSON.stringify({ resourceType: 'Patient', id: 'p2' })}\n\n`),
      ...['batch', 'searchset', 'transaction', 'collection'].map((type) =>
        json({ resourceType: 'Bundle', type, entry: [{ resource: patient }] }),
      ),
      bytes(text),
    ];
    const found = files.map((file) => finish(readFile(file)));
    expect(found.map(({ faults }) => faults)).toEqual(files.map(() => []));
    expect(found.map(({ resources }) => resources.length)).toEqual([1, 1, 2, 1, 1, 1, 1, 1]);
  });

  it('skips what a search says about itself', () => {
    const outcome = { resource: { resourceType: 'OperationOutcome', issue: [] }, search: { mode: 'outcome' } };
    const { resources, faults } = finish(
      readFile(json({ resourceType: 'Bundle', type: 'searchset', entry: [outcome, { resource: patient }] })),
    );
    expect([resources.length, faults]).toEqual([1, []]);
  });

  it('never breaks the reader, however it is damaged', () => {
    const seed = JSON.stringify(bundleOf(patient, message('m1', { partOf: [to('Communication/x')] })));
    const damage = fc.array(fc.tuple(fc.nat(seed.length), fc.nat(40), fc.string({ maxLength: 6, unit: 'binary' })), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(damage, (edits) => {
        let text = seed;
        for (const [at, length, put] of edits) text = text.slice(0, at) + put + text.slice(at + length);
        const { faults, resources } = finish(readFile(bytes(text)));
        expect(faults.length + resources.length).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 3_000, seed: 4 },
    );
  });

  it('of any JSON at all is either read or refused with a place', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 6 }),
        fc.constantFrom('Communication', 'Task', 'Patient', 'Bundle', 'CareTeam'),
        (value, resourceType) => {
          const wrapped =
            typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value, resourceType } : value;
          const { faults, resources } = finish(readFile(json(wrapped)));
          expect(faults.every((fault) => typeof fault.path === 'string')).toBe(true);
          expect(faults.length > 0 && resources.length > 0 && resourceType !== 'Bundle').toBe(false);
        },
      ),
      { numRuns: 3_000, seed: 5 },
    );
  });
});
