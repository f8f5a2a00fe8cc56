import { amsterdam, dayOf } from '#shared/capabilities/counter/calendar.ts';
import { problemsIn } from '#shared/capabilities/templates/body-problems.ts';
import type { templatesContract } from '#shared/capabilities/templates/contract.ts';
import type { TextBlocks } from '#shared/capabilities/templates/fill.ts';
import type { TemplateContent } from '#shared/capabilities/templates/model.ts';
import { mayExchangeSets } from '#shared/capabilities/templates/rules.ts';
import {
  isSameText,
  readTemplateSet,
  type SetFate,
  type SetText,
  type TemplateSet,
  writeTemplateSet,
} from '#shared/capabilities/templates/template-set.ts';
import { isTemplateVariable } from '#shared/capabilities/templates/variables.ts';
import type { DepartmentId } from '#shared/kernel/ids.ts';
import type { Person } from '#shared/kernel/person.ts';
import { notAudited } from '#main/rpc/audit.ts';
import type { SignedInCall } from '#main/rpc/call.ts';
import type { Handlers } from '#main/rpc/definition.ts';
import { refuse } from '#main/rpc/refusal.ts';
import type { Reader } from '#main/store/reader.ts';
import type { Writer } from '#main/store/writer.ts';
import { findTextByCode, type LibraryRow, listSurroundings, listTexts, readKnownBlocks } from './library-store.ts';
import { keepVersion } from './text-content.ts';
import { insertText } from './version-store.ts';

type TemplatesHandlers = Handlers<typeof templatesContract>;

function mayExchange(_reader: Reader, _input: unknown, person: Person): boolean {
  return mayExchangeSets(person);
}

/** What a set meets here: the departments there are, and the blocks there are or would be. */
interface Surroundings {
  readonly departmentIds: ReadonlyMap<string, DepartmentId>;
  readonly blocks: TextBlocks;
}

function surroundingsOf(reader: Reader, set: TemplateSet): Surroundings {
  const blocks = set.texts.filter(({ kind }) => kind === 'block').map(({ code, body }) => [code, body] as const);
  return {
    departmentIds: new Map(listSurroundings(reader).departments.map(({ id, code }) => [code, id])),
    blocks: { ...readKnownBlocks(reader), ...Object.fromEntries(blocks) },
  };
}

function isMisfit(text: SetText, here: LibraryRow | undefined): boolean {
  const isBlock = text.kind === 'block';
  if (isBlock !== /^[a-z]/.test(text.code) || isBlock !== (text.questionType === null)) return true;
  if (isBlock && isTemplateVariable(text.code)) return true;
  if (!here) return false;
  return here.kind !== text.kind || (here.publishedVersion !== null && here.questionType !== text.questionType);
}

/** What a text of a set would be here. What nobody may keep by hand does not come in by a file either. */
function fateOf(text: SetText, here: LibraryRow | undefined, { departmentIds, blocks }: Surroundings): SetFate {
  if (isMisfit(text, here)) return 'misfit';
  if (here && here.status !== 'retired' && isSameText(text, here)) return 'same';
  if (text.departmentCode !== null && !departmentIds.has(text.departmentCode)) return 'no-department';
  const blockName = text.kind === 'block' ? text.code : null;
  if (problemsIn({ body: text.body, blockName }, blocks).length > 0) return 'unsound';
  if (here && here.inWork !== null) return 'in-work';
  return here ? 'changed' : 'new';
}

function contentOf(text: SetText, { departmentIds }: Surroundings): TemplateContent {
  const { kind: _kind, code: _code, departmentCode, ...content } = text;
  return { ...content, departmentId: departmentCode === null ? null : (departmentIds.get(departmentCode) ?? null) };
}

const exportSet: TemplatesHandlers['exportSet'] = {
  verb: 'query',
  access: mayExchange,
  audit: (_reader, input) => ({ action: 'export', objectType: 'template', reason: String(input.templateIds.length) }),
  run: (reader, input, call) => {
    const chosen = new Set(input.templateIds);
    const texts = listTexts(reader, call.person.id)
      .filter((row) => chosen.has(row.id) && !row.isPersonal)
      .map(({ kind, code, title, questionType, departmentCode, roles, body, isOnlyAfterCall }): SetText => ({
        kind,
        code,
        title,
        questionType,
        departmentCode,
        roles: [...roles],
        body,
        isOnlyAfterCall,
      }));
    return { fileName: `loket-templates-${dayOf(call.now, amsterdam)}.json`, content: writeTemplateSet(texts) };
  },
};

const previewSet: TemplatesHandlers['previewSet'] = {
  verb: 'query',
  access: mayExchange,
  audit: notAudited('looks at a file of texts and changes nothing; nothing about patients'),
  run: (reader, input, call) => {
    const set = readTemplateSet(input.content);
    if (!set) return refuse('template-set-unreadable');
    const surroundings = surroundingsOf(reader, set);
    return {
      lines: set.texts.map((text) => {
        const { code, kind, title, questionType, departmentCode } = text;
        const here = findTextByCode(reader, code, call.person.id);
        return { code, kind, title, questionType, departmentCode, fate: fateOf(text, here, surroundings) };
      }),
    };
  },
};

/** Takes one text in as a draft; false when it would not be new here, or not changed. */
function adopt(writer: Writer, text: SetText, surroundings: Surroundings, call: SignedInCall): boolean {
  const here = findTextByCode(writer, text.code, call.person.id);
  const fate = fateOf(text, here, surroundings);
  if (fate !== 'new' && fate !== 'changed') return false;
  const { kind, code } = text;
  const id = here?.id ?? insertText(writer, { kind, code, isPersonal: false, ownerId: call.person.id });
  keepVersion(writer, { id, isPersonal: false }, contentOf(text, surroundings), { call, reason: '' });
  return true;
}

const adoptSet: TemplatesHandlers['adoptSet'] = {
  verb: 'command',
  access: mayExchange,
  audit: (_reader, input) => ({ action: 'import', objectType: 'template', reason: String(input.codes.length) }),
  run: (writer, input, call) => {
    const set = readTemplateSet(input.content);
    if (!set) return refuse('template-set-unreadable');
    const chosen = set.texts.filter(({ code }) => input.codes.includes(code));
    // Blocks first, and only the chosen ones: a text may not lean on a block that stays in the file.
    const surroundings = surroundingsOf(writer, { ...set, texts: chosen });
    const inOrder = [...chosen].sort((left, right) => (left.kind < right.kind ? 1 : -1));
    const outcome = new Map(inOrder.map((text) => [text.code, adopt(writer, text, surroundings, call)]));
    const codesThat = (isAdopted: boolean) =>
      chosen.map(({ code }) => code).filter((code) => outcome.get(code) === isAdopted);
    return { adopted: codesThat(true), skipped: codesThat(false) };
  },
};

/** A set of texts as a file, out and in. */
export const setHandlers = { exportSet, previewSet, adoptSet };
