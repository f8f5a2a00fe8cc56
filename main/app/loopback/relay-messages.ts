/** What the thread with the HTTP server tells the thread with the core. */
export type ToCore =
  | {
      readonly kind: 'call';
      readonly id: number;
      readonly callerId: string;
      readonly path: string;
      readonly contentType: string;
      readonly body: Uint8Array<ArrayBuffer>;
    }
  /** The receiver took a piece; one more may be sent. */
  | { readonly kind: 'more'; readonly id: number }
  /** Nobody waits for the answer any more. */
  | { readonly kind: 'stop'; readonly id: number }
  | { readonly kind: 'caller-gone'; readonly callerId: string }
  | { readonly kind: 'close' };

/** What the thread with the core tells the thread with the HTTP server. */
export type FromCore =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'head';
      readonly id: number;
      readonly status: number;
      readonly headers: readonly (readonly [string, string])[];
    }
  | { readonly kind: 'piece'; readonly id: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'end'; readonly id: number }
  /** The answer broke off; what was sent of it is not whole. */
  | { readonly kind: 'broken'; readonly id: number }
  | { readonly kind: 'closed' };

/** Pieces of one answer that may be under way unread; beyond it the core waits for the browser. */
export const piecesUnderWay = 8;
