import type { FaultCode } from '#shared/capabilities/exchange/fault-codes.ts';

/** A fault before it has its sentence: where in the file, and which. Never holds a value of the file. */
export interface FileFault {
  readonly path: string;
  readonly code: FaultCode;
}

/** Either what was read, or why it could not be. */
export type Read<Value> = { readonly value: Value } | { readonly fault: FileFault };

/** Refuses with one fault. */
export function faultAt(path: string, code: FaultCode): { readonly fault: FileFault } {
  return { fault: { path, code } };
}

/** A path of keys and positions as text: `entry[12].resource.sent`. */
export function pathText(prefix: string, parts: readonly PropertyKey[]): string {
  let text = prefix;
  for (const part of parts) {
    if (typeof part === 'number') text += `[${part}]`;
    else text += text === '' ? String(part) : `.${String(part)}`;
  }
  return text;
}
