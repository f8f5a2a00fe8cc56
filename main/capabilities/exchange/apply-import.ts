import type { GapCode } from '#shared/capabilities/exchange/fault-codes.ts';
import type { ThreadId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import type { Writer } from '#main/store/writer.ts';
import { type FileFault, pathText } from './faults.ts';
import { insertGap, removeFilledGaps, removeGaps } from './gap-store.ts';
import type { IncomingResource } from './incoming.ts';
import { KnownResources } from './known-resources.ts';
import { mergeThread } from './merge-threads.ts';
import { type ImportPlan, planImport, type PlannedResource } from './plan.ts';
import { LinkPlan, type PlannedLink } from './plan-links.ts';
import { projectDepartment } from './project-departments.ts';
import { projectThread } from './project-items.ts';
import { projectCommunication } from './project-messages.ts';
import { explainedReport, projectExplanation } from './project-explanations.ts';
import { projectPatient, projectPatientTeam, projectRelatedPerson } from './project-patients.ts';
import { projectReport } from './project-results.ts';
import { practitionerBehind, projectPractitioner } from './project-staff.ts';
import {
  hasWaitingLinks,
  insertKey,
  insertLink,
  insertResource,
  listReferrers,
  removeLinks,
  replaceResource,
  type ResourceRow,
  settleWaitingLinks,
} from './resource-store.ts';
import { Threads } from './threads.ts';

/** What an import did, in codes; the sentences come with the language. */
export interface AppliedImport {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly gaps: readonly { readonly path: string; readonly reference: string; readonly code: GapCode }[];
  readonly faults: readonly FileFault[];
}

export interface ImportOrder {
  readonly resources: readonly IncomingResource[];
  readonly fileName: string;
  readonly now: Instant;
  /** Told how much of the work is done; called between slices. */
  readonly onProgress: (done: number, total: number) => void;
}

/** Resources of work between two moments at which the thread is given back. */
const slice = 200;

function rowOf({ id, resource, known }: PlannedResource): ResourceRow {
  const { type, fhirId, fullUrl, version, contentHash, body, isContained } = resource;
  const origin = isContained && (known === undefined || known.origin === 'contained') ? 'contained' : 'imported';
  return { id, type, fhirId, fullUrl, ...version, contentHash, body, origin };
}

class ImportRun {
  readonly #writer: Writer;
  readonly #order: ImportOrder;
  readonly #resources: KnownResources;
  readonly #threads: Threads;
  readonly #newWords = new Set<ThreadId>();
  #done = 0;
  #total = 0;

  constructor(writer: Writer, order: ImportOrder) {
    this.#writer = writer;
    this.#order = order;
    this.#resources = new KnownResources(writer);
    this.#threads = new Threads(this.#resources);
  }

  *run(): Generator<void, AppliedImport> {
    const plan = yield* planImport(this.#writer, this.#order.resources);
    const links = new LinkPlan(this.#writer, plan);
    for (const [index, planned] of plan.planned.entries()) {
      links.of(planned);
      if (index % slice === slice - 1) yield;
    }
    links.findCycles();
    const faults = [...plan.faults, ...links.faults];
    if (faults.length > 0) return { new: 0, changed: 0, unchanged: 0, gaps: [], faults };
    const written = plan.planned.filter((planned) => planned.action !== 'unchanged');
    this.#total = written.length * 4;
    yield* this.#write(written, links);
    const settled = yield* this.#settle(plan);
    this.#resources.remember(plan, links, this.#order.now);
    yield* this.#project(this.#affected(written, settled));
    yield* this.#finishThreads();
    return this.#report(plan, links);
  }

  *#steps(): Generator<void, void> {
    this.#done += 1;
    if (this.#done % slice !== 0) return;
    this.#order.onProgress(Math.min(this.#done, this.#total), this.#total);
    yield;
  }

  *#write(written: readonly PlannedResource[], links: LinkPlan): Generator<void, void> {
    for (const planned of written) {
      if (planned.known) replaceResource(this.#writer, rowOf(planned));
      else insertResource(this.#writer, rowOf(planned), this.#order.now);
      yield* this.#steps();
    }
    for (const planned of written) {
      if (planned.known) {
        removeLinks(this.#writer, planned.id);
        removeGaps(this.#writer, planned.id);
      }
      for (const link of links.of(planned)) this.#writeLink(planned, link);
      yield* this.#steps();
    }
  }

  #writeLink({ resource }: PlannedResource, link: PlannedLink): void {
    insertLink(this.#writer, link);
    if (link.targetId !== null || link.gap === null) return;
    const { now: since, fileName } = this.#order;
    const { resourceId, reference, gap: why, path: linkPath } = link;
    insertGap(this.#writer, {
      resourceId,
      linkPath,
      path: pathText(resource.path, [linkPath]),
      reference,
      why,
      fileName,
      since,
    });
  }

  /** Writes the new keys and gives those who waited for them their target. */
  *#settle(plan: ImportPlan): Generator<void, Set<number>> {
    const isWaiting = hasWaitingLinks(this.#writer);
    const settled = new Set<number>();
    let done = 0;
    for (const [key, id] of plan.book.newKeys()) {
      insertKey(this.#writer, key, id);
      done += 1;
      if (done % slice === 0) yield;
      if (isWaiting) for (const waiting of settleWaitingLinks(this.#writer, key, id)) settled.add(waiting);
    }
    for (const id of settled) removeFilledGaps(this.#writer, id);
    return settled;
  }

  /** Everything whose projection may be different now: what was written, and all that refers to what changed. */
  #affected(written: readonly PlannedResource[], settled: ReadonlySet<number>): number[] {
    const affected = new Set(written.map((planned) => planned.id));
    const queue = [
      ...settled,
      ...written.filter((planned) => planned.action === 'changed').map((planned) => planned.id),
    ];
    for (const { id } of written) queue.push(...this.#leanedOn(id).filter((one) => !affected.has(one)));
    const visited = new Set<number>();
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      if (visited.has(id)) continue;
      visited.add(id);
      affected.add(id);
      queue.push(...this.#leanedOn(id), ...listReferrers(this.#writer, id).map((link) => link.resourceId));
    }
    return [...affected];
  }

  /** Colleagues get their role and departments from roles and teams, so those are done again with them. */
  #leanedOn(id: number): number[] {
    const known = this.#resources.get(id);
    if (known.type !== 'PractitionerRole' && known.type !== 'CareTeam') return [];
    const members =
      known.type === 'CareTeam' ? this.#resources.targets(id, 'member').map(({ target }) => target) : [known];
    return members.flatMap((member) => practitionerBehind(this.#resources, member)?.id ?? []);
  }

  *#project(ids: readonly number[]): Generator<void, void> {
    const ranked = ids.map((id) => ({ id, rank: this.#rankOf(id) })).sort((a, b) => a.rank - b.rank || a.id - b.id);
    for (const { id } of ranked) {
      this.#projectOne(id);
      yield* this.#steps();
    }
  }

  #rankOf(id: number): number {
    const { type } = this.#resources.get(id);
    const order = [
      'Organization',
      'CareTeam',
      'Practitioner',
      'PractitionerRole',
      'Patient',
      'RelatedPerson',
      '',
      'DiagnosticReport',
      'Communication',
      'Task',
    ];
    const rank = order.indexOf(type);
    if (type === 'CareTeam' && this.#isAboutPatient(id)) return order.indexOf('');
    return rank === -1 ? order.length : rank;
  }

  #isAboutPatient(id: number): boolean {
    return this.#resources.links(id).some((link) => link.kind === 'subject');
  }

  #projectOne(id: number): void {
    const known = this.#resources.get(id);
    switch (known.type) {
      case 'Organization':
        return projectDepartment(this.#resources, known);
      case 'CareTeam':
        return this.#isAboutPatient(id)
          ? projectPatientTeam(this.#resources, known)
          : projectDepartment(this.#resources, known);
      case 'Practitioner':
        return projectPractitioner(this.#resources, known);
      case 'PractitionerRole':
        return this.#resources.project(id, { localId: practitionerBehind(this.#resources, known)?.localId ?? null });
      case 'Patient':
        return projectPatient(this.#resources, known);
      case 'RelatedPerson':
        return projectRelatedPerson(this.#resources, known);
      case 'DiagnosticReport':
        return projectReport(this.#resources, known, this.#order.now);
      case 'Communication':
        return this.#projectMessage(id);
      case 'Task':
        return this.#projectTask(id);
      default:
        return undefined;
    }
  }

  #projectMessage(id: number): void {
    const report = explainedReport(this.#resources, this.#resources.get(id));
    if (report) return projectExplanation(this.#resources, this.#resources.get(id), report);
    const isNew = projectCommunication(this.#resources, this.#threads, this.#resources.get(id));
    const { threadId } = this.#resources.get(id);
    if (isNew && threadId !== null) this.#newWords.add(threadId as ThreadId);
  }

  #projectTask(id: number): void {
    const known = this.#resources.get(id);
    const threadId = this.#resources.target(id, 'focus')?.threadId as ThreadId | null | undefined;
    for (const touched of [known.threadId as ThreadId | null, threadId])
      if (touched) this.#threads.touched.add(touched);
    this.#resources.project(id, {
      localId: threadId === known.threadId ? known.localId : null,
      threadId: threadId ?? null,
    });
  }

  *#finishThreads(): Generator<void, void> {
    const { touched, moves } = this.#threads;
    for (const from of moves.keys())
      if (mergeThread(this.#writer, from, this.#threads.finalOf(from))) touched.delete(from);
    for (const threadId of touched) {
      projectThread(this.#resources, threadId, { hasNewWords: this.#newWords.has(threadId), now: this.#order.now });
      yield* this.#steps();
    }
  }

  #report(plan: ImportPlan, links: LinkPlan): AppliedImport {
    const told = plan.planned.filter((planned) => !planned.resource.isContained);
    const count = (action: PlannedResource['action']) => told.filter((planned) => planned.action === action).length;
    const gaps = plan.planned.flatMap((planned) =>
      links
        .of(planned)
        .flatMap((link) =>
          link.targetId === null && link.gap !== null
            ? [{ path: pathText(planned.resource.path, [link.path]), reference: link.reference, code: link.gap }]
            : [],
        ),
    );
    return { new: count('new'), changed: count('changed'), unchanged: count('unchanged'), gaps, faults: [] };
  }
}

/**
 * Applies a checked file to the store, inside the transaction of the caller.
 *
 * First decides everything without writing, so that a fault leaves no trace; then keeps the resources as they came;
 * then brings patients, staff, conversations and work items up to date with them. As those follow from the kept
 * resources alone, the order of files and entries makes no difference.
 */
export function* applyImport(writer: Writer, order: ImportOrder): Generator<void, AppliedImport> {
  return yield* new ImportRun(writer, order).run();
}
