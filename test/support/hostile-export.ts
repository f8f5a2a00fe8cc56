import { systems } from '#shared/capabilities/exchange/fhir-systems.ts';

/** What a script in any of the texts would do if it ever ran. */
const run = 'window.__pwned = true';

/** The texts of a portal user who means harm; none may be more than letters on a screen. */
export const hostile = {
  name: `<img src=x onerror="${run}"> Kwaad \u202Ednakrev\u202C`,
  subject: `<script>${run}</script> **vet** [klik](javascript:${run}) \u2067omgekeerd`,
  message: [
    `<svg onload="${run}"><style>*{display:none}</style></svg>`,
    `<a href="https://kwaad.example/" target="_blank" autofocus onfocus="${run}">lees dit</a>`,
    '![foto](https://kwaad.example/foto.png) <iframe src="https://kwaad.example/"></iframe>',
    '<meta http-equiv="refresh" content="0;url=https://kwaad.example/"> https://kwaad.example/lees',
    'regel met \u0000 en \u0007 en \u200B en \uFEFF erin',
  ].join('\n'),
  attachmentTitle: '../../../../etc/cron.d/<b onmouseover="window.__pwned = true">foto\u202Egnp.html',
  fontName: 'Loper {{name}} $t(app:product) %s ${name}',
} as const;

const when = '2026-01-05T09:00:00Z';
const toPatient = { reference: 'Patient/kwaad' };

function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}

function thread(id: string, subject: string, payload: readonly object[]): object[] {
  const shared = { resourceType: 'Communication', subject: toPatient, sender: toPatient, sent: when };
  const recipient = [{ reference: 'CareTeam/hart' }];
  return [
    { ...shared, id, status: 'in-progress', topic: { text: subject }, recipient },
    {
      ...shared,
      id: `${id}-1`,
      status: 'completed',
      recipient,
      partOf: [{ reference: `Communication/${id}` }],
      payload,
    },
  ];
}

function attachment(contentType: string, title: string, content: string): object {
  return { contentAttachment: { contentType, title, data: base64(content) } };
}

function bundle(resources: readonly object[]): string {
  return JSON.stringify({
    resourceType: 'Bundle',
    type: 'collection',
    entry: resources.map((resource) => ({ resource })),
  });
}

/** A file that is right as FHIR and hostile in every text, with one message of so many characters. */
export function hostileExport(longMessageLength: number): string {
  const sentence = 'Dit is een heel lang verhaal over mijn knie. ';
  const page = `<!doctype html><script>${run}</script>`;
  return bundle([
    { resourceType: 'Patient', id: 'kwaad', name: [{ text: hostile.name }], birthDate: '1970-01-01' },
    {
      resourceType: 'CareTeam',
      id: 'hart',
      name: `Poli <u>${hostile.fontName}</u>`,
      identifier: [{ system: systems.department, value: 'CAR' }],
    },
    ...thread('draad-kwaad', hostile.subject, [
      { contentString: hostile.message },
      attachment('image/png', hostile.attachmentTitle, page),
      attachment('image/svg+xml', 'tekening.svg', `<svg xmlns="http://www.w3.org/2000/svg" onload="${run}"/>`),
      attachment('text/html', 'C:\\Windows\\..\\lees.html', page),
    ]),
    ...thread('draad-lang', 'Een heel lang verhaal', [
      { contentString: sentence.repeat(Math.ceil(longMessageLength / sentence.length)).slice(0, longMessageLength) },
    ]),
  ]);
}

const ring = ['a', 'b', 'c'] as const;

/** Files that must be refused as a whole, each with the reason that the screen gives. */
export const brokenExports = [
  { name: 'afgekapt.json', why: 'Het bestand houdt te vroeg op.', content: hostileExport(10).slice(0, 900) },
  { name: 'diep.json', why: 'Het bestand is hier te diep genest.', content: '['.repeat(2_000) + ']'.repeat(2_000) },
  {
    name: 'kring.json',
    why: 'Deze verwijzing loopt in een kring.',
    content: bundle(
      ring.map((id, place) => ({
        resourceType: 'Communication',
        id,
        status: 'completed',
        sent: when,
        partOf: [{ reference: `Communication/${ring[(place + 1) % ring.length] ?? ''}` }],
        payload: [{ contentString: 'rondje' }],
      })),
    ),
  },
  {
    name: 'geen-json.json',
    why: 'Op deze plaats is het bestand geen geldige JSON.',
    content: '{"resourceType": Bundle}',
  },
] as const;
