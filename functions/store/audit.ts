/** Entries of the append-only audit log, written in the transaction of the change they tell of. */

import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import {
  type ActorStamp,
  type AuditEntry,
  type AuditFact,
  auditEntrySchema,
  subjectKey,
} from '../../shared/kernel/audit-entry.ts';
import type { Instant } from '../../shared/kernel/instants.ts';
import { type Change, create } from './change.ts';
import { documents, tableName } from './documents.ts';
import { type PageRequest, readAll, readPage, type Source } from './page.ts';

export interface AuditStamp {
  readonly id: string;
  readonly at: Instant;
  readonly by: ActorStamp;
}

function entryItem(fact: AuditFact, stamp: AuditStamp) {
  const entry = auditEntrySchema.parse({ ...fact, ...stamp });
  return {
    ...entry,
    pk: `AUDIT#${entry.districtCode}`,
    sk: `${entry.at}#${entry.id}`,
    bySubjectPk: subjectKey(entry.subject),
    bySubjectSk: `${entry.at}#${entry.id}`,
  };
}

export const appendEntry = (fact: AuditFact, stamp: AuditStamp): Change =>
  create('audit', entryItem(fact, stamp));

/** An entry that goes with no change: a look at an identity, a refused attempt. */
export async function appendAlone(fact: AuditFact, stamp: AuditStamp): Promise<void> {
  const Item = entryItem(fact, stamp);
  try {
    await documents.send(
      new PutCommand({
        TableName: tableName('audit'),
        Item,
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
  } catch (error) {
    // The same id is the same entry: it was written before, and only the answer was lost, or somebody was quicker.
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}

const aboutSubject = (subject: AuditEntry['subject']): Source => ({
  table: 'audit',
  index: 'bySubject',
  partitions: [subjectKey(subject)],
});
const parseEntry = (item: unknown): AuditEntry => auditEntrySchema.parse(item);

/** Everything that happened to one record, oldest first. */
export const entriesOf = (subject: AuditEntry['subject'], page: PageRequest) =>
  readPage(aboutSubject(subject), page, parseEntry);

export const allEntriesOf = (subject: AuditEntry['subject']): Promise<AuditEntry[]> =>
  readAll(aboutSubject(subject), parseEntry);
