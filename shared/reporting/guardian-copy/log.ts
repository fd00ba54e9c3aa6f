/** What happened and who looked, in the copy of what is held on a child (R-IN-98). */
import { describeEntry } from '../../intake/children/timeline.ts';
import type { FindAction } from '../../kernel/audit-action.ts';
import type { AuditEntry } from '../../kernel/audit-entry.ts';
import { wallClock } from '../../kernel/instants.ts';
import type { Language } from '../../kernel/language.ts';
import type { CopySection, Phrase } from './section.ts';

/** By office, never by person. */
export function copiedEntry(entry: AuditEntry, findAction: FindAction, language: Language) {
  const { text, by, from, to, reason } = describeEntry(entry, findAction, language);
  return { at: entry.at, text, by, from, to, reason };
}
type CopiedEntry = ReturnType<typeof copiedEntry>;

const rowOf = ({ at, text, by, from, to, reason }: CopiedEntry): string[] => [
  wallClock(at),
  text,
  by,
  [[from, to].filter(Boolean).join(' → '), reason].filter(Boolean).join('；'),
];

const logSection = (title: string, entries: readonly CopiedEntry[], phrase: Phrase): CopySection => ({
  title,
  headings: [
    phrase('时间', 'Time'),
    phrase('事项', 'Event'),
    phrase('办理方', 'By'),
    phrase('说明', 'Details'),
  ],
  rows: entries.map(rowOf),
});

export const timelineSection = (entries: readonly CopiedEntry[], phrase: Phrase) =>
  logSection(phrase('档案动态', 'File history'), entries, phrase);

export const lookSection = (entries: readonly CopiedEntry[], phrase: Phrase) =>
  logSection(phrase('身份信息查看记录', 'Access to personal details'), entries, phrase);
