import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A bad file: where it stands and what is in it. */
export interface Planted {
  readonly path: string;
  readonly source: string;
}

/** What is copied of the real house, so that the tools run as they do on it. */
const skeleton = [
  'package.json',
  'tsconfig.json',
  'build/tsconfig.base.json',
  'build/prettier.json',
  'build/dependency-cruiser.cjs',
  'build/eslint.config.ts',
  'build/eslint-rooms.ts',
  'build/eslint-words.ts',
  'shared/tsconfig.json',
  'main/tsconfig.json',
  'main/preload/tsconfig.json',
  'renderer/tsconfig.json',
  'shared/kernel',
  'shared/rpc',
  'main/platform',
  'main/store',
  'main/rpc',
];

/** A copy of the foundations of the house in a temporary folder, with bad files planted in it. */
export class PlantedTree {
  readonly folder: string;

  constructor(planted: readonly Planted[]) {
    this.folder = realpathSync(mkdtempSync(join(tmpdir(), 'loket-planted-')));
    for (const path of skeleton) cpSync(join(root, path), join(this.folder, path), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(this.folder, 'node_modules'), 'junction');
    for (const { path, source } of planted) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      writeFileSync(join(this.folder, path), source);
    }
  }

  /** Runs a tool of the project in the copy; resolves to what it printed, whatever its exit code. */
  run(tool: string, args: readonly string[]): Promise<string> {
    const script = join(root, 'node_modules', tool);
    const child = spawn(process.execPath, [script, ...args], {
      cwd: this.folder,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', () => resolve(Buffer.concat(parts).toString('utf8')));
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
