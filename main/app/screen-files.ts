import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { commonHeaders, newNonce, noncePlaceholder, pageHeaders } from './content-policy.ts';

/** An answer with a file of the screens, for either host. */
export interface ScreenAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** Name of the list of files that the build writes into the folder of the screens. */
export const screenListName = 'files.json';

const types: ReadonlyMap<string, string> = new Map(
  Object.entries({
    html: 'text/html; charset=utf-8',
    js: 'text/javascript; charset=utf-8',
    css: 'text/css; charset=utf-8',
    json: 'application/json',
    svg: 'image/svg+xml',
    png: 'image/png',
    ico: 'image/x-icon',
    woff2: 'font/woff2',
    woff: 'font/woff',
    txt: 'text/plain; charset=utf-8',
  }),
);

/** The media type of a file name, by its extension; unknown ones are bytes that no browser runs or shows. */
export function mediaTypeOf(name: string): string {
  return types.get(name.slice(name.lastIndexOf('.') + 1).toLowerCase()) ?? 'application/octet-stream';
}

/**
 * The screens as a fixed map from path to file.
 *
 * SECURITY: a request can only choose among the names of the list that the build wrote; what it asks for never becomes
 * part of a path on disk, so there is nothing to climb out of.
 */
export class ScreenFiles {
  readonly #files: ReadonlyMap<string, string>;

  constructor(folder: string) {
    const names = JSON.parse(readFileSync(join(folder, screenListName), 'utf8')) as readonly string[];
    this.#files = new Map(names.map((name) => [`/${name}`, join(folder, ...name.split('/'))]));
  }

  /** The answer for a path, or undefined when no file has exactly this name. `/` is the start page. */
  async answer(path: string): Promise<ScreenAnswer | undefined> {
    const file = this.#files.get(path === '/' ? '/index.html' : path);
    if (file === undefined) return undefined;
    const content = await readFile(file);
    return file.endsWith('.html')
      ? htmlAnswer(content.toString('utf8'))
      : {
          status: 200,
          headers: { ...commonHeaders, 'content-type': mediaTypeOf(file) },
          body: new Uint8Array(content),
        };
  }
}

/** An HTML page with its own nonce in the policy and in the page. */
export function htmlAnswer(html: string, status = 200): ScreenAnswer {
  const nonce = newNonce();
  const body = new TextEncoder().encode(html.replaceAll(noncePlaceholder, nonce));
  return { status, headers: pageHeaders(nonce), body };
}
