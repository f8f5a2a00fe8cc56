import { useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import type { HitCount, SavedView, SavedViewId } from '#shared/capabilities/search/model.ts';
import { parseQuery, type QuerySurroundings } from '#shared/capabilities/search/query-language.ts';
import { asksForOpenWork } from '#shared/capabilities/search/rules.ts';
import type { DepartmentId } from '#shared/kernel/ids.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';

/** A view as it is typed, before it is kept. */
export interface ViewChoice {
  readonly name: string;
  readonly query: string;
  readonly sharedWith: DepartmentId | null;
}

/** The views of this person and what can be done with them. Each deed resolves to true when it was done. */
export interface Views {
  readonly all: readonly SavedView[];
  readonly save: (choice: ViewChoice, replaced: SavedView | undefined) => Promise<boolean>;
  readonly remove: (view: SavedView) => Promise<boolean>;
  /** Moves a view one place up (-1) or down (1) among those that may be changed. */
  readonly move: (view: SavedView, by: -1 | 1) => Promise<boolean>;
  /** Why the last deed was refused. */
  readonly error: unknown;
  readonly forgetError: () => void;
  readonly isBusy: boolean;
}

function movedBy(ids: readonly SavedViewId[], id: SavedViewId, by: -1 | 1): SavedViewId[] {
  const from = ids.indexOf(id);
  const to = from + by;
  const other = ids[to];
  return other === undefined ? [...ids] : ids.map((one, place) => (place === from ? other : place === to ? id : one));
}

/** Runs one deed on the views at a time; after each the views are asked for again. */
function useViewDeed() {
  const { orpc } = useCore();
  const memory = useQueryClient();
  const deed = useMutation({ mutationFn: (work: () => Promise<unknown>) => work() });
  const perform = async (work: () => Promise<unknown>, done?: () => void): Promise<boolean> => {
    try {
      await deed.mutateAsync(work);
      done?.();
      return true;
    } catch {
      return false;
    } finally {
      await memory.invalidateQueries({ queryKey: orpc.search.views.key() });
    }
  };
  return { deed, perform };
}

/** Puts a view back that was taken away, and says how that went. */
function useBringBack(perform: (work: () => Promise<unknown>) => Promise<boolean>) {
  const { client } = useCore();
  const { t } = useTranslation('search');
  const announce = useAnnounce();
  const failureText = useFailureText();
  return async ({ name, query, sharedWith }: SavedView) => {
    await perform(async () => {
      try {
        await client.search.saveView({ name, query, sharedWith: sharedWith?.id ?? null });
        announce({ text: t('view.broughtBack', { name: isolatedText(name) }) });
      } catch (error) {
        const { what, next } = failureText(error);
        announce({ text: `${what} ${next}`, kind: 'problem' });
      }
    });
  };
}

/** The views and what can be done with them. What was taken away can be put back from the message that says so. */
export function useViews(): Views {
  const { client, orpc } = useCore();
  const { t } = useTranslation('search');
  const announce = useAnnounce();
  const all = useQuery(orpc.search.views.queryOptions({ input: {} })).data?.views ?? [];
  const { deed, perform } = useViewDeed();
  const bringBack = useBringBack(perform);
  const say = (text: string) => () => announce({ text });
  const sayRemoved = (view: SavedView) => () => {
    const action = { label: t('view.undo'), run: () => void bringBack(view) };
    announce({ text: t('view.removed', { name: isolatedText(view.name) }), action });
  };
  return {
    all,
    error: deed.error,
    forgetError: deed.reset,
    isBusy: deed.isPending,
    save: (choice, replaced) =>
      replaced
        ? perform(() => client.search.changeView({ viewId: replaced.id, ...choice }), say(t('view.changed')))
        : perform(() => client.search.saveView(choice), say(t('view.kept', { name: isolatedText(choice.name) }))),
    remove: (view) => perform(() => client.search.removeView({ viewId: view.id }), sayRemoved(view)),
    move: (view, by) => {
      const viewIds = movedBy(
        all.filter((one) => one.mayChange).map(({ id }) => id),
        view.id,
        by,
      );
      return perform(() => client.search.orderViews({ viewIds }));
    },
  };
}

/**
 * How many hits each view has that asks for open work, asked while they are in sight.
 *
 * The number comes from the very query that opening the view runs, so it cannot differ from its list.
 */
export function useViewCounts(
  views: readonly SavedView[],
  surroundings: QuerySurroundings,
  isInSight: boolean,
): ReadonlyMap<SavedViewId, HitCount> {
  const { orpc } = useCore();
  const counted = views.filter(({ query }) => asksForOpenWork(parseQuery(query, surroundings).parts));
  const queries = [...new Set(counted.map(({ query }) => query))];
  const answers = useQueries({
    queries: queries.map((text) => ({
      ...orpc.search.count.queryOptions({ input: { text } }),
      enabled: isInSight,
    })),
  });
  return new Map(
    counted.flatMap((view) => {
      const total = answers[queries.indexOf(view.query)]?.data?.total;
      return total ? [[view.id, total] as const] : [];
    }),
  );
}
