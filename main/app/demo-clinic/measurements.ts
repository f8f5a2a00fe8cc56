/** One morning's blood pressure, as a patient writes it down at home. */
interface Measurement {
  readonly day: string;
  readonly upper: number;
  readonly lower: number;
  readonly pulse: number;
}

const days = 14;

/** Two weeks of mornings around 148 over 86, the average the patient mentions. */
function measurementsUntil(lastDay: string): Measurement[] {
  const swing = [4, -6, 2, 9, -3, -8, 5, 0, -5, 7, 3, -9, 1, 0];
  return swing.map((by, index) => ({
    day: new Date(Date.parse(lastDay) - (days - 1 - index) * 86_400_000).toISOString().slice(0, 10),
    upper: 148 + by,
    lower: 86 + Math.round(by / 2),
    pulse: 68 + (by % 4),
  }));
}

function escaped(text: string): string {
  return text.replace(/[\\()]/g, (mark) => `\\${mark}`);
}

function pageOf(lines: readonly string[]): string {
  const rows = lines.map((line) => `(${escaped(line)}) Tj T*`).join('\n');
  return `BT /F1 12 Tf 72 760 Td 20 TL\n${rows}\nET`;
}

/** A file of numbered objects with the table that says where each one begins. */
function documentOf(objects: readonly string[]): Buffer {
  const parts = ['%PDF-1.4\n'];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  objects.forEach((object, index) => {
    const part = `${index + 1} 0 obj\n${object}\nendobj\n`;
    offsets.push(length);
    length += part.length;
    parts.push(part);
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
  );
  return Buffer.from(parts.join(''), 'latin1');
}

/** The list of blood pressures a patient sends along, as the bytes of a PDF file of one page. */
export function bloodPressureList(lastDay: string): Buffer {
  const rows = measurementsUntil(lastDay).map(
    ({ day, upper, lower, pulse }) => `${day}    ${upper}/${lower} mmHg    pols ${pulse}`,
  );
  const page = pageOf(['Bloeddruk thuis gemeten, 2 weken', '', ...rows]);
  return documentOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>',
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
  ]);
}
