/** Rows of the lane that are in sight at once. */
export const laneRows = 3;

/** Which rows of the lane are in sight: the first ones, or those around the chosen row when it is further down. */
export function laneWindow(count: number, chosen: number): { readonly first: number; readonly last: number } {
  const isInLane = chosen >= 0 && chosen < count;
  const wanted = isInLane ? chosen - laneRows + 2 : 0;
  const first = Math.max(0, Math.min(wanted, count - laneRows));
  return { first, last: Math.min(count, first + laneRows) };
}
