import { readAsked } from './command-line/asked.ts';
import { run } from './command-line/run.ts';
import { processSurroundings } from './command-line/surroundings.ts';

/** The command line: the same core and the same door as the screens, without a window. */
const surroundings = processSurroundings();
process.exitCode = await run(readAsked(process.argv.slice(2)), surroundings);
