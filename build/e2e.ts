import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { buildAll } from './build.ts';
import { obtainChromium } from './chromium.ts';
import { electronBinary } from './electron-binary.ts';
import { root, say } from './workshop.ts';

const hosts = ['loopback', 'electron', 'electron-stand-in'] as const;
type Host = (typeof hosts)[number];

/** The host of `--host=…` (loopback when not named), and the rest for Playwright; undefined for a host we do not have. */
function chosen(args: readonly string[]): { readonly host: Host; readonly rest: readonly string[] } | undefined {
  const named = args.find((arg) => arg.startsWith('--host='))?.slice('--host='.length) ?? 'loopback';
  const host = hosts.find((known) => known === named);
  return host && { host, rest: args.filter((arg) => !arg.startsWith('--host=') && arg !== '--') };
}

/** Runs the journeys on a host. Returns the exit code. */
async function runJourneys(args: readonly string[]): Promise<number> {
  const choice = chosen(args);
  if (!choice) {
    say(`The hosts are: ${hosts.join(', ')}.`);
    return 1;
  }
  if (choice.host === 'electron' && electronBinary() === undefined) {
    say('Skipped: the journeys on Electron. Its binary is not on this computer (fetch it with: npx install-electron).');
    return 0;
  }
  const found = obtainChromium();
  if (!found) {
    say('There is no Chromium, and none could be installed. Set LOKET_CHROMIUM to one.');
    return 1;
  }
  say(`Journeys on ${choice.host}, with the Chromium ${found.how}: ${found.path}`);
  await buildAll();
  const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const ran = spawnSync(
    process.execPath,
    [cli, 'test', '--config', join('build', 'playwright.config.ts'), ...choice.rest],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, LOKET_E2E_HOST: choice.host },
    },
  );
  return ran.status ?? 1;
}

process.exitCode = await runJourneys(process.argv.slice(2));
