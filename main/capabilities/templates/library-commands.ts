import type { templatesContract } from '#shared/capabilities/templates/contract.ts';
import type { TemplateContent } from '#shared/capabilities/templates/model.ts';
import { mayEdit } from '#shared/capabilities/templates/rules.ts';
import { isTemplateVariable } from '#shared/capabilities/templates/variables.ts';
import type { PractitionerId } from '#shared/kernel/ids.ts';
import type { Person } from '#shared/kernel/person.ts';
import type { Handlers } from '#main/rpc/definition.ts';
import { Refusal, refuse } from '#main/rpc/refusal.ts';
import type { Reader } from '#main/store/reader.ts';
import { findText, type LibraryRow, listCodes, readKnownBlocks, underRule } from './library-store.ts';
import { textFor, textNote, workOf } from './text-access.ts';
import { contentObjection, isFitting, keepVersion } from './text-content.ts';
import { insertStep, insertText, markVersion, rewriteDraft } from './version-store.ts';

type TemplatesHandlers = Handlers<typeof templatesContract>;
type Creation = Parameters<TemplatesHandlers['create']['run']>[1];
type Revision = Parameters<TemplatesHandlers['revise']['run']>[1];

function mayCreate(_reader: Reader, input: Creation, person: Person): boolean {
  const { kind, isPersonal, content } = input;
  const { questionType, departmentId } = content;
  const isPersonalAnswer = !isPersonal || kind === 'answer';
  const text = { kind, isPersonal, ownerId: person.id, questionType, departmentId };
  return isFitting(input) && isPersonalAnswer && mayEdit(person, text);
}

/** Is what it becomes also theirs to write? Once in use, a text stays with its question type and so its approvers. */
function mayBecome(row: LibraryRow, content: TemplateContent, person: Person): boolean {
  const { questionType, departmentId } = content;
  if (!isFitting({ kind: row.kind, code: row.code, content })) return false;
  if (row.publishedVersion !== null && questionType !== row.questionType) return false;
  return mayEdit(person, { ...underRule(row), questionType, departmentId });
}

function mayRevise(reader: Reader, input: Revision, person: Person): boolean {
  const row = findText(reader, input.templateId, person.id);
  return row === undefined || (mayEdit(person, underRule(row)) && mayBecome(row, input.content, person));
}

function isCodeTaken(reader: Reader, { code, isPersonal }: Creation, personId: PractitionerId): boolean {
  if (isTemplateVariable(code)) return true;
  return listCodes(reader, personId).some((one) => one.code === code && one.isPersonal === isPersonal);
}

const create: TemplatesHandlers['create'] = {
  verb: 'command',
  access: mayCreate,
  audit: (_reader, { code, reason }) => ({
    action: 'create',
    objectType: 'template',
    reason: reason === '' ? code : `${code}: ${reason}`,
  }),
  run: (writer, input, call) => {
    if (isCodeTaken(writer, input, call.person.id)) return refuse('template-code-taken');
    const objection = contentObjection(writer, input, readKnownBlocks(writer));
    if (objection) return objection;
    const { kind, code, isPersonal } = input;
    const id = insertText(writer, { kind, code, isPersonal, ownerId: call.person.id });
    keepVersion(writer, { id, isPersonal }, input.content, { call, reason: input.reason });
    return { templateId: id };
  },
};

const revise: TemplatesHandlers['revise'] = {
  verb: 'command',
  access: mayRevise,
  audit: textNote('change'),
  run: (writer, input, call) => {
    const row = textFor(writer, input, call.person, 'edit');
    if (row instanceof Refusal) return row;
    const { content, reason } = input;
    const objection = contentObjection(writer, { kind: row.kind, code: row.code, content }, readKnownBlocks(writer));
    if (objection) return objection;
    if (row.isOwnScribble) {
      rewriteDraft(writer, workOf(row), content);
      insertStep(writer, workOf(row), 'changed', { call, reason });
    } else {
      // What a colleague wrote, or what was already judged, is kept as it was, below the new version.
      if (row.workVersion !== null) markVersion(writer, workOf(row), 'retired');
      keepVersion(writer, row, content, { call, reason });
    }
    return { templateId: row.id };
  },
};

/** Writing texts. */
export const libraryCommands = { create, revise };
