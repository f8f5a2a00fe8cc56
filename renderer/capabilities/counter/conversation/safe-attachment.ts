import type { AttachmentSummary } from '#shared/capabilities/counter/model.ts';

/**
 * What a screen may do with an attachment.
 *
 * - `image`: may be shown, because the bytes are of a still picture type that runs nothing.
 * - `document`: a PDF; may be drawn page by page on a canvas, and saved under its own kind.
 * - `unsafe`: not what it claims, unknown, or able to run something; may only be saved as inert bytes or text.
 */
export type Presentation = 'image' | 'document' | 'unsafe';

const stillPictures = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'];

/**
 * Decides from the content, never from the claim.
 *
 * SVG and HTML are absent on purpose: both can run script.
 */
export function presentationOf(attachment: AttachmentSummary): Presentation {
  if (!attachment.isAsClaimed || attachment.actualType === null) return 'unsafe';
  if (stillPictures.includes(attachment.actualType)) return 'image';
  return attachment.actualType === 'application/pdf' ? 'document' : 'unsafe';
}

/** The kind of a media type, as far as screens name kinds. */
export type Kind = 'image' | 'pdf' | 'text' | 'html' | 'svg' | 'other';

export function kindOf(mediaType: string): Kind {
  const bare = mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (bare === 'image/svg+xml') return 'svg';
  if (bare.startsWith('image/')) return 'image';
  if (bare === 'application/pdf') return 'pdf';
  if (bare === 'text/html' || bare === 'application/xhtml+xml') return 'html';
  return bare === 'text/plain' ? 'text' : 'other';
}

const extensions: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
};

/**
 * Name and media type under which an attachment is saved.
 *
 * The name is ours, so that neither a patient's name nor a path travels into the file system; the media type of
 * anything unsafe is one that nothing opens by itself.
 */
export function savedAs(attachment: AttachmentSummary, word: string): { name: string; mediaType: string } {
  const actual = attachment.actualType ?? '';
  const extension = extensions[actual];
  if (presentationOf(attachment) !== 'unsafe' && extension) return { name: `${word}.${extension}`, mediaType: actual };
  const isText = actual.startsWith('text/') || kindOf(actual) === 'svg';
  return isText
    ? { name: `${word}.txt`, mediaType: 'text/plain' }
    : { name: `${word}.bin`, mediaType: 'application/octet-stream' };
}

/** The bytes of a base64 text. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
