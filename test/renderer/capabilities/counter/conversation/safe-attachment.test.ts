import { describe, expect, it } from 'vitest';

import {
  bytesOf,
  kindOf,
  presentationOf,
  savedAs,
} from '#renderer/capabilities/counter/conversation/safe-attachment.ts';
import { sampleAttachment } from '#test/support/counter-samples.ts';

describe('what may be done with an attachment', () => {
  it.each([
    ['a photo that is one', {}, 'image', { name: 'bijlage.jpg', mediaType: 'image/jpeg' }],
    [
      'a PDF that is one',
      { claimedType: 'application/pdf', actualType: 'application/pdf' },
      'document',
      { name: 'bijlage.pdf', mediaType: 'application/pdf' },
    ],
    [
      'a web page that says it is a photo',
      { actualType: 'text/html', isAsClaimed: false },
      'unsafe',
      { name: 'bijlage.txt', mediaType: 'text/plain' },
    ],
    [
      'a drawing that can run script, even when it says so',
      { claimedType: 'image/svg+xml', actualType: 'image/svg+xml' },
      'unsafe',
      { name: 'bijlage.txt', mediaType: 'text/plain' },
    ],
    [
      'something unknown',
      { actualType: null, isAsClaimed: false },
      'unsafe',
      { name: 'bijlage.bin', mediaType: 'application/octet-stream' },
    ],
    [
      'a photo that claims to be a PDF',
      { claimedType: 'application/pdf', isAsClaimed: false },
      'unsafe',
      { name: 'bijlage.bin', mediaType: 'application/octet-stream' },
    ],
  ])('%s', (_name, changes, presentation, saved) => {
    const attachment = sampleAttachment(1, changes);
    expect(presentationOf(attachment)).toBe(presentation);
    expect(savedAs(attachment, 'bijlage')).toEqual(saved);
  });

  it('never takes the name of the file from the patient', () => {
    const attachment = sampleAttachment(1, { title: '../../naam van patiënt.exe' });
    expect(savedAs(attachment, 'bijlage').name).toBe('bijlage.jpg');
  });

  it('knows kinds whatever their case and parameters', () => {
    expect(kindOf('TEXT/HTML; charset=utf-8')).toBe('html');
    expect(kindOf('image/SVG+xml')).toBe('svg');
    expect(kindOf('application/x-thing')).toBe('other');
  });

  it('reads base64 back byte for byte', () => {
    expect([...bytesOf('AP+AQQ==')]).toEqual([0, 255, 128, 65]);
  });
});
