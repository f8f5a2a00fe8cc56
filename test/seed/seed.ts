import { parseArgs } from 'node:util';

import { seedClinic } from './seed-clinic.ts';

const usage = 'usage: LOKET_PASSWORD=... npm run seed -- --data DIR [--items N] [--seed N]';

/** Makes a demo clinic with generated items, for trying out and for measuring. Returns the exit code. */
async function seed(): Promise<number> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      items: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
    },
  });
  const password = process.env['LOKET_PASSWORD'] ?? '';
  const [items, seedNumber] = [Number(values.items), Number(values.seed)];
  const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
  if (values.data === undefined || password === '' || !isCount(items) || !isCount(seedNumber)) return refuse(usage);
  const started = performance.now();
  const made = await seedClinic({ dataFolder: values.data, password, items, seed: seedNumber });
  if (!made)
    return refuse('There is a clinic in this folder already, and this password does not open it. Nothing was changed.');
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(
    `${made.isNew ? 'Made the demo clinic' : 'Found a clinic'} in ${values.data} and added ${made.items} items ` +
      `(${made.open} open) with ${made.messages} messages of ${made.patients} patients in ${seconds} s.\n` +
      'Sign in as i.brandsma (nurse), r.hoogland (doctor) or m.kuik (desk) with the password you gave.\n',
  );
  return 0;
}

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 1;
}

process.exitCode = await seed().catch((error: unknown) =>
  refuse(error instanceof TypeError ? usage : `Seeding failed: ${String(error)}`),
);
