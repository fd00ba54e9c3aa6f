/** A child’s file and identity, in the copy of what is held on a child (R-IN-98). */

import type { ChildRecords } from '../../intake/children/child.ts';
import { CHILD_MACHINE } from '../../intake/children/child-machine.ts';
import { FILE_FIELDS, IDENTITY_FIELDS, recordPath } from '../../intake/children/field-groups.ts';
import { CONSENT_MEANS_WORDS, CONSENT_PURPOSE_WORDS } from '../../intake/consents/consent-words.ts';
import type { Risk, RiskAssessment } from '../../intake/reviews/risk.ts';
import { valueAt } from '../../kernel/at-path.ts';
import { wallClock } from '../../kernel/instants.ts';
import { type CopySection, type Phrase, text } from './section.ts';
import { answerRow, inWords } from './words.ts';

/** What was decided, without who of an office did. */
function withoutMember<T extends { readonly by?: string | undefined }>(decided: T | undefined) {
  if (!decided) return undefined;
  const { by: _by, ...rest } = decided;
  return rest;
}

/** An assessment, without who made it. */
export const copiedRisk = ({ colour, on, note }: Risk & Pick<RiskAssessment, 'note'>) => ({
  colour,
  on,
  ...(note && { note }),
});

/** Hashes stay out: they tell nobody anything. So does a code: nothing but a letter or a text shows it. So do members: an office answers for what it did. */
export function copiedFile({ child, identity: { receiptCode: _former, ...identity } }: ChildRecords) {
  const { householdKeys: _hidden, transfer, erasure, consents, risk, ...file } = child;
  const asked = {
    transfer: withoutMember(transfer),
    erasure: withoutMember(erasure),
    ...(risk && { risk: copiedRisk(risk) }),
  };
  const agreed = consents.map(({ by: { memberId: _id, ...by }, ...consent }) => ({ ...consent, by }));
  return { identity, file: { ...file, ...asked, consents: agreed } };
}
type CopiedFile = ReturnType<typeof copiedFile>;

const identitySection = ({ identity, file }: CopiedFile, phrase: Phrase): CopySection => ({
  title: phrase('身份信息', 'Personal details'),
  rows: [
    [phrase('档案号', 'File number'), file.fileNumber],
    ...IDENTITY_FIELDS.map((field) => answerRow(field, valueAt(identity, recordPath(field)), phrase)),
  ],
});

const fileSection = ({ file }: CopiedFile, phrase: Phrase): CopySection => ({
  title: phrase('档案', 'File'),
  rows: [
    [phrase('状态', 'Status'), inWords(CHILD_MACHINE.states[file.status], phrase)],
    ...FILE_FIELDS.map((field) => answerRow(field, file[field], phrase)),
    [phrase('登记时间', 'Registered'), wallClock(file.submittedAt)],
    [phrase('结案原因', 'Reason for closing'), file.status === 'closed' ? file.closeReason : ''],
  ].filter(([, value]) => value !== ''),
});

const consentSection = ({ file }: CopiedFile, phrase: Phrase): CopySection => ({
  title: phrase('同意', 'Consent'),
  headings: [
    phrase('用途', 'Purpose'),
    phrase('同意时间', 'Given on'),
    phrase('方式', 'How'),
    phrase('同意书版本', 'Notice version'),
    phrase('撤回时间', 'Withdrawn on'),
  ],
  rows: file.consents.map(({ purpose, agreedAt, by, noticeVersion, withdrawnAt }) => [
    inWords(CONSENT_PURPOSE_WORDS[purpose], phrase),
    text(agreedAt && wallClock(agreedAt)),
    inWords(CONSENT_MEANS_WORDS[by.means], phrase),
    noticeVersion,
    text(withdrawnAt && wallClock(withdrawnAt)),
  ]),
});

export const fileSections = (copied: CopiedFile, phrase: Phrase): CopySection[] =>
  [identitySection, fileSection, consentSection].map((section) => section(copied, phrase));

/** Of a file that was merged into the child’s, each part says so. */
export const mergedFileSections = (copied: CopiedFile, phrase: Phrase): CopySection[] =>
  fileSections(copied, phrase).map((section) => ({
    ...section,
    title: `${section.title} ${phrase(`（已并入的档案 ${copied.file.fileNumber}）`, `(merged file ${copied.file.fileNumber})`)}`,
  }));
