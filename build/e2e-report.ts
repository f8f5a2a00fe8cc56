import { join } from 'node:path';

import { root } from './workshop.ts';

/** Where the journeys on a host leave their report. */
export function reportPathOf(host: string): string {
  return join(root, '.cache', 'e2e', `report-${host}.json`);
}
