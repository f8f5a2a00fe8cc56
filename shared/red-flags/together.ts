/** First and last place of a row in which everything that is sought occurs. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Where all kinds of things lie within a stretch of at most so many words; stretches do not overlap.
 *
 * A window slides over the places in their order, so the time grows with the number of places only.
 */
export function stretchesWith(placesByKind: readonly (readonly number[])[], longest: number): readonly Stretch[] {
  const points = placesByKind
    .flatMap((places, kind) => places.map((at) => ({ at, kind })))
    .toSorted((left, right) => left.at - right.at);
  const inside = placesByKind.map(() => 0);
  const found: Stretch[] = [];
  let missing = inside.length;
  let first = 0;
  for (const { at, kind } of points) {
    if (inside[kind] === 0) missing -= 1;
    inside[kind] = (inside[kind] ?? 0) + 1;
    let tightest: number | undefined;
    for (let start = points[first]; missing === 0 && start; start = points[first]) {
      tightest = start.at;
      inside[start.kind] = (inside[start.kind] ?? 0) - 1;
      if (inside[start.kind] === 0) missing += 1;
      first += 1;
    }
    if (tightest === undefined || at - tightest >= longest) continue;
    if (tightest > (found.at(-1)?.to ?? -1)) found.push({ from: tightest, to: at });
  }
  return found;
}
