import access from './en/access.json' with { type: 'json' };
import agreements from './en/agreements.json' with { type: 'json' };
import app from './en/app.json' with { type: 'json' };
import clock from './en/clock.json' with { type: 'json' };
import colleagues from './en/colleagues.json' with { type: 'json' };
import counter from './en/counter.json' with { type: 'json' };
import demo from './en/demo.json' with { type: 'json' };
import editor from './en/editor.json' with { type: 'json' };
import exchange from './en/exchange.json' with { type: 'json' };
import failures from './en/failures.json' with { type: 'json' };
import fhir from './en/fhir.json' with { type: 'json' };
import glossary from './en/glossary.json' with { type: 'json' };
import language from './en/language.json' with { type: 'json' };
import letters from './en/letters.json' with { type: 'json' };
import record from './en/record.json' with { type: 'json' };
import registration from './en/registration.json' with { type: 'json' };
import results from './en/results.json' with { type: 'json' };
import roster from './en/roster.json' with { type: 'json' };
import search from './en/search.json' with { type: 'json' };
import templates from './en/templates.json' with { type: 'json' };
import urgency from './en/urgency.json' with { type: 'json' };
import vault from './en/vault.json' with { type: 'json' };
import worklist from './en/worklist.json' with { type: 'json' };
import type { nl } from './nl.ts';

/** Every text of the screens in English. The type is that of the source language, so a missing text does not compile. */
export const en: typeof nl = {
  access,
  agreements,
  app,
  clock,
  colleagues,
  counter,
  demo,
  editor,
  exchange,
  failures,
  fhir,
  glossary,
  language,
  letters,
  record,
  registration,
  results,
  roster,
  search,
  templates,
  urgency,
  vault,
  worklist,
};
