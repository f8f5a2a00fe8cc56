/** Starts what the page holds where no host has put a nonce, as in tests and in the development server. */
const placeholder = '__';

/**
 * The nonce for style elements made while running, from the page that the host served.
 *
 * SECURITY: the content policy allows no inline styles but those that carry it.
 */
export function styleNonce(): string {
  const content = document.querySelector('meta[name="style-nonce"]')?.getAttribute('content') ?? '';
  return content.startsWith(placeholder) ? '' : content;
}
