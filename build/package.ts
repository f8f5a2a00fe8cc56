import { build } from 'electron-builder';

import { buildAll } from './build.ts';
import { packedBinary, setFuses } from './fuses.ts';
import { root, say } from './workshop.ts';

/** Packs the program for this platform, or only into a folder with `--dir`. The fuses are set before it is signed. */
async function pack(args: readonly string[]): Promise<void> {
  await buildAll();
  const made = await build({
    projectDir: root,
    dir: args.includes('--dir'),
    config: {
      extends: 'electron-builder.yml',
      afterPack: async ({ appOutDir, electronPlatformName, packager }) => {
        await setFuses(packedBinary(appOutDir, electronPlatformName, packager.appInfo.productFilename));
      },
    },
  });
  for (const path of made) say(path);
}

await pack(process.argv.slice(2));
