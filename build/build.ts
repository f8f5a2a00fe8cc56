import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';

import type { InlineConfig } from 'vite';

import { noncePlaceholder } from '#main/app/content-policy.ts';
import { fontFiles } from '#main/capabilities/letters/pdf/fonts.ts';
import { screenListName } from '#main/app/screen-files.ts';

import { oneAtATime } from './one-at-a-time.ts';
import { fingerprint, root, say } from './workshop.ts';

/** Where the screens and the desktop's bundles go. */
const screensFolder = join(root, '.cache', 'renderer');
const desktopFolder = join(root, '.cache', 'desktop');
/** Where the core of the loopback host goes. */
const hostFolder = join(root, '.cache', 'host');
/** The core of the loopback host, bundled: it starts in half the time of its hundreds of sources. */
export const builtCoreWorker = join(hostFolder, 'core-worker.js');

/** Packages with native code, and Electron: they stay outside the bundles. */
const outside = ['electron', 'better-sqlite3', '@node-rs/argon2'];

/** One thing to build: what it is made from, what shows that it is there, and how. */
interface Product {
  readonly name: 'screens' | 'desktop' | 'host';
  readonly sources: readonly string[];
  readonly proof: string;
  readonly make: () => Promise<void>;
}

/** Every file below a folder, as sorted paths with forward slashes. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** What pdf.js loads by itself when a PDF is opened: its worker, fonts and character maps come from our own build. */
function copyPdfParts(): void {
  const from = join(root, 'node_modules', 'pdfjs-dist');
  const to = join(screensFolder, 'pdf');
  mkdirSync(join(to, 'decoders'), { recursive: true });
  cpSync(join(from, 'build', 'pdf.worker.min.mjs'), join(to, 'pdf.worker.js'));
  for (const folder of ['cmaps', 'standard_fonts']) cpSync(join(from, folder), join(to, folder), { recursive: true });
  for (const decoder of ['jbig2', 'openjpeg']) {
    const name = `${decoder}_nowasm_fallback.js`;
    cpSync(join(from, 'wasm', name), join(to, 'decoders', name));
  }
}

/** The bundler is only read when there is something to build: most starts find everything there. */
async function build(config: InlineConfig): Promise<void> {
  const vite = await import('vite');
  await vite.build(config);
}

/** The screens: one page, hashed files beside it, and the list that both hosts serve from. */
async function makeScreens(): Promise<void> {
  const { default: react } = await import('@vitejs/plugin-react');
  await build({
    configFile: false,
    root: join(root, 'renderer'),
    base: '/',
    cacheDir: join(root, '.cache', 'vite'),
    logLevel: 'warn',
    publicDir: false,
    plugins: [react()],
    // The worker of the language check loads the lists of a language only when somebody writes in it.
    worker: { format: 'es' },
    build: {
      outDir: screensFolder,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4_000,
      target: 'chrome120',
    },
  });
  copyPdfParts();
  const page = readFileSync(join(screensFolder, 'index.html'), 'utf8');
  if (!page.includes(noncePlaceholder))
    throw new Error(`index.html has no place for the style nonce (${noncePlaceholder})`);
  writeFileSync(join(screensFolder, screenListName), JSON.stringify(filesBelow(screensFolder)));
}

/** Settings for a bundle that runs in Node or in the sandboxed preload: one file, unless it may fall into parts. */
function bundleConfig(entry: string, path: string, format: 'es' | 'cjs', codeSplitting = false): InlineConfig {
  return {
    configFile: false,
    root,
    cacheDir: join(root, '.cache', 'vite'),
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, external: outside },
    build: {
      ssr: join(root, entry),
      outDir: dirname(path),
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        external: [...outside, /^node:/],
        output: { format, entryFileNames: basename(path), chunkFileNames: '[name].js', codeSplitting },
      },
    },
  };
}

/** The demo clinic reads its material beside the module it is in, which in a bundle is the bundle. */
function copyMaterial(to: string): void {
  cpSync(join(root, 'main', 'app', 'demo-clinic', 'material'), join(to, 'material'), { recursive: true });
}

/** What letters on paper need beside the bundle: their typefaces, and the colours that PDF/A wants named. */
function copyPaperParts(to: string): void {
  mkdirSync(join(to, 'fonts'), { recursive: true });
  for (const file of Object.values(fontFiles)) {
    cpSync(join(root, 'node_modules', file), join(to, 'fonts', basename(file)));
  }
  const colours = join('data', 'sRGB_IEC61966_2_1.icc');
  cpSync(join(root, 'node_modules', 'pdfkit', 'js', colours), join(to, colours));
}

async function makeDesktop(): Promise<void> {
  rmSync(desktopFolder, { recursive: true, force: true });
  mkdirSync(desktopFolder, { recursive: true });
  await build(bundleConfig('main/app/electron.ts', join(desktopFolder, 'main.js'), 'es'));
  await build(bundleConfig('main/app/core-process.ts', join(desktopFolder, 'core-process.js'), 'es'));
  await build(bundleConfig('main/preload/preload.ts', join(desktopFolder, 'preload.cjs'), 'cjs'));
  copyMaterial(desktopFolder);
  copyPaperParts(desktopFolder);
}

async function makeHost(): Promise<void> {
  rmSync(hostFolder, { recursive: true, force: true });
  mkdirSync(hostFolder, { recursive: true });
  // In parts, because the entry turns on the cache of compiled code before it reads the rest.
  await build(bundleConfig('main/app/core-worker.ts', builtCoreWorker, 'es', true));
  copyMaterial(hostFolder);
  copyPaperParts(hostFolder);
}

const products: readonly Product[] = [
  {
    name: 'screens',
    sources: ['renderer', 'shared', 'build/build.ts', 'main/app/content-policy.ts', 'package-lock.json'],
    proof: join(screensFolder, screenListName),
    make: makeScreens,
  },
  {
    name: 'desktop',
    sources: ['main', 'shared', 'build/build.ts', 'package-lock.json'],
    proof: join(desktopFolder, 'preload.cjs'),
    make: makeDesktop,
  },
  {
    name: 'host',
    sources: ['main', 'shared', 'build/build.ts', 'package-lock.json'],
    proof: builtCoreWorker,
    make: makeHost,
  },
];

function stampPath(product: Product): string {
  return join(root, '.cache', `${product.name}.stamp`);
}

function isUpToDate(product: Product, stamp: string): boolean {
  const path = stampPath(product);
  return existsSync(product.proof) && existsSync(path) && readFileSync(path, 'utf8') === stamp;
}

/** True when everything wanted is up to date. */
export function isBuilt(wanted: readonly Product['name'][]): boolean {
  return products.every(
    (product) => !wanted.includes(product.name) || isUpToDate(product, fingerprint(product.sources)),
  );
}

/**
 * Builds what is not up to date. Returns the names of what was built.
 *
 * Each product carries a stamp over the names, sizes and times of its sources; the second start finds it and builds nothing.
 */
export async function buildAll(
  wanted: readonly Product['name'][] = ['screens', 'desktop'],
): Promise<readonly string[]> {
  if (isBuilt(wanted)) return [];
  return oneAtATime(() => buildStale(wanted));
}

async function buildStale(wanted: readonly Product['name'][]): Promise<readonly string[]> {
  const built: string[] = [];
  for (const product of products.filter(({ name }) => wanted.includes(name))) {
    const stamp = fingerprint(product.sources);
    if (isUpToDate(product, stamp)) continue;
    rmSync(stampPath(product), { force: true });
    await product.make();
    writeFileSync(stampPath(product), stamp);
    built.push(product.name);
  }
  return built;
}

if (import.meta.main) {
  const built = await buildAll();
  say(built.length === 0 ? 'everything is up to date' : `built ${built.join(' and ')}`);
}
