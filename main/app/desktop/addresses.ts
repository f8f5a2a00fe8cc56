/** The scheme and host under which the screens live on the desktop. */
export const screenScheme = 'app';
export const screenHost = 'workbench';
/** SECURITY: the one origin that is trusted. Compared whole, never by a prefix. */
export const screenOrigin = `${screenScheme}://${screenHost}`;
/** Address of the one page of the program. */
export const startAddress = `${screenOrigin}/index.html`;

/** SECURITY: the parser drops spaces, tabs and control characters and turns backslashes; an honest address has none. */
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const doubtful = /[\u0000-\u0020\u007f\\]/;

function parsed(address: string): URL | undefined {
  if (doubtful.test(address)) return undefined;
  return URL.canParse(address) ? new URL(address) : undefined;
}

/** True for an address of our own screens, without a user name, a password or a port. */
export function isOwnAddress(address: string): boolean {
  const url = parsed(address);
  if (url === undefined) return false;
  const isOurs = url.protocol === `${screenScheme}:` && url.host === screenHost;
  return isOurs && url.username === '' && url.password === '';
}

/**
 * Whether a frame may go to an address.
 *
 * SECURITY: the main frame only to the one page; other frames not at all (nothing here is shown in frames of another
 * address). Outside links open in the browser, see outsideAddress.
 */
export function isAllowedNavigation(address: string, isMainFrame: boolean): boolean {
  if (!isMainFrame || !isOwnAddress(address)) return false;
  const { pathname } = new URL(address);
  return pathname === '/' || pathname === '/index.html';
}

/** An address outside the program that may be opened after asking. */
export interface OutsideAddress {
  /** The address as the parser wrote it, safe to hand to the system. */
  readonly href: string;
  /** What to show: the host in punycode, so that look-alike letters show, or the mail address. */
  readonly shown: string;
}

const longestAddress = 2_048;

/**
 * What may be opened outside: https with a real host and no user name, and mail to one address.
 *
 * SECURITY: everything else is undefined, above all `file:`, `javascript:`, `data:`, `smb:` and schemes of installed programs.
 */
export function outsideAddress(address: string): OutsideAddress | undefined {
  const url = address.length <= longestAddress ? parsed(address) : undefined;
  if (url === undefined) return undefined;
  if (url.protocol === 'https:') return httpsAddress(url);
  if (url.protocol === 'mailto:') return mailAddress(url);
  return undefined;
}

function httpsAddress(url: URL): OutsideAddress | undefined {
  const isPlain = url.username === '' && url.password === '' && url.hostname !== '';
  return isPlain ? { href: url.href, shown: url.host } : undefined;
}

/** Only the address: a subject, body or copy in the link is left off, it could carry what is on the screen outside. */
function mailAddress(url: URL): OutsideAddress | undefined {
  const isOneAddress = /^[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(url.pathname);
  return isOneAddress ? { href: `mailto:${url.pathname}`, shown: url.pathname } : undefined;
}
