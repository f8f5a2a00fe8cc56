import { describe, expect, it } from 'vitest';

import { isTrustedSender } from '#main/app/desktop/trusted-sender.ts';

describe('isTrustedSender', () => {
  it('trusts the main frame of our own page', () => {
    expect(isTrustedSender({ origin: 'app://workbench', parent: null })).toBe(true);
  });

  it.each([
    ['a frame that is gone', null],
    ['no frame', undefined],
    ['a frame inside our page', { origin: 'app://workbench', parent: {} }],
    ['a frame whose parent is not known', { origin: 'app://workbench', parent: undefined }],
    ...[
      'app://workbench/',
      'app://workbench/index.html',
      'app://workbench.evil',
      'app://Workbench',
      'APP://workbench',
      'app://',
      'app:',
      'null',
      '',
      'file://',
      'https://workbench',
      'http://127.0.0.1:8080',
      ' app://workbench',
      'app://workbench ',
      'app://workbench:80',
      'about:blank',
      'devtools://devtools',
      'chrome-extension://abc',
      'blob:app://workbench',
      'data:',
    ].map((origin) => [`the origin "${origin}"`, { origin, parent: null }] as const),
  ] as const)('does not trust %s', (_what, frame) => {
    expect(isTrustedSender(frame)).toBe(false);
  });
});
