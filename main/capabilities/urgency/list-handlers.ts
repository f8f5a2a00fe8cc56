import type { redFlagListContract } from '#shared/capabilities/urgency/list-contract.ts';
import type { ListProposal, ListVersion } from '#shared/capabilities/urgency/list-model.ts';
import {
  differenceOf,
  isSameList,
  mayDecideOnList,
  mayProposeList,
  maySeeList,
  tryList,
} from '#shared/capabilities/urgency/list-rules.ts';
import type { Person } from '#shared/kernel/person.ts';
import { defaultRedFlagList } from '#shared/red-flags/default-list.ts';
import type { RedFlagList } from '#shared/red-flags/model.ts';
import { notAudited } from '#main/rpc/audit.ts';
import type { Handlers, SlicedCommandDefinition } from '#main/rpc/definition.ts';
import { type Refusal, refuse } from '#main/rpc/refusal.ts';
import type { Reader } from '#main/store/reader.ts';
import {
  approve,
  findVersion,
  insertProposal,
  listApprovals,
  listInForce,
  type ListRow,
  listVersions,
  reject,
  scannerOf,
} from './red-flag-list-store.ts';
import { rescanOpenItems } from './rescan.ts';

type ListHandlers = Handlers<typeof redFlagListContract>;

/** The list that the program ships, as a version that nobody had to propose. */
const shipped: ListVersion = {
  version: defaultRedFlagList.version,
  status: 'in-force',
  entries: defaultRedFlagList.entries.map((entry) => ({ ...entry, phrases: [...entry.phrases] })),
  note: '',
  proposedBy: null,
  proposedAt: null,
  approvals: [],
  rejection: null,
};

function versionOf(reader: Reader, row: ListRow): ListVersion {
  return {
    version: row.version,
    status: row.status,
    entries: row.entries.map((entry) => ({ ...entry, phrases: [...entry.phrases] })),
    note: row.note,
    proposedBy: { id: row.proposedById, name: row.proposedByName },
    proposedAt: row.proposedAt,
    approvals: listApprovals(reader, row.version).map(({ name, at }) => ({ name, at })),
    rejection:
      row.rejection === null || row.rejectedAt === null
        ? null
        : { name: row.rejectedByName ?? '', reason: row.rejection, at: row.rejectedAt },
  };
}

function mayDecide(reader: Reader, row: ListRow, person: Person): boolean {
  const approvedBy = listApprovals(reader, row.version).map(({ id }) => id);
  return mayDecideOnList(person, { proposedBy: row.proposedById, approvedBy });
}

function proposalOf(reader: Reader, row: ListRow, inForce: RedFlagList, person: Person): ListProposal {
  return {
    ...versionOf(reader, row),
    difference: differenceOf(inForce.entries, row.entries),
    trial: tryList(row.entries),
    mayApprove: mayDecide(reader, row, person),
  };
}

const redFlagList: ListHandlers['redFlagList'] = {
  verb: 'query',
  access: (_reader, _input, person) => maySeeList(person),
  audit: notAudited('words to look for; nothing about patients'),
  run: (reader, _input, call) => {
    const versions = listVersions(reader);
    const inForce = versions.find(({ status }) => status === 'in-force');
    const proposals = versions.filter(({ status }) => status === 'proposed');
    const history = versions.filter((row) => row !== inForce && !proposals.includes(row));
    return {
      inForce: inForce ? versionOf(reader, inForce) : shipped,
      proposals: proposals.map((row) => proposalOf(reader, row, listInForce(reader), call.person)),
      history: [
        ...history.map((row) => versionOf(reader, row)),
        ...(inForce ? [{ ...shipped, status: 'retired' as const }] : []),
      ],
      mayPropose: mayProposeList(call.person),
    };
  },
};

function noteOf(what: string) {
  return (_reader: Reader, input: object) => ({
    action: 'change' as const,
    objectType: 'red-flag-list',
    ...('version' in input ? { objectId: String(input.version) } : {}),
    reason: what,
  });
}

const proposeRedFlagList: ListHandlers['proposeRedFlagList'] = {
  verb: 'command',
  access: (_reader, _input, person) => mayProposeList(person),
  audit: noteOf('propose'),
  run: (writer, { entries, note }, call) => {
    if (isSameList(differenceOf(listInForce(writer).entries, entries))) return refuse('list-unchanged');
    return { version: insertProposal(writer, { entries, note, by: call.person.id, at: call.now }) };
  },
};

/** A version that is not there, or no longer proposed, is let through to the handler, which says so. */
function mayDecideOn(reader: Reader, input: { readonly version: number }, person: Person): boolean {
  const row = findVersion(reader, input.version);
  if (row?.status !== 'proposed') return person.role === 'doctor';
  return mayDecide(reader, row, person);
}

type Approved = { readonly isInForce: boolean; readonly rescanned: number };
type ApprovalRefusal = Refusal<'list-not-proposed' | 'list-fails-its-trial'>;

/** Approves, and with the last approval scans what is open in slices, so that nobody waits for it. */
const approveAndRescan: SlicedCommandDefinition<{ readonly version: number }, Approved | ApprovalRefusal> = {
  verb: 'sliced-command',
  access: mayDecideOn,
  audit: noteOf('approve'),
  *run(writer, { version }, call) {
    const row = findVersion(writer, version);
    if (row?.status !== 'proposed') return refuse('list-not-proposed');
    // Nobody can approve a list that does not find its own words; a false alarm is shown and left to their judgement.
    if (tryList(row.entries).missed.length > 0) return refuse('list-fails-its-trial');
    if (!approve(writer, version, { id: call.person.id, at: call.now })) return { isInForce: false, rescanned: 0 };
    return { isInForce: true, rescanned: yield* rescanOpenItems(writer) };
  },
};

const approveRedFlagList: ListHandlers['approveRedFlagList'] = {
  verb: 'task',
  access: (person) => person?.role === 'doctor',
  action: 'change',
  run: (input, call) => call.perform(approveAndRescan, input),
};

const rejectRedFlagList: ListHandlers['rejectRedFlagList'] = {
  verb: 'command',
  access: mayDecideOn,
  audit: (reader, input) => ({ ...noteOf('reject')(reader, input), reason: `reject: ${input.reason}` }),
  run: (writer, { version, reason }, call) => {
    if (findVersion(writer, version)?.status !== 'proposed') return refuse('list-not-proposed');
    reject(writer, version, { id: call.person.id, at: call.now, reason });
    return { version };
  },
};

const tryText: ListHandlers['tryText'] = {
  verb: 'query',
  access: (_reader, _input, person) => maySeeList(person),
  audit: notAudited('a text typed to try the list; it is neither kept nor about anyone'),
  run: (reader, { text, version }) => {
    const list = version === null ? listInForce(reader) : listOfVersion(reader, version);
    if (!list) return refuse('list-not-found');
    const { level, matches } = scannerOf(list).scan(text);
    return { version: list.version, level, matches: [...matches] };
  },
};

function listOfVersion(reader: Reader, version: number): RedFlagList | undefined {
  if (version === defaultRedFlagList.version) return defaultRedFlagList;
  return findVersion(reader, version);
}

/** Handlers of the list of words that raise an alarm. */
export const redFlagListHandlers: ListHandlers = {
  redFlagList,
  proposeRedFlagList,
  approveRedFlagList,
  rejectRedFlagList,
  tryText,
};
