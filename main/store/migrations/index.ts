import { clinic } from './0001-clinic.ts';
import { patients } from './0002-patients.ts';
import { counter } from './0003-counter.ts';
import { answers } from './0004-answers.ts';
import { audit } from './0005-audit.ts';
import { exchange } from './0006-exchange.ts';
import type { Migration } from './migration.ts';

/** Every migration in order. A released one never changes; its hash is kept by a test. */
export const migrations: readonly Migration[] = [clinic, patients, counter, answers, audit, exchange];
