import access from './nl/access.json' with { type: 'json' };
import agreements from './nl/agreements.json' with { type: 'json' };
import app from './nl/app.json' with { type: 'json' };
import clock from './nl/clock.json' with { type: 'json' };
import colleagues from './nl/colleagues.json' with { type: 'json' };
import counter from './nl/counter.json' with { type: 'json' };
import demo from './nl/demo.json' with { type: 'json' };
import editor from './nl/editor.json' with { type: 'json' };
import exchange from './nl/exchange.json' with { type: 'json' };
import failures from './nl/failures.json' with { type: 'json' };
import fhir from './nl/fhir.json' with { type: 'json' };
import glossary from './nl/glossary.json' with { type: 'json' };
import language from './nl/language.json' with { type: 'json' };
import letters from './nl/letters.json' with { type: 'json' };
import record from './nl/record.json' with { type: 'json' };
import registration from './nl/registration.json' with { type: 'json' };
import results from './nl/results.json' with { type: 'json' };
import roster from './nl/roster.json' with { type: 'json' };
import search from './nl/search.json' with { type: 'json' };
import templates from './nl/templates.json' with { type: 'json' };
import urgency from './nl/urgency.json' with { type: 'json' };
import vault from './nl/vault.json' with { type: 'json' };
import worklist from './nl/worklist.json' with { type: 'json' };

/** Every text of the screens in Dutch, the source language, by namespace. */
export const nl = {
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
