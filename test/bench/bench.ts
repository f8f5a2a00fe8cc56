import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { seedClinic } from '#test/seed/seed-clinic.ts';
import { measureCore } from './core-figures.ts';
import { type Limit, limitOf } from './figures.ts';
import { measureImport } from './import-figures.ts';
import { limitsOfLiveCheck, measureLiveCheck } from './live-check-figures.ts';
import { measureRedFlags } from './red-flag-figures.ts';
import { measureScreens } from './screen-figures.ts';

const password = 'oefenen met de bank';
/** Items beside the forty questions of the demo clinic; and messages of an imported export. */
const sizes = [0, 20_000, 100_000] as const;

async function measureSize(items: number) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'loket-bench-'));
  try {
    await seedClinic({ dataFolder, password, items, seed: 1 });
    const core = await measureCore(dataFolder, password);
    const screens = await measureScreens(dataFolder, password);
    return { items: items + 40, core, screens };
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** The limits of the design that exist by now; 95th percentile, milliseconds. */
function limitsOf({ items, core, screens }: Awaited<ReturnType<typeof measureSize>>): Limit[] {
  return [
    limitOf(`start to usable list, ${items} items`, screens.startToList.p95, 2_000),
    limitOf(`next item on the screen, ${items} items`, screens.nextItem.p95, 50),
    limitOf(`split change on the screen, ${items} items`, screens.splitChange.p95, 50),
    limitOf(`next item in the core, ${items} items`, core.nextItem.p95, 50),
    limitOf(`split change in the core, ${items} items`, core.splitChange.p95, 50),
    limitOf(`draft on disk, ${items} items`, core.draftOnDisk.p95, 500),
    limitOf(`first page of a search, ${items} items`, core.search.p95, 100),
    limitOf(`template picker, ${items} items`, core.templatePicker.p95, 50),
    limitOf(`palette on the screen, ${items} items`, screens.palette.p95, 50),
  ];
}

const bySize = [];
for (const items of sizes) bySize.push(await measureSize(items));
const imports = [];
for (const messages of [40, 20_000]) imports.push(await measureImport(messages));
const redFlags = measureRedFlags();
const liveCheck = await measureLiveCheck();
const limits = [
  ...bySize.flatMap(limitsOf),
  limitOf('red-flag scan of a message, mean', redFlags.meanMs, 1),
  ...limitsOfLiveCheck(liveCheck),
];
const figures = {
  at: new Date().toISOString().slice(0, 10),
  node: process.version,
  limits,
  bySize,
  imports,
  redFlags,
  liveCheck,
};
const text = `${JSON.stringify(figures, null, 2)}\n`;
writeFileSync(fileURLToPath(new URL('figures.json', import.meta.url)), text);
process.stdout.write(text);
const missed = limits.filter((limit) => !limit.isHeld);
process.stdout.write(`${limits.length - missed.length} limits held, ${missed.length} missed\n`);
