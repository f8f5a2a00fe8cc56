import { screenOrigin } from './addresses.ts';

/** What a page asks leave for. */
export interface PermissionQuestion {
  readonly permission: string;
  /** Origin of the frame that asks, with or without a slash at its end. */
  readonly origin: string;
  readonly isMainFrame: boolean;
}

/**
 * Whether a page may have what it asks for.
 *
 * SECURITY: no, but for one thing: our own page may put text on the clipboard.
 */
export function permissionDecision({ permission, origin, isMainFrame }: PermissionQuestion): boolean {
  const isOurs = origin === screenOrigin || origin === `${screenOrigin}/`;
  return permission === 'clipboard-sanitized-write' && isMainFrame && isOurs;
}

/** The origin of an address as the permission handlers give it; undefined addresses have none. */
export function originOf(address: string | undefined): string {
  if (address === undefined || !URL.canParse(address)) return '';
  const { protocol, host } = new URL(address);
  return `${protocol}//${host}`;
}
