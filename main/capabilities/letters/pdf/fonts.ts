import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';

/** How a run of text is set. */
export const faces = ['regular', 'bold', 'italic', 'boldItalic'] as const;
export type Face = (typeof faces)[number];

/** Name of a font in the file: of the letter's own typeface, or of the one that has every other script. */
export type FontName = Face | `wide-${Face}`;

const own = '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-';
const wide = 'dejavu-fonts-ttf/ttf/DejaVuSans';

/** The files of the typefaces, as their packages name them; a bundle has them in the folder `fonts` beside it. */
export const fontFiles: Readonly<Record<FontName, string>> = {
  regular: `${own}400-normal.woff`,
  bold: `${own}700-normal.woff`,
  italic: `${own}400-italic.woff`,
  boldItalic: `${own}700-italic.woff`,
  'wide-regular': `${wide}.ttf`,
  'wide-bold': `${wide}-Bold.ttf`,
  'wide-italic': `${wide}-Oblique.ttf`,
  'wide-boldItalic': `${wide}-BoldOblique.ttf`,
};

const require = createRequire(import.meta.url);

function pathOf(file: string): string {
  const beside = join(import.meta.dirname, 'fonts', basename(file));
  return existsSync(beside) ? beside : require.resolve(file);
}

let loaded: Promise<ReadonlyMap<FontName, Buffer>> | undefined;

async function load(): Promise<ReadonlyMap<FontName, Buffer>> {
  const names = Object.keys(fontFiles) as FontName[];
  const buffers = await Promise.all(names.map((name) => readFile(pathOf(fontFiles[name]))));
  return new Map(names.map((name, index) => [name, buffers[index] ?? Buffer.alloc(0)]));
}

/** The bytes of every font, read once. */
export function loadFonts(): Promise<ReadonlyMap<FontName, Buffer>> {
  loaded ??= load();
  return loaded;
}
