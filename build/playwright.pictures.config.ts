import { defineConfig } from '@playwright/test';

import journeys from './playwright.config.ts';

/** Makes the pictures of the README with the running program (`npm run screenshots`); no test of anything. */
export default defineConfig(journeys, { testMatch: '**/*.pictures.ts', reporter: 'list', workers: 1 });
