import { _electron } from '@playwright/test';

import { electronBinary } from '#build/electron-binary.ts';
import { root } from '#build/workshop.ts';

import { type HostChoices, noLinks, type RunningProgram } from './host.ts';

/** Starts the built desktop program on Electron's own binary. Throws when it is not on this computer. */
export async function startElectronHost({ dataFolder, colourScheme }: HostChoices): Promise<RunningProgram> {
  const executablePath = electronBinary();
  if (executablePath === undefined) throw new Error("Electron's binary is not on this computer");
  const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const program = await _electron.launch({
    executablePath,
    args: [root, ...switches, `--data=${dataFolder}`],
    colorScheme: colourScheme,
  });
  return {
    openWindow: () => program.firstWindow(),
    newLink: noLinks,
    stop: () => program.close(),
    kill: async () => {
      program.process().kill('SIGKILL');
      await program.waitForEvent('close').catch(() => undefined);
    },
  };
}
