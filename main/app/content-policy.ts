import { randomBytes } from 'node:crypto';

/** Stands in a page where each response puts its own nonce; the build writes it into index.html. */
export const noncePlaceholder = '__LOKET_STYLE_NONCE__';

/** A fresh nonce for one response: 128 random bits. */
export function newNonce(): string {
  return randomBytes(16).toString('base64url');
}

/**
 * The content security policy of a page of the program, the same from both hosts.
 *
 * SECURITY: no `unsafe-inline`, no `unsafe-eval`, no other origin. Style elements made at run time (Mantine) carry the
 * nonce of the response. Trusted Types are left off: they refuse the style elements that React fills for Mantine, and
 * no screen writes HTML from text.
 */
export function contentPolicy(styleNonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${styleNonce}'`,
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Headers of every answer of either host, data or not. */
export const commonHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), display-capture=(), usb=(), serial=(), hid=()',
};

/** Headers of an HTML page: the common ones and the policy. */
export function pageHeaders(styleNonce: string): Readonly<Record<string, string>> {
  return {
    ...commonHeaders,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentPolicy(styleNonce),
  };
}
