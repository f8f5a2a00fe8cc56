import type { exchangeContract } from '#shared/capabilities/exchange/contract.ts';
import { type ImportReport, largestImportBytes } from '#shared/capabilities/exchange/model.ts';
import type { Language } from '#shared/capabilities/vault/model.ts';
import type { Person } from '#shared/kernel/person.ts';
import { isFunctionalAdministrator } from '#main/capabilities/access/public.ts';
import { notAudited } from '#main/rpc/audit.ts';
import type { Handlers, SlicedCommandDefinition, TaskCall } from '#main/rpc/definition.ts';
import { type AppliedImport, applyImport } from './apply-import.ts';
import { type ExportedBundle, exportAll } from './export-all.ts';
import type { FileFault } from './faults.ts';
import { listGaps } from './gap-store.ts';
import type { IncomingResource } from './incoming.ts';
import { Progress } from './progress.ts';
import { type CheckedFile, readFile } from './read-file.ts';
import { faultText, gapText } from './reason-texts.ts';

interface CheckedInput {
  readonly resources: readonly IncomingResource[];
  readonly fileName: string;
}

const fallbackLanguage: Language = 'nl';

function mayExchange(person: Person | undefined): boolean {
  return person?.role === 'functional-administrator';
}

function importCommand(progress: Progress): SlicedCommandDefinition<CheckedInput, AppliedImport> {
  return {
    verb: 'sliced-command',
    access: isFunctionalAdministrator,
    audit: (_reader, { resources }) => ({
      action: 'import',
      objectType: 'file',
      reason: `resources=${resources.length}`,
    }),
    run: (writer, { resources, fileName }, call) =>
      applyImport(writer, {
        resources,
        fileName,
        now: call.now,
        onProgress: (done, total) => progress.tell({ stage: 'storing', done, total }),
      }),
  };
}

const exportCommand: SlicedCommandDefinition<Record<never, never>, ExportedBundle> = {
  verb: 'sliced-command',
  access: isFunctionalAdministrator,
  audit: () => ({ action: 'export', objectType: 'file', reason: 'all' }),
  run: (writer, _input, call) => exportAll(writer, call.now),
};

/** Reads and checks in slices, so that the core answers others meanwhile. */
async function checkFile(content: Uint8Array, progress: Progress): Promise<CheckedFile> {
  const steps = readFile(content);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    progress.tell({ stage: 'checking', ...step.value });
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function refused(faults: readonly FileFault[], language: Language): ImportReport {
  const told = faults.map(({ path, code }) => ({ path, why: faultText(code, language) }));
  return { new: 0, changed: 0, unchanged: 0, gaps: [], faults: told };
}

function reportOf(applied: AppliedImport, language: Language): ImportReport {
  if (applied.faults.length > 0) return refused(applied.faults, language);
  const gaps = applied.gaps.map(({ path, reference, code }) => ({ path, reference, why: gapText(code, language) }));
  return { new: applied.new, changed: applied.changed, unchanged: applied.unchanged, gaps, faults: [] };
}

/** A name of a file without its folders and without control characters, for the list of gaps. */
function plainFileName(fileName: string): string {
  return (fileName.split(/[\\/]/).at(-1) ?? '').replace(/\p{C}/gu, '').slice(0, 200);
}

/** Handlers of exchange: FHIR files in and out. */
export function exchangeHandlers(): Handlers<typeof exchangeContract> {
  const progress = new Progress();
  const command = importCommand(progress);
  return {
    importFile: {
      verb: 'task',
      access: mayExchange,
      run: async ({ fileName, content, language = fallbackLanguage }, call: TaskCall) => {
        if (content.size > largestImportBytes) return refused([{ path: '', code: 'too-large' }], language);
        progress.tell({ stage: 'reading', done: 0, total: content.size });
        const { resources, faults } = await checkFile(new Uint8Array(await content.arrayBuffer()), progress);
        if (faults.length > 0) return refused(faults, language);
        const applied = await call.perform(command, { resources, fileName: plainFileName(fileName) });
        progress.tell({ stage: 'done', done: resources.length, total: resources.length });
        return reportOf(applied, language);
      },
    },
    exportAll: {
      verb: 'task',
      access: mayExchange,
      run: async (_input, call: TaskCall) => {
        const { pieces } = await call.perform(exportCommand, {});
        const content = new Blob([...pieces], { type: 'application/fhir+json' });
        return { fileName: `loket-${call.now.slice(0, 10)}.fhir.json`, content };
      },
    },
    gaps: {
      verb: 'query',
      access: isFunctionalAdministrator,
      audit: notAudited('references that miss their target; holds no words and no names of patients'),
      run: (reader, { language = fallbackLanguage }) => ({
        gaps: listGaps(reader).map(({ id, path, reference, why, since, fileName }) => ({
          id,
          path,
          reference,
          since,
          fileName,
          why: gapText(why, language),
        })),
      }),
    },
    progress: {
      verb: 'event',
      access: mayExchange,
      run: (_call, signal) => progress.listen(signal),
    },
  };
}
