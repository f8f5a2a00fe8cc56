import { longestAddress } from './letter-document.ts';

/**
 * Hosts a link in a letter may lead to, each with all that stands under it.
 *
 * @source R57 and domain facts §2.8: Thuisarts first, apotheek.nl, 113.nl
 */
export const linkHosts: readonly string[] = ['thuisarts.nl', 'apotheek.nl', '113.nl'];

/**
 * An address as it is allowed: https, a plain host name of at least two labels, then a path. No user, no port, no dot at the end,
 * no brackets; whatever a browser might read otherwise than a person does not fit.
 */
const plainAddress = /^https:\/\/((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,})(?:[/?#][!-[\]-~]*)?$/iu;

/** The host of an address of a plain form in lower case; undefined for any other address. */
export function hostOf(address: string): string | undefined {
  if (address.length > longestAddress) return undefined;
  const host = plainAddress.exec(address)?.[1]?.toLowerCase();
  // A name in punycode can look like another name on the screen.
  return host === undefined || host.split('.').some((label) => label.startsWith('xn--')) ? undefined : host;
}

/** True for an address that a link may lead to: one of the hosts, or under one of them, over https. */
export function isAllowedAddress(address: string, hosts: readonly string[] = linkHosts): boolean {
  const host = hostOf(address);
  return host !== undefined && hosts.some((known) => host === known || host.endsWith(`.${known}`));
}
