import { createHash, randomUUID } from 'node:crypto';

/** A fresh random id (UUID version 4). */
export function newId<Id extends string>(): Id {
  return randomUUID() as string as Id;
}

/** The same id for the same name, always (UUID version 8 over SHA-256), for seeds whose rows must be found again. */
export function idOfName<Id extends string>(name: string): Id {
  const digest = createHash('sha256').update(name).digest('hex');
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}` as Id;
}
