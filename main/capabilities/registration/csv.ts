import type { RegistrationRow } from './registration-store.ts';

const columns = ['registration', 'day', 'department', 'class', 'code', 'label'] as const;

/** A cell in quotes; a spreadsheet takes a cell that begins with one of these signs for a formula. */
function cellOf(value: string): string {
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${harmless.replaceAll('"', '""')}"`;
}

/** Registrations as a table of text for a spreadsheet: nothing about who the patient is or what they asked. */
export function csvOf(rows: readonly RegistrationRow[]): string {
  const lines = rows.map((row) =>
    [row.id, row.on_day, row.department_code, row.contact_class, row.code ?? '', row.code_label ?? '']
      .map(cellOf)
      .join(';'),
  );
  return [columns.map(cellOf).join(';'), ...lines, ''].join('\r\n');
}
