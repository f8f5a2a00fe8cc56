/** The scales of the viewer; 1 fits the width. */
export const scales = [0.5, 0.75, 1, 1.5, 2, 3, 4] as const;

/** The next larger or smaller scale; the last one stays. */
export function nextScale(scale: number, by: 1 | -1): number {
  const place = scales.findIndex((one) => one >= scale);
  const wanted = (place < 0 ? scales.length - 1 : place) + by;
  return scales[Math.min(scales.length - 1, Math.max(0, wanted))] ?? 1;
}

/** A quarter turn further, in degrees between 0 and 270. */
export function turned(degrees: number, by: 90 | -90): number {
  return (degrees + by + 360) % 360;
}
