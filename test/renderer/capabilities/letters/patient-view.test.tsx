import { screen, waitFor } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { LetterBlock, LetterDocument, LetterInline } from '#shared/capabilities/letters/letter-document.ts';
import type { Letter } from '#shared/capabilities/letters/model.ts';
import { renderFor } from '#shared/capabilities/letters/rendering.ts';
import { LetterViewDialog } from '#renderer/capabilities/letters/view/LetterViewDialog.tsx';
import { PatientViewDialog } from '#renderer/capabilities/letters/view/PatientViewDialog.tsx';
import { passageId, sampleLetter, sentinel } from '#test/support/letter-samples.ts';
import { expectNoAxeViolations, renderScreen } from '#test/support/render-screen.tsx';

const nothing = () => undefined;

function see(letter: Letter, draft: Letter['texts'] | undefined = letter.texts) {
  const bodies = [letter.texts.patient, letter.texts.professional].filter((body) => body !== null);
  const view = ({ audience }: { audience: 'patient' | 'proxy' | 'gp' | 'team' }) => ({
    title: 'Zoals getekend',
    language: 'nl' as const,
    renderings: bodies.map((body) => ({ text: 'professional' as const, body: renderFor(body, audience) })),
    letterhead: letter.letterhead,
    state: 'signed' as const,
  });
  return renderScreen(<LetterViewDialog letter={letter} draft={draft} onClose={nothing} />, { letters: { view } });
}

const allHtml = () => document.documentElement.outerHTML;

describe('what the patient sees', () => {
  it('shows the patient version above the letter, with a line where a passage was', async () => {
    see(sampleLetter());
    const page = await screen.findByRole('article');
    const text = page.textContent;
    expect(text.indexOf('Uw hart pompt')).toBeLessThan(text.indexOf('Licht verminderde'));
    expect(text).toContain('om iemands privacy te beschermen');
    expect(allHtml()).not.toContain(sentinel);
    await expectNoAxeViolations();
  });

  it('hides it from a representative too, and shows it to the general practitioner', async () => {
    const { user } = see(sampleLetter());
    await screen.findByRole('article');
    await user.click(screen.getByRole('radio', { name: 'Vertegenwoordiger' }));
    expect(allHtml()).not.toContain(sentinel);
    await user.click(screen.getByRole('radio', { name: 'Huisarts' }));
    await waitFor(() => expect(allHtml()).toContain(sentinel));
  });

  it('shows the text that is left without layout', async () => {
    const { user } = see(sampleLetter());
    await screen.findByRole('article');
    await user.click(screen.getByRole('radio', { name: 'Platte tekst' }));
    expect(screen.getByRole('article').textContent).toContain('CONCLUSIE\nLicht verminderde pompfunctie.');
    expect(allHtml()).not.toContain(sentinel);
  });

  it('shows a signed letter as it was signed', async () => {
    const letter = sampleLetter({ state: 'signed' });
    renderScreen(<LetterViewDialog letter={letter} draft={undefined} onClose={nothing} />, {
      letters: {
        view: () => ({
          title: 'Zoals getekend',
          language: 'nl',
          renderings: [
            { text: 'patient', body: renderFor(letter.texts.patient ?? { type: 'doc', content: [] }, 'patient') },
          ],
          letterhead: letter.letterhead,
          state: 'signed',
        }),
      },
    });
    expect(await screen.findByRole('heading', { name: 'Zoals getekend' })).toBeDefined();
  });

  it('shows an answer as plain text, whatever it holds', async () => {
    renderScreen(
      <PatientViewDialog
        title="Antwoord"
        language="nl"
        letterhead={null}
        readable={{ kind: 'text', text: 'Dag <b>mevrouw</b>' }}
        isOpen
        onClose={nothing}
      />,
    );
    expect((await screen.findByRole('article')).textContent).toContain('Dag <b>mevrouw</b>');
  });

  const marks = [{ type: 'thirdParty' as const, attrs: { passageId, theme: 'health' as const } }];
  const inline = fc.oneof(
    fc.constant<LetterInline>({ type: 'text', text: 'gewoon' }),
    fc.constant<LetterInline>({ type: 'hardBreak', marks }),
    fc.constant<LetterInline>({ type: 'text', text: sentinel, marks: [{ type: 'bold' }, ...marks] }),
    fc.constant<LetterInline>({
      type: 'blank',
      attrs: { name: sentinel, label: sentinel, valueType: 'text', choices: [sentinel], value: sentinel },
      marks,
    }),
    fc.constant<LetterInline>({
      type: 'text',
      text: sentinel,
      marks: [
        {
          type: 'letterLink',
          attrs: { address: `https://thuisarts.nl/${sentinel}`, title: sentinel, checkedOn: '2026-01-01' as never },
        },
        ...marks,
      ],
    }),
  );
  const paragraph = fc.array(inline, { maxLength: 5 }).map((content) => ({ type: 'paragraph' as const, content }));
  const block = fc.oneof<fc.Arbitrary<LetterBlock>[]>(
    paragraph,
    fc
      .array(inline, { maxLength: 3 })
      .map((content) => ({ type: 'heading' as const, attrs: { level: 3 as const }, content })),
    fc
      .array(paragraph, { minLength: 1, maxLength: 3 })
      .map((content) => ({ type: 'bulletList' as const, content: [{ type: 'listItem' as const, content }] })),
  );

  it('has nothing of a passage in the page, wherever it stands', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(block, { maxLength: 4 }),
        fc.constantFrom('Patiënt', 'Vertegenwoordiger'),
        async (content, reader) => {
          const body: LetterDocument = {
            type: 'doc',
            content: [{ type: 'section', attrs: { key: 'conclusion' }, content }],
          };
          const { user, unmount } = see(sampleLetter({ texts: { professional: body, patient: null } }));
          await screen.findByRole('article');
          await user.click(screen.getByRole('radio', { name: reader }));
          expect(allHtml()).not.toContain(sentinel);
          await user.click(screen.getByRole('radio', { name: 'Platte tekst' }));
          expect(allHtml()).not.toContain(sentinel);
          unmount();
        },
      ),
      { numRuns: 25 },
    );
  });
});
