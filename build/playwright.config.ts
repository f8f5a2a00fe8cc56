import { join } from 'node:path';

import { defineConfig } from '@playwright/test';

import { chromiumSwitches, findChromium } from './chromium.ts';
import { reportPathOf } from './e2e-report.ts';
import { root } from './workshop.ts';

const found = findChromium();

export default defineConfig({
  testDir: join(root, 'test', 'e2e'),
  testMatch: '**/*.spec.ts',
  // The tests' own one leads a package to its types, which is for the compiler only.
  tsconfig: join(root, 'build', 'tsconfig.base.json'),
  outputDir: join(root, '.cache', 'e2e', 'results'),
  reporter: [['list'], ['json', { outputFile: reportPathOf(process.env.LOKET_E2E_HOST ?? 'loopback') }]],
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 20_000 },
  projects: [{ name: 'chromium' }],
  use: {
    launchOptions: { ...(found ? { executablePath: found.path } : {}), args: [...chromiumSwitches] },
    actionTimeout: 20_000,
    viewport: { width: 1440, height: 900 },
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    screenshot: 'only-on-failure',
  },
});
