import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { mostMegabytes, openPdf } from '#renderer/capabilities/counter/viewer/open-pdf.ts';
import { PhotoView } from '#renderer/capabilities/counter/viewer/PhotoView.tsx';
import { nextScale, scales, turned } from '#renderer/capabilities/counter/viewer/zoom.ts';
import { expectNoAxeViolations, renderScreen } from '#test/support/render-screen.tsx';

describe('zoom and turn', () => {
  it('go by fixed steps and stop at the ends', () => {
    expect(nextScale(1, 1)).toBe(1.5);
    expect(nextScale(1, -1)).toBe(0.75);
    expect(nextScale(4, 1)).toBe(scales.at(-1));
    expect(nextScale(0.5, -1)).toBe(scales[0]);
    expect([turned(270, 90), turned(0, -90)]).toEqual([0, 270]);
  });
});

describe('a photo', () => {
  const picture = () => screen.getByRole('img');

  it('is enlarged and turned by key, and those keys do nothing else', async () => {
    const { user } = renderScreen(
      <main>
        <PhotoView address="blob:x" title="wond.jpg" />
      </main>,
    );
    const region = screen.getByRole('region', { name: 'Bijlage wond.jpg' });
    region.focus();
    await user.keyboard('++');
    expect(screen.getByRole('status').textContent).toContain('200 %');
    await user.keyboard('0-');
    expect(screen.getByRole('status').textContent).toContain('75 %');
    await user.keyboard('r');
    expect(picture().style.transform).toContain('rotate(90deg)');
    await user.keyboard('{Shift>}R{/Shift}');
    expect(picture().style.transform).toContain('rotate(0deg)');
    expect(fireEvent.keyDown(region, { key: 'r' })).toBe(false);
    expect(fireEvent.keyDown(region, { key: 'j' })).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Groter' }));
    expect(screen.getByRole('status').textContent).toContain('100 %');
    await expectNoAxeViolations();
  });
});

describe('a PDF', () => {
  it('that is too large is refused before anything reads it', async () => {
    const large = new Uint8Array(mostMegabytes * 1_000_000 + 1);
    await expect(openPdf(large)).rejects.toMatchObject({ fault: 'too-large' });
  });
});
