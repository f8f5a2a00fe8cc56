import type { JsonObject } from '#shared/capabilities/exchange/canonical-json.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import type { Instant } from '#shared/kernel/time.ts';
import type { Writer } from '#main/store/writer.ts';
import type { LinkKind } from './links.ts';
import type { ImportPlan } from './plan.ts';
import type { LinkPlan } from './plan-links.ts';
import {
  findResource,
  type LinkRow,
  listLinks,
  listReferrers,
  type Projection,
  readBody,
  type ResourceHead,
  setProjection,
} from './resource-store.ts';

/** What the projection needs to know of a resource. */
export interface KnownResource extends Pick<
  ResourceHead,
  'id' | 'type' | 'origin' | 'localId' | 'threadId' | 'projected' | 'knownAt'
> {
  readonly lastUpdated: string | null;
}

/** The resources of the store while an import is applied; those of the file need not be read again. */
export class KnownResources {
  readonly writer: Writer;
  readonly #known = new Map<number, KnownResource>();
  readonly #bodies = new Map<number, JsonObject>();
  readonly #links = new Map<number, readonly LinkRow[]>();

  constructor(writer: Writer) {
    this.writer = writer;
  }

  /** Takes over what the plan has just written. */
  remember(plan: ImportPlan, links: LinkPlan, now: Instant): void {
    for (const planned of plan.planned) {
      if (planned.action === 'unchanged') continue;
      const { id, resource, known } = planned;
      this.#bodies.set(id, resource.body);
      this.#links.set(id, links.of(planned));
      this.#known.set(id, {
        id,
        type: resource.type,
        origin: resource.isContained ? 'contained' : 'imported',
        localId: known?.localId ?? null,
        threadId: known?.threadId ?? null,
        projected: known?.projected ?? null,
        knownAt: known?.knownAt ?? now,
        lastUpdated: resource.version.lastUpdated,
      });
    }
  }

  get(id: number): KnownResource {
    const cached = this.#known.get(id);
    if (cached) return cached;
    const head = findResource(this.writer, id);
    invariant(head, 'a link names a resource that is not known');
    this.#known.set(id, head);
    return head;
  }

  /** The body of a resource, in the shape its schema has checked. */
  body<Shape>(id: number): Shape {
    const body = this.#bodies.get(id) ?? readBody(this.writer, id);
    return body as unknown as Shape;
  }

  links(id: number): readonly LinkRow[] {
    return this.#links.get(id) ?? listLinks(this.writer, id);
  }

  /** The first known target of a kind of link. */
  target(id: number, kind: LinkKind): KnownResource | undefined {
    const targetId = this.links(id).find((link) => link.kind === kind && link.targetId !== null)?.targetId;
    return targetId === undefined || targetId === null ? undefined : this.get(targetId);
  }

  /** Every known target of a kind of link, with the path of the link. */
  targets(id: number, kind: LinkKind): readonly { readonly path: string; readonly target: KnownResource }[] {
    return this.links(id).flatMap(({ kind: own, path, targetId }) =>
      own === kind && targetId !== null ? [{ path, target: this.get(targetId) }] : [],
    );
  }

  /** Resources that refer to this one by a kind of link. */
  referrers(id: number, kind: LinkKind): readonly KnownResource[] {
    const ids = listReferrers(this.writer, id)
      .filter((link) => link.kind === kind)
      .map((link) => link.resourceId);
    return [...new Set(ids)].map((one) => this.get(one));
  }

  project(id: number, projection: Projection): void {
    const before = this.get(id);
    const after = { threadId: null, projected: null, ...projection };
    if (before.localId === after.localId && before.threadId === after.threadId && before.projected === after.projected)
      return;
    this.#known.set(id, { ...before, ...after });
    setProjection(this.writer, id, after);
  }
}
