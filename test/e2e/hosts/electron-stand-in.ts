import { chromium } from '@playwright/test';

import { launchStandIn } from '#test/support/electron-stand-in/launch.ts';

import { type HostChoices, noLinks, type RunningProgram } from './host.ts';

/** Starts the built desktop program on the stand-in for Electron. */
export async function startStandInHost({ dataFolder, colourScheme }: HostChoices): Promise<RunningProgram> {
  const program = await launchStandIn({ dataFolder, colourScheme });
  const browser = await chromium.connectOverCDP(program.endpoint);
  const [page] = browser.contexts()[0]?.pages() ?? [];
  if (!page) throw new Error('the program opened no window');
  return {
    openWindow: () => Promise.resolve(page),
    newLink: noLinks,
    stop: async () => void (await program.quit()),
    kill: async () => void (await program.kill()),
  };
}
