/** Why a file is refused; each has its sentence in the texts of this capability. */
export const faultCodes = [
  'empty',
  'too-large',
  'encoding',
  'not-json',
  'truncated',
  'too-deep',
  'not-fhir',
  'bundle-type',
  'deletion',
  'missing',
  'wrong-type',
  'wrong-code',
  'bad-date',
  'wrong-reference',
  'payload-empty',
  'payload-double',
  'bad-base64',
  'text-too-long',
  'attachment-too-large',
  'same-version-differs',
  'identity-taken',
  'identity-ambiguous',
  'cycle',
  'contained-missing',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** What a resource refers to that is not there. */
export const gapCodes = [
  'thread-missing',
  'sender-missing',
  'subject-missing',
  'focus-missing',
  'owner-missing',
  'attachment-missing',
  'practitioner-missing',
  'value-missing',
] as const;
export type GapCode = (typeof gapCodes)[number];
