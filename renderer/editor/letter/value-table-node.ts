import { Node } from '@tiptap/react';

import { type MeasuredValue, measuredValue } from '#shared/capabilities/letters/letter-document.ts';
import { visibleText } from '#shared/kernel/visible-text.ts';
import classes from './letter.module.css';

/** Words for the table of measured values. */
export interface ValueWords {
  readonly caption: string;
  readonly columns: readonly [name: string, value: string, reference: string, day: string];
  readonly flagOf: (flag: NonNullable<MeasuredValue['flag']>) => string;
  readonly dayOf: (day: NonNullable<MeasuredValue['measuredOn']>) => string;
}

const noWords: ValueWords = { caption: '', columns: ['', '', '', ''], flagOf: String, dayOf: String };

/** The values in a node's attributes; a row that is none is left out. */
export function rowsOf(attrs: Readonly<Record<string, unknown>>): MeasuredValue[] {
  const rows: unknown = attrs['rows'];
  return (Array.isArray(rows) ? rows : []).flatMap((row) => {
    const read = measuredValue.safeParse(row);
    return read.success ? [read.data] : [];
  });
}

function cell(tag: 'th' | 'td', text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = visibleText(text);
  if (tag === 'th') element.setAttribute('scope', 'col');
  return element;
}

function drawRow(row: MeasuredValue, words: ValueWords): HTMLElement {
  const line = document.createElement('tr');
  const value = [row.value, row.unit, row.flag === null ? null : `· ${words.flagOf(row.flag)}`];
  line.append(
    cell('td', row.name),
    cell('td', value.filter((part) => part !== null).join(' ')),
    cell('td', row.reference ?? ''),
    cell('td', row.measuredOn === null ? '' : words.dayOf(row.measuredOn)),
  );
  return line;
}

function drawTable(rows: readonly MeasuredValue[], words: ValueWords): HTMLElement {
  const table = document.createElement('table');
  const caption = document.createElement('caption');
  const head = document.createElement('thead');
  const titles = document.createElement('tr');
  const body = document.createElement('tbody');
  caption.textContent = words.caption;
  titles.append(...words.columns.map((column) => cell('th', column)));
  head.append(titles);
  body.append(...rows.map((row) => drawRow(row, words)));
  table.append(caption, head, body);
  table.className = classes.values ?? '';
  table.contentEditable = 'false';
  return table;
}

/** Measured values as they were sent: shown, taken out as a whole, never typed in. */
export const ValueTable = Node.create<{ words: ValueWords }>({
  name: 'valueTable',
  group: 'block',
  atom: true,
  selectable: true,
  draggable: false,
  addOptions: () => ({ words: noWords }),
  addAttributes: () => ({ rows: { default: [], rendered: false } }),
  renderHTML: () => ['div', { 'data-values': '' }],
  addNodeView() {
    return ({ node }) => ({ dom: drawTable(rowsOf(node.attrs), this.options.words), ignoreMutation: () => true });
  },
});
