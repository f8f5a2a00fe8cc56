import { describe, expect, test } from 'vitest';

import * as ids from '#shared/kernel/ids.ts';

const schemas = Object.entries(ids);
const good = '0a1b2c3d-4e5f-7a6b-8c7d-9e0f1a2b3c4d';

describe.each(schemas)('%s', (_name, schema) => {
  test('takes a UUID as it is', () => expect(schema.parse(good)).toBe(good));

  test.each([
    '',
    '1',
    '../../etc/passwd',
    `${good}?x=1`,
    `${good}\n`,
    ` ${good}`,
    good.replaceAll('-', ''),
    'V01',
    7,
    null,
    {},
    [good],
  ])('refuses %j', (value) => expect(schema.safeParse(value).success).toBe(false));
});
