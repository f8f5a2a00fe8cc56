import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { PlainText } from '#renderer/ui/PlainText.tsx';

const hostile = [
  '<script>window.__pwned = 1</script>',
  '<img src=x onerror="window.__pwned = 1">',
  '<svg onload=alert(1)>',
  '"><iframe src="javascript:alert(1)"></iframe>',
  '{{constructor.constructor("alert(1)")()}}',
  'javascript:alert(1)',
  '<a href="https://example.org">klik</a>',
  '<style>body{display:none}</style>',
  '&lt;b&gt;',
];

describe('PlainText', () => {
  it.each(hostile)('shows %s as those letters and makes no element of it', (text) => {
    const { container } = render(<PlainText text={text} />);
    expect(container.textContent).toBe(text);
    expect(container.querySelectorAll('*')).toHaveLength(1);
    expect(window).not.toHaveProperty('__pwned');
  });

  it('isolates the direction of a name from what stands around it', () => {
    const { container } = render(<PlainText text={'\u202Enaam'} />);
    const box = container.querySelector('bdi');
    expect(box?.getAttribute('dir')).toBe('auto');
    expect(box?.textContent).toBe('\uFFFDnaam');
  });

  it('keeps the line breaks of a message in one block', () => {
    const { container } = render(<PlainText as="block" text={'regel een\r\n\nregel drie'} />);
    expect(container.querySelector('div[dir="auto"]')?.textContent).toBe('regel een\n\nregel drie');
  });
});
