import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import { hostOf, isAllowedAddress, linkHosts } from '#shared/capabilities/letters/link-hosts.ts';

describe('an address that a link may lead to', () => {
  test.each([
    'https://thuisarts.nl',
    'https://www.thuisarts.nl/hartfalen',
    'HTTPS://WWW.Thuisarts.NL/hartfalen/ik-heb-hartfalen?bron=brief#wat',
    'https://www.apotheek.nl/medicijnen/furosemide',
    'https://113.nl',
    'https://www.113.nl/hulp(nu)',
  ])('is %s', (address) => {
    expect(isAllowedAddress(address)).toBe(true);
  });

  test.each([
    '',
    'thuisarts.nl',
    'http://www.thuisarts.nl/hartfalen',
    'https://thuisarts.nl.example.com',
    'https://nietthuisarts.nl',
    'https://thuisarts.nl@example.com/',
    'https://user:password@thuisarts.nl/',
    'https://example.com/thuisarts.nl',
    'https://example.com?https://thuisarts.nl',
    'https://example.com#.thuisarts.nl',
    'https://example.com\\.thuisarts.nl/',
    'https://thuisarts.nl:8443/',
    'https://thuisarts.nl:443/',
    'https://thuisarts.nl./',
    'https://.thuisarts.nl/',
    'https://-a.thuisarts.nl/',
    'https://xn--thuisart-1za.thuisarts.nl/',
    'https://thuisаrts.nl/',
    'https://thuisarts。nl/',
    'https://thuisarts.nl/een pagina',
    'https://thuisarts.nl/\u202epagina',
    'https://thuisarts.nl/\n',
    ' https://thuisarts.nl/',
    '//thuisarts.nl/',
    'https:/thuisarts.nl/',
    'https:\\\\thuisarts.nl/',
    'https://thuisarts.nl\\@example.com',
    'javascript:alert(1)//https://thuisarts.nl',
    'data:text/html,https://thuisarts.nl',
    'file:///thuisarts.nl',
    `https://thuisarts.nl/${'a'.repeat(2_000)}`,
  ])('is not %j', (address) => {
    expect(isAllowedAddress(address)).toBe(false);
  });

  it('has the host that a browser goes to', () => {
    const part = fc.constantFrom(
      'https://',
      'thuisarts.nl',
      '113.nl',
      'example.com',
      '@',
      ':',
      '/',
      '\\',
      '?',
      '#',
      '.',
      'www',
      '%2e',
      'xn--a',
      '\t',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const address = parts.join('');
        if (!isAllowedAddress(address)) return;
        const { protocol, hostname, port, username } = new URL(address);
        expect([protocol, port, username]).toEqual(['https:', '', '']);
        expect(hostname).toBe(hostOf(address));
        expect(linkHosts.some((host) => hostname === host || hostname.endsWith(`.${host}`))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
