/** A passage of a text to be pointed out, from one UTF-16 place up to another, with the word that says why. */
export interface TextMark {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** A piece of a text; `labels` is empty where nothing is pointed out. */
export interface Segment {
  readonly text: string;
  readonly labels: readonly string[];
}

/** Marks that lie within the text, in its order. */
function marksWithin(text: string, marks: readonly TextMark[]): TextMark[] {
  return marks
    .map((mark) => ({ ...mark, start: Math.max(0, mark.start), end: Math.min(text.length, mark.end) }))
    .filter((mark) => mark.start < mark.end)
    .toSorted((one, other) => one.start - other.start || one.end - other.end);
}

/** Passages that overlap or touch become one, which carries the words of both. */
function joined(marks: readonly TextMark[]): { start: number; end: number; labels: string[] }[] {
  const passages: { start: number; end: number; labels: string[] }[] = [];
  for (const { start, end, label } of marks) {
    const last = passages.at(-1);
    if (!last || start > last.end) passages.push({ start, end, labels: [label] });
    else {
      last.end = Math.max(last.end, end);
      if (!last.labels.includes(label)) last.labels.push(label);
    }
  }
  return passages;
}

/** The text in pieces, whole and in order, with the passages that are pointed out apart. */
export function segmentsOf(text: string, marks: readonly TextMark[]): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (const { start, end, labels } of joined(marksWithin(text, marks))) {
    if (start > from) segments.push({ text: text.slice(from, start), labels: [] });
    segments.push({ text: text.slice(start, end), labels });
    from = end;
  }
  if (from < text.length || segments.length === 0) segments.push({ text: text.slice(from), labels: [] });
  return segments;
}
