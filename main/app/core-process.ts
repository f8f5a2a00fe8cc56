import { invariant } from '#shared/kernel/invariant.ts';

import { startCore } from './core.ts';
import { WindowServer } from './desktop/serve-windows.ts';

const dataFolder = process.argv.at(-1);
invariant(dataFolder !== undefined, 'the main process names the data folder');

new WindowServer(startCore({ dataFolder })).serve(process.parentPort);
