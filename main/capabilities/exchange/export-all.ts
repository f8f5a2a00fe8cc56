import type { JsonObject } from '#shared/capabilities/exchange/canonical-json.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { eachOutsideLetter } from '#main/capabilities/letters/public.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';
import {
  departmentResources,
  type LocalResource,
  organizationResources,
  patientResources,
  patientTeamResources,
  relatedPersonResources,
  staffResources,
} from './export-local.ts';
import {
  binaryResources,
  type ItemRow,
  listItems,
  listMessages,
  listThreads,
  messageResource,
  rootResource,
  taskResource,
} from './export-messages.ts';
import { letterResources } from './export-letters.ts';
import { ExportRegister } from './export-register.ts';
import {
  explanationResources,
  labelledResource,
  listResults,
  observationResources,
  reportResource,
} from './export-results.ts';
import { mergedTask } from './export-tasks.ts';
import type { Communication } from './fhir-schemas.ts';
import { uniquePrefix } from './incoming.ts';
import { isInternalNote } from './project-messages.ts';
import { listKeys, listResources, listThreadResources, type ResourceHead } from './resource-store.ts';

/** Pieces of a Bundle as text; joined they are the file. */
export interface ExportedBundle {
  readonly pieces: readonly string[];
  readonly resources: number;
}

const slice = 200;

class ExportRun {
  readonly #writer: Writer;
  readonly #now: Instant;
  readonly #register: ExportRegister;
  #done = 0;

  constructor(writer: Writer, now: Instant) {
    this.#writer = writer;
    this.#now = now;
    this.#register = new ExportRegister(writer, now);
  }

  *run(): Generator<void, ExportedBundle> {
    const { referenceTo } = this.#register;
    yield* this.#registerAll(organizationResources(this.#writer));
    yield* this.#registerAll(
      staffResources(this.#writer).filter((one) => !this.#isKnownOutside(['Practitioner'], one)),
    );
    const departments = departmentResources(this.#writer, referenceTo);
    yield* this.#registerAll(departments.filter((one) => !this.#isKnownOutside(['CareTeam', 'Organization'], one)));
    yield* this.#registerAll(patientResources(this.#writer));
    yield* this.#registerAll(relatedPersonResources(this.#writer, referenceTo));
    yield* this.#registerAll(this.#localTeams());
    yield* this.#registerThreads();
    yield* this.#registerMessages();
    yield* this.#registerTasks();
    yield* this.#registerResults();
    for (const letter of eachOutsideLetter(this.#writer))
      yield* this.#registerAll(letterResources(letter, this.#register.referenceTo));
    return yield* this.#write();
  }

  *#step(): Generator<void, void> {
    this.#done += 1;
    if (this.#done % slice === 0) yield;
  }

  *#registerAll(resources: readonly LocalResource[]): Generator<void, void> {
    for (const resource of resources) {
      this.#register.register([resource]);
      yield* this.#step();
    }
  }

  #isKnownOutside(types: readonly string[], resource: LocalResource): boolean {
    return types.some((type) => (this.#register.find(type, resource.localId)?.origin ?? 'local') !== 'local');
  }

  /** Teams of patients whose treatment relations were made here; teams that came from outside go back as they came. */
  #localTeams(): LocalResource[] {
    const outside = this.#writer.all<{ id: string }>(sql`
      SELECT DISTINCT patient.local_id AS id FROM imported_link
      JOIN imported_resource AS team ON team.id = imported_link.resource_id AND team.resource_type = 'CareTeam' AND team.origin = 'imported'
      JOIN imported_resource AS patient ON patient.id = imported_link.target_id
      WHERE imported_link.kind = 'subject'`);
    const known = new Set(outside.map((row) => row.id));
    return patientTeamResources(this.#writer, this.#register.referenceTo).filter((team) => !known.has(team.localId));
  }

  *#registerThreads(): Generator<void, void> {
    for (const row of listThreads(this.#writer)) {
      const cameFromOutside = listThreadResources(this.#writer, row.id).some((resource) => resource.origin !== 'local');
      const known = this.#register.find('Communication', row.id);
      if (cameFromOutside && known?.origin !== 'local') continue;
      this.#register.register([rootResource(row, this.#register.referenceTo)]);
      const root = this.#register.find('Communication', row.id);
      invariant(root, 'a root was registered');
      this.#writer.run(sql`
        INSERT INTO imported_thread (key, thread_id) VALUES (${`resource:${root.id}`}, ${row.id}) ON CONFLICT DO NOTHING`);
      yield* this.#step();
    }
  }

  *#registerMessages(): Generator<void, void> {
    const { referenceTo } = this.#register;
    for (const row of listMessages(this.#writer)) {
      const known = this.#register.find('Communication', row.id);
      if (known !== undefined && known.origin !== 'local') continue;
      const root = referenceTo('Communication', row.threadId);
      this.#register.register(binaryResources(this.#writer, row.id));
      this.#register.register([messageResource(this.#writer, this.#answering(row, root), { root, referenceTo })]);
      yield* this.#step();
    }
  }

  /** Without a root to hang under, an answer names the last message that came from outside. */
  #answering<Row extends { threadId: string; inResponseTo: string | null; sentAt: string }>(
    row: Row,
    root: string | undefined,
  ): Row {
    if (root !== undefined || row.inResponseTo !== null) return row;
    const last = this.#writer.first<{ id: string }>(sql`
      SELECT message.id FROM message JOIN imported_resource ON local_id = message.id AND origin <> 'local'
      WHERE message.thread_id = ${row.threadId} ORDER BY message.sent_at <= ${row.sentAt} DESC, message.sent_at DESC LIMIT 1`);
    return { ...row, inResponseTo: last?.id ?? null };
  }

  *#registerTasks(): Generator<void, void> {
    for (const item of listItems(this.#writer)) {
      const known = this.#register.find('Task', item.id);
      if (known !== undefined && known.origin !== 'local') continue;
      const head = this.#headOf(item);
      const focus = head && this.#referenceOf(head);
      const { referenceTo } = this.#register;
      this.#register.register([
        taskResource(item, {
          identity: this.#identityOf(item, head),
          focus,
          replies: this.#repliesOf(item),
          referenceTo,
        }),
      ]);
      yield* this.#step();
    }
  }

  /** Results made here, then their explanations, which name the report. */
  *#registerResults(): Generator<void, void> {
    const { referenceTo } = this.#register;
    for (const row of listResults(this.#writer)) {
      if (this.#isFromOutside('DiagnosticReport', row.id)) continue;
      this.#register.register(observationResources(this.#writer, row, referenceTo));
      this.#register.register([reportResource(this.#writer, row, referenceTo)]);
      yield* this.#step();
    }
    const explanations = explanationResources(this.#writer, referenceTo);
    yield* this.#registerAll(explanations.filter(({ localId }) => !this.#isFromOutside('Communication', localId)));
  }

  #isFromOutside(type: string, localId: string): boolean {
    return (this.#register.find(type, localId)?.origin ?? 'local') !== 'local';
  }

  /** What a conversation began with outside: its root, else its first message. */
  #headOf(item: ItemRow): ResourceHead | undefined {
    const root = this.#register.find('Communication', item.threadId);
    if (root) return root;
    const row = this.#writer.first<{ key: string }>(sql`
      SELECT key FROM imported_thread WHERE thread_id = ${item.threadId} AND key LIKE 'resource:%' LIMIT 1`);
    const communications = listThreadResources(this.#writer, item.threadId).filter(
      (one) => one.type === 'Communication',
    );
    return communications.find((one) => `resource:${one.id}` === row?.key) ?? communications[0];
  }

  #referenceOf(head: ResourceHead): string | undefined {
    return head.fhirId === null ? (head.fullUrl ?? undefined) : `${head.type}/${head.fhirId}`;
  }

  /** Two workstations that make a Task for the same conversation make the same one. */
  #identityOf(item: ItemRow, head: ResourceHead | undefined): string {
    const prefix = `${uniquePrefix('Communication')}urn:uuid:`;
    const key = head && listKeys(this.#writer, head.id).find((one) => one.startsWith(prefix));
    return key?.slice(prefix.length) ?? item.threadId;
  }

  #repliesOf(item: ItemRow): string[] {
    const rows = this.#writer.all<{ id: string }>(sql`
      SELECT id FROM message WHERE thread_id = ${item.threadId} AND kind = 'clinician-reply'
        AND coalesce(purpose, 'answer') = 'answer' ORDER BY sent_at, id`);
    return rows.flatMap(({ id }) => {
      const known = this.#register.find('Communication', id);
      return known?.origin === 'local' ? (this.#referenceOf(known) ?? []) : [];
    });
  }

  *#write(): Generator<void, ExportedBundle> {
    const items = new Map(listItems(this.#writer).map((item) => [item.id as string, item]));
    const pieces = ['{"resourceType":"Bundle","type":"collection","entry":['];
    let resources = 0;
    for (const head of listResources(this.#writer)) {
      const text = this.#textOf(head, items.get(head.localId ?? ''));
      if (text === undefined) continue;
      const address = head.fullUrl === null ? '' : `"fullUrl":${JSON.stringify(head.fullUrl)},`;
      pieces.push(`${resources === 0 ? '' : ','}{${address}"resource":${text}}`);
      resources += 1;
      yield* this.#step();
    }
    return { pieces: [...pieces, ']}'], resources };
  }

  #textOf(head: ResourceHead, item: ItemRow | undefined): string | undefined {
    if (head.type === 'Task' && head.origin === 'imported' && item !== undefined) {
      const merged = mergedTask(this.#writer, head, {
        item,
        replies: this.#repliesOf(item),
        referenceTo: this.#register.referenceTo,
        now: this.#now,
      });
      if (merged) return JSON.stringify(merged);
    }
    if (head.origin !== 'local' && (head.type === 'DiagnosticReport' || head.type === 'Observation')) {
      const labelled = labelledResource(this.#writer, head, this.#now);
      if (labelled) return JSON.stringify(labelled);
    }
    const body =
      this.#writer.first<{ body: string }>(sql`SELECT body FROM imported_resource WHERE id = ${head.id}`)?.body ?? '{}';
    const isNote =
      head.type === 'Communication' &&
      body.includes('internal-note') &&
      isInternalNote(JSON.parse(body) as JsonObject & Communication);
    return isNote ? undefined : body;
  }
}

/**
 * Everything as one FHIR collection Bundle, inside the transaction of the caller.
 *
 * What came from outside goes back as it came; what was made here goes out in full. SECURITY: resources are built from
 * an allow-list of rows: internal notes, drafts and the scratchpad are never read here.
 */
export function* exportAll(writer: Writer, now: Instant): Generator<void, ExportedBundle> {
  return yield* new ExportRun(writer, now).run();
}
