/** The little that a screen may know of the host it runs in. */
export interface HostInfo {
  readonly kind: 'electron' | 'loopback';
  readonly platform: string;
  readonly version: string;
}
