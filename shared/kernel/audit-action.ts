import { z } from 'zod';

/**
 * What happened, in the words of the log.
 *
 * @source NEN 7513 chapter 6: create, add, read, search, copy or print, delete, merge, transfer, emergency, refused.
 */
export const auditActions = [
  'sign-in',
  'sign-in-refused',
  'sign-out',
  'lock',
  'password-change',
  'account-create',
  'account-change',
  'list',
  'search',
  'read',
  'read-log',
  'create',
  'change',
  'take',
  'put-back',
  'pass-on',
  'change-type',
  'answer',
  'withdraw',
  'send',
  'file',
  'close',
  'reopen',
  'raise',
  'lower',
  'call',
  'snooze',
  'unsnooze',
  'merge',
  'undo',
  'note',
  'ask-colleague',
  'ask-look-along',
  'reply-to-colleague',
  'approve-draft',
  'offer-hand-over',
  'accept-hand-over',
  'decline-hand-over',
  'withdraw-request',
  'propose',
  'approve',
  'decline',
  'publish',
  'retire',
  'import',
  'export',
  'verify-log',
  'restore',
] as const;
export const auditAction = z.enum(auditActions);
export type AuditAction = z.infer<typeof auditAction>;
