/** What a resource says about its own version; both may be missing. `lastUpdated` is an instant in UTC. */
export interface ResourceVersion {
  readonly versionId: string | null;
  readonly lastUpdated: string | null;
}

export type VersionOrder = 'newer' | 'older' | 'same' | 'unknown';

const wholeNumber = /^\d{1,15}$/;

function orderOf<Value>(incoming: Value, known: Value): VersionOrder {
  if (incoming === known) return 'same';
  return incoming > known ? 'newer' : 'older';
}

function isVersioned(version: ResourceVersion): boolean {
  return version.versionId !== null || version.lastUpdated !== null;
}

/**
 * How an incoming version stands to the known one.
 *
 * Version numbers decide when both are numbers, otherwise the moments of last change. A version that names itself goes
 * before one that does not; `unknown` when neither can be compared.
 */
export function compareVersions(incoming: ResourceVersion, known: ResourceVersion): VersionOrder {
  const [a, b] = [incoming.versionId, known.versionId];
  if (a !== null && b !== null && wholeNumber.test(a) && wholeNumber.test(b)) return orderOf(Number(a), Number(b));
  if (a !== null && a === b) return 'same';
  if (incoming.lastUpdated !== null && known.lastUpdated !== null)
    return orderOf(incoming.lastUpdated, known.lastUpdated);
  if (isVersioned(incoming) !== isVersioned(known)) return isVersioned(incoming) ? 'newer' : 'older';
  return 'unknown';
}
