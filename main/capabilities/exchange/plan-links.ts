import type { Reader } from '#main/store/reader.ts';
import { type FileFault, pathText } from './faults.ts';
import { containedKeyOf, type IncomingResource } from './incoming.ts';
import { baseOf, type FoundLink, keysOfReference, linksOf, shownReference } from './links.ts';
import type { ImportPlan, PlannedResource } from './plan.ts';
import { findResource, type LinkRow, listLinks } from './resource-store.ts';

/** A link of a resource of the file, ready to be written, with what is missing when its target is. */
export interface PlannedLink extends LinkRow {
  readonly gap: FoundLink['gap'];
  readonly display: string | null;
}

/** Types that a target may have, where a wrong one would put words in the wrong mouth. */
const targetTypes: Readonly<Partial<Record<LinkRow['kind'], readonly string[]>>> = {
  patient: ['Patient'],
  subject: ['Patient', 'Group'],
  practitioner: ['Practitioner'],
  'in-response-to': ['Communication'],
  binary: ['Binary'],
  result: ['Observation'],
  about: ['DiagnosticReport'],
};

/** The links of all resources that the plan would write, and what is wrong with them. */
export class LinkPlan {
  readonly faults: FileFault[] = [];
  readonly #plan: ImportPlan;
  readonly #reader: Reader;
  readonly #byId: ReadonlyMap<number, PlannedResource>;
  readonly #links = new Map<number, PlannedLink[]>();

  constructor(reader: Reader, plan: ImportPlan) {
    this.#plan = plan;
    this.#reader = reader;
    this.#byId = new Map(plan.planned.map((planned) => [planned.id, planned]));
  }

  /** The links of one resource of the file. */
  of(planned: PlannedResource): readonly PlannedLink[] {
    const known = this.#links.get(planned.id);
    if (known) return known;
    const fresh = linksOf(planned.resource.type, planned.resource.body).flatMap((link) => this.#planned(planned, link));
    this.#links.set(planned.id, fresh);
    return fresh;
  }

  #planned({ id, resource }: PlannedResource, link: FoundLink): PlannedLink[] {
    const keys = keysOf(resource, link);
    const targetKey = keys.at(-1);
    if (targetKey === undefined) return [];
    const targetId = keys.map((key) => this.#plan.book.ownerOf(key)).find((owner) => owner !== undefined) ?? null;
    if (targetId === null && link.reference.reference?.startsWith('#')) return this.#contained(resource, link);
    const allowed = targetTypes[link.kind];
    if (targetId !== null && allowed && !allowed.includes(this.#typeOf(targetId))) {
      this.faults.push({ path: pathText(resource.path, [link.path]), code: 'wrong-reference' });
    }
    const isNeeded = link.gap === null ? 0 : 1;
    const display = link.reference.display ?? null;
    return [
      {
        resourceId: id,
        path: link.path,
        kind: link.kind,
        reference: shownReference(link),
        targetKey,
        targetId,
        isNeeded,
        gap: link.gap,
        display,
      },
    ];
  }

  /** Contained resources without a row of their own need no link; one that is not there at all is a fault. */
  #contained(resource: IncomingResource, link: FoundLink): PlannedLink[] {
    const inside = Array.isArray(resource.body.contained) ? resource.body.contained : [];
    const id = link.reference.reference?.slice(1);
    const isThere = id === '' || inside.some((one: unknown) => (one as { id?: unknown }).id === id);
    if (!isThere) this.faults.push({ path: pathText(resource.path, [link.path]), code: 'contained-missing' });
    return [];
  }

  #typeOf(id: number): string {
    return this.#byId.get(id)?.resource.type ?? findResource(this.#reader, id)?.type ?? '';
  }

  /** A fault for every Communication of the file that, followed upwards, comes back to itself. */
  findCycles(): void {
    const settled = new Set<number>();
    for (const planned of this.#plan.planned) {
      if (planned.resource.type !== 'Communication') continue;
      const path = this.#cycleFrom(planned.id, settled);
      if (path !== undefined) this.faults.push({ path: pathText(planned.resource.path, [path]), code: 'cycle' });
    }
  }

  /** Walks up without recursion; returns the path of the first step of a circle that was not told yet. */
  #cycleFrom(start: number, settled: Set<number>): string | undefined {
    const trail = new Map<number, string>();
    let id: number | null = start;
    while (id !== null && !settled.has(id)) {
      const up: Pick<LinkRow, 'path' | 'targetId'> | undefined = this.#upOf(id);
      if (trail.has(id)) {
        for (const passed of trail.keys()) settled.add(passed);
        return this.#upOf(start)?.path ?? up?.path;
      }
      trail.set(id, up?.path ?? '');
      id = up?.targetId ?? null;
    }
    for (const passed of trail.keys()) settled.add(passed);
    return undefined;
  }

  /** One step up. What a kept message waits for may be in this very file. */
  #upOf(id: number): { readonly path: string; readonly targetId: number | null } | undefined {
    const planned = this.#byId.get(id);
    const isWritten = planned !== undefined && planned.action !== 'unchanged';
    const up = upwardLink<LinkRow>(isWritten ? this.of(planned) : listLinks(this.#reader, id));
    return up && { path: up.path, targetId: up.targetId ?? this.#plan.book.ownerOf(up.targetKey) ?? null };
  }
}

function keysOf(resource: IncomingResource, link: FoundLink): string[] {
  const reference = link.reference.reference;
  if (reference?.startsWith('#')) return [containedKeyOf(resource.ownKey, reference.slice(1))];
  return keysOfReference(link, baseOf(resource.fullUrl, resource.type, resource.fhirId));
}

/** The link that says which conversation a message belongs to: what it is part of, else what it answers. */
export function upwardLink<Link extends Pick<LinkRow, 'kind'>>(links: readonly Link[]): Link | undefined {
  return links.find((link) => link.kind === 'part-of') ?? links.find((link) => link.kind === 'in-response-to');
}
