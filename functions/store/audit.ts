/** Entries of the append-only audit log, written in the transaction of the change they tell of. */

import {
  type ActorStamp,
  type AuditEntry,
  type AuditFact,
  auditEntrySchema,
  type SubjectOf,
  subjectKey,
} from '../../shared/kernel/audit-entry.ts';
import { type DistrictCode, districtCode } from '../../shared/kernel/ids.ts';
import { type Instant, type Interval, instantOf } from '../../shared/kernel/instants.ts';
import { type Change, create } from './change.ts';
import { type PageRequest, readAll, readPage, type Source } from './page.ts';
import { putNew } from './put-new.ts';

export const LOG_PREFIX = 'AUDIT#';

/** Whose log a partition is. */
export const districtOfLog = (pk: string) => districtCode.parse(pk.slice(LOG_PREFIX.length));

export interface AuditStamp {
  readonly id: string;
  readonly at: Instant;
  readonly by: ActorStamp;
}

function entryItem(fact: AuditFact, stamp: AuditStamp) {
  const entry = auditEntrySchema.parse({ ...fact, ...stamp });
  return {
    ...entry,
    // When it was put down, as against when it happened: what was put down a minute ago has to be sealed (ADR 0009).
    storedAt: instantOf(Date.now()),
    pk: `${LOG_PREFIX}${entry.districtCode}`,
    sk: `${entry.at}#${entry.id}`,
    bySubjectPk: subjectKey(entry),
    bySubjectSk: `${entry.at}#${entry.id}`,
  };
}

export const appendEntry = (fact: AuditFact, stamp: AuditStamp): Change =>
  create('audit', entryItem(fact, stamp));

/**
 * An entry that goes with no change: a look at an identity, a refused attempt. The same id is the same entry: it was written before,
 * and only the answer was lost, or somebody was quicker.
 */
export async function appendAlone(fact: AuditFact, stamp: AuditStamp): Promise<void> {
  await putNew('audit', entryItem(fact, stamp));
}

const aboutSubject = (subject: SubjectOf): Source => ({
  table: 'audit',
  index: 'bySubject',
  partitions: [subjectKey(subject)],
});
const parseEntry = (item: unknown): AuditEntry => auditEntrySchema.parse(item);

/** Everything that happened to one record, oldest first. */
export const entriesOf = (subject: SubjectOf, page: PageRequest) =>
  readPage(aboutSubject(subject), page, parseEntry);

/** What a district’s log holds of some time: a sort key goes on behind its instant, so the end does not belong to it. */
export const logEntries = (district: DistrictCode, { from, to }: Interval): Promise<AuditEntry[]> =>
  readAll({ table: 'audit', partitions: [`${LOG_PREFIX}${district}`], skBetween: [from, to] }, parseEntry);

export const allEntriesOf = (subject: SubjectOf): Promise<AuditEntry[]> =>
  readAll(aboutSubject(subject), parseEntry);
