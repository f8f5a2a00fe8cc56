import { screenOrigin } from './addresses.ts';

/** The parts of a frame that decide whether its messages count. */
export interface SenderFrame {
  readonly origin: string;
  readonly parent: unknown;
}

/**
 * Whether a message to the main process comes from our own page.
 *
 * SECURITY: a frame that is gone (null), that is inside another, or whose origin is not exactly ours, is a stranger.
 */
export function isTrustedSender(frame: SenderFrame | null | undefined): boolean {
  return frame !== null && frame !== undefined && frame.parent === null && frame.origin === screenOrigin;
}
