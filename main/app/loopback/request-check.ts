/** The parts of a request that the checks look at, as the wire gave them. */
export interface RequestFacts {
  readonly method: string;
  /** Request target as sent, such as `/rpc/vault/status`. */
  readonly target: string;
  /** Names and values in turn, as in Node's `rawHeaders`: nothing joined, nothing dropped. */
  readonly rawHeaders: readonly string[];
}

/** Why a request is refused. `status` is what the caller is told; `why` is for tests and never holds what was sent. */
export interface Refused {
  readonly status: number;
  readonly why: string;
}

/** What a request that passed may ask for. */
export type Wanted =
  | { readonly kind: 'file'; readonly path: string; readonly headOnly: boolean }
  | { readonly kind: 'start-session' }
  | { readonly kind: 'end-session' }
  | { readonly kind: 'new-link' }
  | { readonly kind: 'call'; readonly path: string; readonly bodyLimitBytes: number };

export type Verdict = { readonly refused: Refused } | { readonly wanted: Wanted };

/** Largest JSON body: a draft of 5 MB of text, escaped, still fits. */
export const jsonLimitBytes = 16 * 1024 * 1024;
/** Largest multipart body: a portal export of 20,000 messages with its attachments. */
export const multipartLimitBytes = 512 * 1024 * 1024;
/** Path under which every procedure lives. */
export const callPrefix = '/rpc/';
export const sessionPath = '/session';
export const linkPath = '/link';
const tokenLimitBytes = 1024;

function refuse(status: number, why: string): Verdict {
  return { refused: { status, why } };
}

/** All values of one header, in order. */
export function valuesOf(rawHeaders: readonly string[], name: string): readonly string[] {
  const values: string[] = [];
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    if (rawHeaders[index]?.toLowerCase() === name) values.push(rawHeaders[index + 1] ?? '');
  }
  return values;
}

/** The one value of a header; undefined when it is absent. A header sent twice is answered by `twice`. */
function single(rawHeaders: readonly string[], name: string): { value: string | undefined; twice: boolean } {
  const values = valuesOf(rawHeaders, name);
  return { value: values[0], twice: values.length > 1 };
}

/** SECURITY: exactly one Host line that says exactly our address; this is what stops DNS rebinding. */
function isOurHost(facts: RequestFacts, port: number): boolean {
  const host = single(facts.rawHeaders, 'host');
  return !host.twice && host.value === `127.0.0.1:${port}`;
}

/** SECURITY: browsers say where a request comes from; only our own pages may be that. Other programs say nothing. */
function isOurOrigin(facts: RequestFacts, port: number): boolean {
  const origin = single(facts.rawHeaders, 'origin');
  return !origin.twice && (origin.value === undefined || origin.value === `http://127.0.0.1:${port}`);
}

/**
 * Whether the browser's own word on who asks is acceptable.
 *
 * `none` (typed, or clicked in a terminal) and, for the document alone, a navigation from elsewhere: the private
 * redirect file is `cross-site` to the browser. The document holds no data and cannot be framed.
 */
function isAcceptableSite(facts: RequestFacts, isDocument: boolean): boolean {
  const site = single(facts.rawHeaders, 'sec-fetch-site');
  if (site.twice) return false;
  if (site.value === undefined || site.value === 'same-origin') return true;
  if (!isDocument) return false;
  const isNavigation =
    single(facts.rawHeaders, 'sec-fetch-mode').value === 'navigate' &&
    single(facts.rawHeaders, 'sec-fetch-dest').value === 'document';
  return site.value === 'none' || (site.value === 'cross-site' && isNavigation);
}

/** The media type of the body, in lower case, without its parameters. */
function mediaType(facts: RequestFacts): string | undefined {
  const type = single(facts.rawHeaders, 'content-type');
  return type.twice ? undefined : type.value?.split(';')[0]?.trim().toLowerCase();
}

/** The announced length of the body; undefined when it is not announced, NaN when it makes no sense. */
function announcedBytes(facts: RequestFacts): number | undefined {
  const length = single(facts.rawHeaders, 'content-length');
  if (length.value === undefined) return undefined;
  return !length.twice && /^\d{1,15}$/.test(length.value) ? Number(length.value) : Number.NaN;
}

function limitFor(type: string | undefined): number | undefined {
  if (type === 'application/json') return jsonLimitBytes;
  if (type === 'multipart/form-data') return multipartLimitBytes;
  return undefined;
}

function judgeCall(facts: RequestFacts, path: string): Verdict {
  if (facts.method !== 'POST') return refuse(405, 'a procedure is called by POST');
  const bodyLimitBytes = limitFor(mediaType(facts));
  if (bodyLimitBytes === undefined) return refuse(415, 'a call is JSON or multipart');
  if (!isWithin(facts, bodyLimitBytes)) return refuse(413, 'the body is too large');
  return { wanted: { kind: 'call', path, bodyLimitBytes } };
}

function isWithin(facts: RequestFacts, limitBytes: number): boolean {
  const bytes = announcedBytes(facts);
  return bytes === undefined || bytes <= limitBytes;
}

function judgeSession(facts: RequestFacts): Verdict {
  if (facts.method === 'DELETE') return { wanted: { kind: 'end-session' } };
  if (facts.method !== 'POST') return refuse(405, 'a session is started by POST');
  if (mediaType(facts) !== 'application/json') return refuse(415, 'a token comes as JSON');
  if (!isWithin(facts, tokenLimitBytes)) return refuse(413, 'the body is too large');
  return { wanted: { kind: 'start-session' } };
}

function judgeTarget(facts: RequestFacts): Verdict {
  const path = facts.target;
  if (path.startsWith(callPrefix)) return judgeCall(facts, path);
  if (path === sessionPath) return judgeSession(facts);
  if (path === linkPath) {
    return facts.method === 'POST' ? { wanted: { kind: 'new-link' } } : refuse(405, 'a link is asked by POST');
  }
  if (facts.method !== 'GET' && facts.method !== 'HEAD') return refuse(405, 'files are only read');
  return { wanted: { kind: 'file', path, headOnly: facts.method === 'HEAD' } };
}

/**
 * Judges everything about a request but its secret, which the caller must check for every kind but `file`.
 *
 * SECURITY: in this order: one exact Host, Origin absent or ours, the browser's word on who asks, no upgrade, no
 * cookie-shaped way in, a plain path, a body of a kind that no form can send. Doubt is refused.
 */
export function judgeRequest(facts: RequestFacts, port: number): Verdict {
  if (!isOurHost(facts, port)) return refuse(403, 'host');
  if (!isOurOrigin(facts, port)) return refuse(403, 'origin');
  const verdict = judgeTarget(facts);
  const isDocument = 'wanted' in verdict && verdict.wanted.kind === 'file' && isDocumentPath(verdict.wanted.path);
  if (!isAcceptableSite(facts, isDocument)) return refuse(403, 'site');
  if (valuesOf(facts.rawHeaders, 'upgrade').length > 0) return refuse(403, 'upgrade');
  if (!/^\/[A-Za-z0-9/_.-]*$/.test(facts.target)) return refuse(404, 'target');
  return verdict;
}

/** Pages a person can open by their address. */
export function isDocumentPath(path: string): boolean {
  return path === '/' || path === againPath;
}

/** The page that explains how to come back when the secret is gone. */
export const againPath = '/again';
