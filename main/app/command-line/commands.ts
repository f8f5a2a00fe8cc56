import { basename, resolve } from 'node:path';

import type { ImportReport } from '#shared/capabilities/exchange/model.ts';
import { readVaultFile } from '#main/capabilities/vault/vault-file.ts';
import { checkLanguage } from './check-language.ts';
import { checkUrgency } from './check-urgency.ts';
import type { Command, CommandCall, CommandResult } from './command.ts';
import { due } from './due.ts';
import { readImportFile, writeWhole } from './files.ts';
import { openCore, type Session, signIn } from './session.ts';
import { Stop } from './stop.ts';
import { type CommandTexts, filled } from './texts.ts';

async function passwordFor({ around, texts }: CommandCall): Promise<string> {
  const password = around.password ?? (await around.askPassword(texts.prompt.password));
  if (password === undefined || password === '') throw new Stop('no-password');
  return password;
}

async function signedIn<Result>(call: CommandCall, work: (session: Session) => Promise<Result>): Promise<Result> {
  const session = await signIn(call.dataFolder, call.asked.user, () => passwordFor(call));
  try {
    return await work(session);
  } finally {
    await session.client.vault.signOut({}).catch(() => undefined);
    await session.close();
  }
}

/** Makes a demo clinic where there is none; all its people have the password given. */
const demo: Command = async (call) => {
  if (readVaultFile(call.dataFolder)) throw new Stop('vault-exists', { folder: call.dataFolder });
  const password = await passwordFor(call);
  const session = await openCore(call.dataFolder);
  try {
    await session.client.vault.createDemoClinic({ language: call.around.language, password });
    const users = (readVaultFile(call.dataFolder)?.accounts ?? []).map(({ loginName, name, role }) => ({
      loginName,
      name,
      role,
    }));
    const lines = [
      filled(call.texts.demo.made, { folder: call.dataFolder }),
      ...users.map((user) => `  ${user.loginName.padEnd(18)} ${user.name}, ${call.texts.role[user.role]}`),
    ];
    return { value: { dataFolder: call.dataFolder, users }, lines, isDone: true };
  } finally {
    await session.close();
  }
};

function importLines(report: ImportReport, texts: CommandTexts): Pick<CommandResult, 'lines' | 'complaints'> {
  if (report.faults.length > 0) {
    const places = report.faults.map(({ path, why }) => `  ${path === '' ? texts.import.wholeFile : path}: ${why}`);
    return {
      lines: [],
      complaints: [filled(texts.error['import-refused'], { count: report.faults.length }), ...places],
    };
  }
  const gaps = report.gaps.map(({ path, reference, why }) => `  ${path} -> ${reference}: ${why}`);
  const { new: fresh, changed, unchanged } = report;
  return {
    lines: [
      filled(texts.import.done, { new: fresh, changed, unchanged }),
      ...(gaps.length > 0 ? [filled(texts.import.gaps, { count: gaps.length }), ...gaps] : []),
    ],
  };
}

const importFile: Command = async (call) => {
  const [file] = call.words;
  if (file === undefined) throw new Stop('no-file');
  const path = resolve(call.around.folder, file);
  const content = await readImportFile(path);
  return signedIn(call, async ({ client }) => {
    const report = await client.exchange.importFile({
      fileName: basename(path),
      content,
      language: call.around.language,
    });
    return { value: report, isDone: report.faults.length === 0, ...importLines(report, call.texts) };
  });
};

const exportFile: Command = async (call) => {
  const [file = '-'] = call.words;
  return signedIn(call, async ({ client }) => {
    const { content } = await client.exchange.exportAll({});
    if (file === '-') {
      for await (const chunk of content.stream().pipeThrough(new TextDecoderStream())) await call.around.out(chunk);
      await call.around.out('\n');
      return { value: null, lines: [], isDone: true, isPrinted: true };
    }
    const path = resolve(call.around.folder, file);
    await writeWhole(path, content);
    const value = { file: path, bytes: content.size };
    return { value, lines: [filled(call.texts.export.done, { file: path })], isDone: true };
  });
};

const verifyAudit: Command = (call) =>
  signedIn(call, async ({ client }) => {
    const verdict = await client.access.verifyLog({});
    if (verdict.valid) {
      return { value: verdict, lines: [filled(call.texts.audit.valid, { rows: verdict.rows })], isDone: true };
    }
    const why = call.texts.audit[verdict.why];
    const complaint = filled(call.texts.audit.invalid, { sequence: verdict.sequence, rows: verdict.rows, why });
    return { value: verdict, lines: [], complaints: [complaint], isDone: false };
  });

/** Every command by the words that call it. */
export const commands: Readonly<Record<string, Command>> = {
  demo,
  import: importFile,
  export: exportFile,
  'audit verify': verifyAudit,
  'check-language': checkLanguage,
  'check-urgency': checkUrgency,
  due,
};
