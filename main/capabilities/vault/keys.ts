import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

import { hashRaw } from '@node-rs/argon2';

import { keyBytes } from '#main/store/connection.ts';

/** Cost of deriving a key from a password. Memory in KiB. Never below these figures. */
export interface DerivationCost {
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly parallelism: number;
}

/** Argon2id, 64 MiB, three passes, four lanes: about 130 ms on a workstation, and as much for every guess. */
export const derivationCost: DerivationCost = { memoryKiB: 65_536, iterations: 3, parallelism: 4 };

/** What a wrapped key is for; part of what authenticates it, so one cannot stand in for another. */
export type KeyPurpose = 'record' | 'scratchpad';

/** What a wrap is bound to: copied to another vault, user, purpose or cost, it does not open. */
export interface WrapBinding {
  readonly vaultId: string;
  readonly userId: string;
  readonly purpose: KeyPurpose;
  readonly keyVersion: number;
  readonly cost: DerivationCost;
}

/** A key wrapped under a password; all parts as base64. */
export interface WrappedKey {
  readonly nonce: string;
  readonly cipherText: string;
  readonly tag: string;
}

export function newKey(): Buffer {
  return randomBytes(keyBytes);
}

export function newSalt(): Buffer {
  return randomBytes(16);
}

/**
 * The master key of a password: never stored, wiped by the caller.
 *
 * The password is normalised (NFC), so that the same signs typed on another keyboard give the same key.
 */
export async function deriveMasterKey(password: string, salt: Buffer, cost: DerivationCost): Promise<Buffer> {
  const argon2id = 2;
  return hashRaw(password.normalize('NFC'), {
    algorithm: argon2id,
    memoryCost: cost.memoryKiB,
    timeCost: cost.iterations,
    parallelism: cost.parallelism,
    outputLen: keyBytes,
    salt,
  });
}

function bindingBytes(binding: WrapBinding): Buffer {
  const { vaultId, userId, purpose, keyVersion, cost } = binding;
  return Buffer.from(
    JSON.stringify([
      'loket-wrap-1',
      vaultId,
      userId,
      purpose,
      keyVersion,
      cost.memoryKiB,
      cost.iterations,
      cost.parallelism,
    ]),
  );
}

/** One key per purpose out of the master key, so that a wrap of one purpose says nothing about another. */
function wrappingKey(masterKey: Buffer, binding: WrapBinding): Buffer {
  const label = `loket ${binding.purpose} wrap`;
  const salt = `${binding.vaultId}:${binding.userId}`;
  return Buffer.from(hkdfSync('sha256', masterKey, salt, label, keyBytes));
}

/** Wraps a key with AES-256-GCM under a master key. */
export function wrapKey(key: Buffer, masterKey: Buffer, binding: WrapBinding): WrappedKey {
  const underKey = wrappingKey(masterKey, binding);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', underKey, nonce).setAAD(bindingBytes(binding));
  const cipherText = Buffer.concat([cipher.update(key), cipher.final()]);
  underKey.fill(0);
  return {
    nonce: nonce.toString('base64'),
    cipherText: cipherText.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  };
}

/** Opens a wrapped key; undefined when the password, or anything it is bound to, is another. */
export function unwrapKey(wrapped: WrappedKey, masterKey: Buffer, binding: WrapBinding): Buffer | undefined {
  const underKey = wrappingKey(masterKey, binding);
  try {
    const decipher = createDecipheriv('aes-256-gcm', underKey, Buffer.from(wrapped.nonce, 'base64'), {
      authTagLength: 16,
    })
      .setAAD(bindingBytes(binding))
      .setAuthTag(Buffer.from(wrapped.tag, 'base64'));
    return Buffer.concat([decipher.update(Buffer.from(wrapped.cipherText, 'base64')), decipher.final()]);
  } catch {
    return undefined;
  } finally {
    underKey.fill(0);
  }
}
