import en from '#shared/locales/en/desktop.json' with { type: 'json' };
import nl from '#shared/locales/nl/desktop.json' with { type: 'json' };

import { noncePlaceholder } from '../content-policy.ts';

const style = `
:root { color-scheme: light dark; --ground: #f6f5f2; --ink: #1d2430; --line: #d9d6cf; --accent: #1f5fa8; }
@media (prefers-color-scheme: dark) { :root { --ground: #14181f; --ink: #e8eaee; --line: #333b47; --accent: #7fb2f0; } }
body { margin: 0; min-height: 100vh; display: grid; place-content: center; gap: 32px; padding: 32px; box-sizing: border-box;
  background: var(--ground); color: var(--ink); font: 17px/1.55 system-ui, sans-serif; }
section { max-width: 34rem; padding-left: 20px; border-left: 3px solid var(--accent); }
h1, h2 { font-size: 24px; line-height: 1.25; margin: 0 0 8px; }
p { margin: 0 0 8px; } .next { font-weight: 600; }
`;

function section(language: 'nl' | 'en', heading: 'h1' | 'h2'): string {
  const { again } = { nl, en }[language];
  return `<section lang="${language}"><${heading}>${again.heading}</${heading}>
<p>${again.why}</p><p>${again.safe}</p><p class="next">${again.next}</p></section>`;
}

/** The static page for a window that lost its secret: what happened, what is safe, what to do; in both languages. */
export function againPage(): string {
  return `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${nl.again.title}</title><style nonce="${noncePlaceholder}">${style}</style></head>
<body><main>${section('nl', 'h1')}</main><aside>${section('en', 'h2')}</aside></body></html>
`;
}
