/** What somebody typed as the reason of an audit entry: in the program table beside the log, until an erasure takes it (R-RE-80). */
import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { type AuditEntry, type SubjectOf, subjectKey } from '../../shared/kernel/audit-entry.ts';
import { joinWhy } from '../../shared/kernel/audit-text.ts';
import type { DistrictCode } from '../../shared/kernel/ids.ts';
import { readItems } from './batch.ts';
import { type Change, create, type Key, remove } from './change.ts';
import type { Source } from './page.ts';

type Entry = SubjectOf & Pick<AuditEntry, 'id' | 'at'>;

const partitionOf = (subject: SubjectOf) => `TEXTS#${subjectKey(subject)}`;
const textKey = (entry: Entry) => ({ pk: partitionOf(entry), sk: `${entry.at}#${entry.id}` });

const textSchema = z.object({ pk: z.string(), sk: z.string(), text: z.string(), salt: z.string() });
export type AuditText = z.infer<typeof textSchema>;
export const parseText = (item: unknown): AuditText => textSchema.parse(item);

/** Without the salt, which goes with the text, nobody can try out what it may have been. */
const hashOf = ({ text, salt }: Pick<AuditText, 'text' | 'salt'>) =>
  createHash('sha256')
    .update(JSON.stringify([salt, text]))
    .digest('hex');

/** The text as it is stored, and the hash by which the entry proves it. */
export function apart(entry: Entry, text: string): { readonly textHash: string; readonly change: Change } {
  const item = { ...textKey(entry), text, salt: randomBytes(16).toString('base64url') };
  const byDistrict = { byDistrictPk: `TEXTS#${entry.districtCode}`, byDistrictSk: item.sk };
  return { textHash: hashOf(item), change: create('program', { ...item, ...byDistrict }) };
}

export const textsAbout = (subject: SubjectOf): Source => ({
  table: 'program',
  partitions: [partitionOf(subject)],
});

export const textsOfDistrict = (code: DistrictCode): Source => ({
  table: 'program',
  index: 'byDistrict',
  partitions: [`TEXTS#${code}`],
});

export const removeText = (text: AuditText): Change => remove('program', text);

function withText(entry: AuditEntry, found: AuditText | undefined): AuditEntry {
  if (!found) return { ...entry, missingText: 'erased' };
  return hashOf(found) === entry.textHash
    ? { ...entry, why: joinWhy({ code: entry.why, text: found.text }) }
    : { ...entry, missingText: 'altered' };
}

const nameOf = ({ pk, sk }: Key) => `${pk} ${sk}`;

/** Entries with the texts that stand beside them, one read for all; those of earlier releases have theirs in them. */
export async function withTexts(entries: readonly AuditEntry[]): Promise<AuditEntry[]> {
  const keys = entries.filter(({ textHash }) => textHash !== undefined).map(textKey);
  const texts = await readItems('program', keys, parseText);
  const found = new Map(texts.map((text) => [nameOf(text), text]));
  return entries.map((entry) =>
    entry.textHash === undefined ? entry : withText(entry, found.get(nameOf(textKey(entry)))),
  );
}
