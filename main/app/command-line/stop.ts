import { isErrorCode, type ErrorCode } from './texts.ts';

/** A command that cannot go on: a code with its sentence, and what the sentence names. Exit code 1. */
export class Stop extends Error {
  override readonly name = 'Stop';
  readonly code: ErrorCode;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: ErrorCode, values: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.code = code;
    this.values = values;
  }
}

const fileCodes: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'file-not-found',
  ENOTDIR: 'file-not-found',
  EISDIR: 'file-unreadable',
  EACCES: 'file-unreadable',
  EPERM: 'file-unreadable',
  ENOSPC: 'disk-full',
  EROFS: 'disk-full',
};

/** What may be said of anything that was thrown: a declared refusal by its own code, the rest as unexpected. */
export function stopOf(error: unknown): Stop {
  if (error instanceof Stop) return error;
  const { code, data } = (typeof error === 'object' && error !== null ? error : {}) as {
    code?: unknown;
    data?: unknown;
  };
  if (isErrorCode(code)) return new Stop(code, detailOf(data));
  const known = typeof code === 'string' && Object.hasOwn(fileCodes, code) ? fileCodes[code] : undefined;
  return new Stop(known ?? 'unexpected', { reference: '-' });
}

function detailOf(data: unknown): Readonly<Record<string, string | number>> {
  const { reference, waitMs } = (data ?? {}) as { reference?: unknown; waitMs?: unknown };
  return {
    reference: typeof reference === 'string' ? reference : '-',
    seconds: typeof waitMs === 'number' ? Math.ceil(waitMs / 1000) : 0,
  };
}
