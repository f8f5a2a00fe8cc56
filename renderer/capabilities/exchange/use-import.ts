import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import { type ImportProgress, largestImportBytes } from '#shared/capabilities/exchange/model.ts';
import { useLanguage } from '#renderer/i18n/use-formats.ts';
import { useCore } from '#renderer/rpc/core-context.ts';

/** How far the import that runs has come; undefined before the first news of it. */
function useImportProgress(isRunning: boolean): ImportProgress | undefined {
  const { client } = useCore();
  const [progress, setProgress] = useState<ImportProgress | undefined>(undefined);
  useEffect(() => {
    if (!isRunning) return undefined;
    const ending = new AbortController();
    const listen = async () => {
      const news = await client.exchange.progress(undefined, { signal: ending.signal });
      for await (const step of news) setProgress(step);
    };
    // Without news the import goes on all the same; the bar then only says that it is busy.
    void listen().catch(() => undefined);
    return () => {
      ending.abort();
      setProgress(undefined);
    };
  }, [client, isRunning]);
  return progress;
}

/** Importing one file at a time: what runs, how far it is, and what came of the last one. */
export function useImport() {
  const { orpc } = useCore();
  const language = useLanguage();
  const memory = useQueryClient();
  const [tooLarge, setTooLarge] = useState(false);
  const importing = useMutation(
    orpc.exchange.importFile.mutationOptions({
      onSettled: () => memory.invalidateQueries({ queryKey: orpc.exchange.gaps.key() }),
    }),
  );
  const progress = useImportProgress(importing.isPending);
  const importFile = (file: File) => {
    if (importing.isPending) return;
    const isTooLarge = file.size > largestImportBytes;
    setTooLarge(isTooLarge);
    importing.reset();
    if (!isTooLarge) importing.mutate({ fileName: file.name.slice(0, 400), content: file, language });
  };
  return { importing, progress, tooLarge, importFile };
}

export type Importing = ReturnType<typeof useImport>;
