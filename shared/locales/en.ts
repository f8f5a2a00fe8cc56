import access from './en/access.json' with { type: 'json' };
import app from './en/app.json' with { type: 'json' };
import counter from './en/counter.json' with { type: 'json' };
import demo from './en/demo.json' with { type: 'json' };
import editor from './en/editor.json' with { type: 'json' };
import exchange from './en/exchange.json' with { type: 'json' };
import failures from './en/failures.json' with { type: 'json' };
import fhir from './en/fhir.json' with { type: 'json' };
import record from './en/record.json' with { type: 'json' };
import templates from './en/templates.json' with { type: 'json' };
import vault from './en/vault.json' with { type: 'json' };
import type { nl } from './nl.ts';

/** Every text of the screens in English. The type is that of the source language, so a missing text does not compile. */
export const en: typeof nl = { access, app, counter, demo, editor, exchange, failures, fhir, record, templates, vault };
