import type { IncomingMessage } from 'node:http';

/** Thrown when a body turns out to be larger than it may be; what was read of it is dropped. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}

/** The whole body in its own buffer. Throws BodyTooLarge beyond the limit, whatever length was announced. */
export async function readBody(request: IncomingMessage, limitBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  // The connection stays up when the loop is left early: the refusal still has to be said.
  for await (const piece of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
    bytes += piece.byteLength;
    if (bytes > limitBytes) throw new BodyTooLarge();
    pieces.push(piece);
  }
  const body = new Uint8Array(bytes);
  let at = 0;
  for (const piece of pieces) {
    body.set(piece, at);
    at += piece.byteLength;
  }
  return body;
}
