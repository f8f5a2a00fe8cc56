import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A fresh secret of 128 random bits, in letters that a URL fragment and a header can carry. */
export function newSecret(): string {
  return randomBytes(16).toString('base64url');
}

/** What is kept of a secret: a digest, so that comparing takes the same time wherever the difference is. */
export function digestOf(secret: string): Buffer {
  return createHash('sha256').update(secret, 'utf8').digest();
}

/** True when the secret is the one of the digest. */
export function matches(secret: string, digest: Buffer): boolean {
  return timingSafeEqual(digestOf(secret), digest);
}

/** The secret of an `Authorization: Bearer …` header, sent once; undefined for anything else. */
export function bearerOf(authorizations: readonly string[]): string | undefined {
  if (authorizations.length !== 1) return undefined;
  return /^Bearer ([A-Za-z0-9_-]{16,128})$/.exec(authorizations[0] ?? '')?.[1];
}
