/** Entries of the append-only audit log, written in the transaction of the change they tell of. */
import { familyOf, findAction } from '../../shared/all-actions.ts';
import {
  type Actor,
  type AuditEntry,
  type AuditFact,
  auditEntrySchema,
  readEntry,
  type SubjectOf,
  subjectKey,
} from '../../shared/kernel/audit-entry.ts';
import { splitWhy } from '../../shared/kernel/audit-text.ts';
import { type DistrictCode, districtCode } from '../../shared/kernel/ids.ts';
import {
  type Instant,
  type Interval,
  instantOf,
  plusDays,
  startOfDate,
} from '../../shared/kernel/instants.ts';
import { isRefusal, type Refusal } from '../../shared/kernel/problem.ts';
import { type AuditFilter, matchesFilter } from '../../shared/reporting/audit/query.ts';
import { apart, withTexts } from './audit-texts.ts';
import { type Change, create, type Key } from './change.ts';
import { putNew } from './new-item.ts';
import { type Page, type PageRequest, readAll, readPage, type Source } from './page.ts';
import { transact } from './transact.ts';

const LOG_PREFIX = 'AUDIT#';

export const logPartition = (district: DistrictCode) => `${LOG_PREFIX}${district}`;

/** Whose log a partition is; nobody’s where somebody has put an item that no operation puts. */
export const districtOfLog = (pk: string) => districtCode.safeParse(pk.slice(LOG_PREFIX.length)).data;

export interface AuditStamp {
  readonly id: string;
  readonly at: Instant;
  readonly by: Actor;
}

const familyKey = (district: DistrictCode, family: string) => `${district}#${family}`;
const memberKey = (district: DistrictCode, memberId: string) => `${district}#MEMBER#${memberId}`;

function entryItem(entry: AuditEntry) {
  const { districtCode, at, id, by, action } = entry;
  const sk = `${at}#${id}`;
  return {
    ...entry,
    // When it was put down, as against when it happened: what was put down a minute ago has to be sealed (ADR 0009).
    storedAt: instantOf(Date.now()),
    pk: logPartition(districtCode),
    sk,
    byDistrictPk: familyKey(districtCode, familyOf(action)),
    byDistrictSk: sk,
    bySubjectPk: subjectKey(entry),
    bySubjectSk: sk,
    ...(by.kind === 'member' && { byMemberPk: memberKey(districtCode, by.memberId), byMemberSk: sk }),
  };
}

/** The item of an entry, and beside it what was typed (R-RE-80). */
function entryParts(fact: AuditFact, stamp: AuditStamp) {
  const { code, text } = splitWhy(fact.why, findAction(fact.action)?.why);
  const entry = auditEntrySchema.parse({ ...fact, ...stamp, why: code });
  if (text === undefined) return { item: entryItem(entry), texts: [] };
  const { textHash, change } = apart(entry, text);
  return { item: entryItem({ ...entry, textHash }), texts: [change] };
}

export function appendEntry(fact: AuditFact, stamp: AuditStamp): Change[] {
  const { item, texts } = entryParts(fact, stamp);
  return [create('audit', item), ...texts];
}

/**
 * An entry that goes with no change: a look at an identity, a refused attempt. The same id is the same entry: it was written before,
 * and only the answer was lost, or somebody was quicker.
 */
export async function appendAlone(fact: AuditFact, stamp: AuditStamp): Promise<void> {
  const { item, texts } = entryParts(fact, stamp);
  if (texts.length === 0) await putNew('audit', item);
  else await transact([create('audit', item), ...texts]);
}

/** The narrowest of what may be asked for: the others are left to {@link matchesFilter}. */
function narrowest(district: DistrictCode, { subject, member, family }: AuditFilter): Source {
  if (subject) return aboutSubject({ districtCode: district, subject });
  if (member) return { table: 'audit', index: 'byMember', partitions: [memberKey(district, member)] };
  if (family) return { table: 'audit', index: 'byDistrict', partitions: [familyKey(district, family)] };
  return { table: 'audit', partitions: [logPartition(district)] };
}

const pageWithTexts = async (page: Page<AuditEntry> | Refusal) =>
  isRefusal(page) ? page : { ...page, items: await withTexts(page.items) };

/** A page of a district’s log, newest first. */
export async function listEntries(district: DistrictCode, filter: AuditFilter, page: PageRequest) {
  const { subject, member, family, from, to } = filter;
  // A sort key goes on behind its instant: none equals the upper end, which does not belong to it.
  const skBetween = [from ? startOfDate(from) : '0', to ? plusDays(startOfDate(to), 1) : ':'] as const;
  const source = { ...narrowest(district, filter), skBetween, newestFirst: true };
  const isOneQuery = [subject, member, family].filter(Boolean).length <= 1;
  const fits = isOneQuery
    ? undefined
    : (entry: AuditEntry) => matchesFilter({ ...entry, family: familyOf(entry.action) }, filter);
  return pageWithTexts(await readPage(source, page, parseEntry, fits));
}

const aboutSubject = (subject: SubjectOf): Source => ({
  table: 'audit',
  index: 'bySubject',
  partitions: [subjectKey(subject)],
});
/** A key of the log is its district and its time. */
const parseEntry = (item: unknown): AuditEntry => {
  const { pk, sk } = item as Key;
  return readEntry(item, { district: pk.slice(LOG_PREFIX.length), key: sk });
};

/** Everything that happened to one record, oldest first. */
export const entriesOf = async (subject: SubjectOf, page: PageRequest) =>
  pageWithTexts(await readPage(aboutSubject(subject), page, parseEntry));

/** What a district’s log holds of some time, without what was typed: a sort key goes on behind its instant, so the end does not belong to it. */
export const logEntries = (district: DistrictCode, { from, to }: Interval): Promise<AuditEntry[]> =>
  readAll({ table: 'audit', partitions: [logPartition(district)], skBetween: [from, to] }, parseEntry);

export const allEntriesOf = async (subject: SubjectOf): Promise<AuditEntry[]> =>
  withTexts(await readAll(aboutSubject(subject), parseEntry));
