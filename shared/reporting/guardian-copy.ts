/** R-IN-98: everything that is held on one child, for the guardian: as a value, and as sections to read. */

import { CONSENT_MEANS_WORDS, CONSENT_PURPOSE_WORDS } from '../intake/consent-view.ts';
import type { ChildRecords } from '../intake/correct-child.ts';
import type { Correction } from '../intake/correction.ts';
import { isLook } from '../intake/looks.ts';
import { tellEntry } from '../intake/timeline.ts';
import type { AuditEntry } from '../kernel/audit-entry.ts';
import { type Instant, wallClock } from '../kernel/instants.ts';
import { inLanguage, type Language } from '../kernel/language.ts';
import { END_CAUSES } from '../matching/end-causes.ts';
import type { Pairing } from '../matching/schema.ts';
import type { Contact } from '../support/schema.ts';
import type { Withdrawal } from '../support/withdrawal.ts';
import { correctionSection } from './copied-corrections.ts';
import { toldWithdrawal, withdrawalSection } from './copied-withdrawals.ts';
import {
  childStatusText,
  communityText,
  freeTimesText,
  kindsText,
  streetText,
  suggestionsText,
} from './export-words.ts';
import { FORM_LABELS } from './labels.ts';
import { type NotesNames, wordsFor } from './shared-note.ts';

export interface HeldOnChild extends ChildRecords {
  /** Other files of the same child, as they were when they were merged into this one. */
  readonly merged: readonly ChildRecords[];
  readonly corrections: readonly Correction[];
  readonly pairings: readonly Pairing[];
  readonly withdrawals: readonly Withdrawal[];
  readonly contacts: readonly Contact[];
  readonly names: NotesNames;
  readonly entries: readonly AuditEntry[];
  readonly madeAt: Instant;
}

/** What happened to a file that was merged into this one happened to the child. */
const idsOf = ({ child }: HeldOnChild) => [child.id, ...child.mergedFrom];

function toldContact(contact: Contact, held: HeldOnChild) {
  const { on, form, reached, minutes, suggestions, childIds } = contact;
  const isShared = childIds.some((id) => !idsOf(held).includes(id));
  return { on, form, reached, minutes, suggestions, isShared, ...wordsFor(contact, isShared, held.names) };
}

const toldPairing = ({ volunteerName, startedOn, introducedOn, endedAt, end, status }: Pairing) => ({
  volunteerName,
  status,
  startedOn,
  introducedOn,
  endedAt,
  cause: end?.cause,
  farewell: end?.farewell,
});

/** By office, never by person. */
const told = (entry: AuditEntry, language: Language) => {
  const { text, by, from, to, reason } = tellEntry(entry, language);
  return { at: entry.at, text, by, from, to, reason };
};

/** What was decided, without who of an office did. */
function withoutMember<T extends { readonly by?: string | undefined }>(decided: T | undefined) {
  if (!decided) return undefined;
  const { by: _by, ...rest } = decided;
  return rest;
}

/** Hashes stay out: they tell nobody anything. So do members: an office answers for what it did. */
function toldFile({ child, identity }: ChildRecords) {
  const { householdKeys: _hidden, transfer, erasure, consents, ...file } = child;
  const asked = { transfer: withoutMember(transfer), erasure: withoutMember(erasure) };
  const agreed = consents.map(({ by: { memberId: _id, ...by }, ...consent }) => ({ ...consent, by }));
  return { identity, file: { ...file, ...asked, consents: agreed } };
}

/** As data. */
export function copyOf(held: HeldOnChild, language: Language) {
  const inOrder = held.entries.toSorted((a, b) => (`${a.at}${a.id}` < `${b.at}${b.id}` ? -1 : 1));
  return {
    madeAt: held.madeAt,
    ...toldFile(held),
    merged: held.merged.map(toldFile),
    corrections: held.corrections.map(({ at, fields, reason, was }) => ({ at, fields, reason, was })),
    pairings: held.pairings.map(toldPairing),
    withdrawals: held.withdrawals.map(toldWithdrawal),
    contacts: held.contacts.toSorted((a, b) => (a.on < b.on ? -1 : 1)).map((one) => toldContact(one, held)),
    timeline: inOrder.filter((entry) => !isLook(entry)).map((entry) => told(entry, language)),
    looks: inOrder.filter(isLook).map((entry) => told(entry, language)),
  };
}
export type GuardianCopy = ReturnType<typeof copyOf>;

type ToldFile = Pick<GuardianCopy, 'identity' | 'file'>;

/** One part of the copy as a table. */
export interface CopySection {
  readonly title: string;
  readonly headings?: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

type Say = (zh: string, en: string) => string;
const text = (value: string | number | undefined) => String(value ?? '');
/** A family reads no questionnaire’s separator. */
const listed = (joined: string) => joined.replaceAll('┋', '，');

function identitySection({ identity, file }: ToldFile, say: Say): CopySection {
  const { guardian, address } = identity;
  return {
    title: say('身份信息', 'Identity'),
    rows: [
      [say('档案号', 'File number'), file.fileNumber],
      [say('孩子姓名', 'Name of the child'), identity.name],
      [say('出生年月', 'Month of birth'), identity.birthMonth],
      [say('监护人', 'Guardian'), `${guardian.name}（${guardian.relation}）`],
      [say('电话', 'Phone'), guardian.phone],
      [
        say('住址', 'Address'),
        `${text(streetText(address.streetCode))} ${text(communityText(address.communityCode))} ${address.detail}`,
      ],
      [say('其他情况', 'Note'), text(identity.note)],
      [say('回执号', 'Receipt code'), identity.receiptCode],
    ],
  };
}

function fileSection({ file }: ToldFile, say: Say): CopySection {
  return {
    title: say('档案', 'File'),
    rows: [
      [say('状态', 'Status'), childStatusText(file.status)],
      [say('性别', 'Gender'), file.gender === 'female' ? say('女', 'female') : say('男', 'male')],
      [say('类别', 'Kinds'), listed(kindsText(file))],
      [say('年级', 'Grade'), text(file.grade)],
      [say('需要的帮扶', 'Needs'), listed(suggestionsText(file.needs))],
      [say('最希望的帮扶', 'Most wanted'), listed(suggestionsText(file.mostWanted))],
      [say('兴趣', 'Interests'), file.interests.join('、')],
      [say('方便的时间', 'Free times'), listed(freeTimesText(file.freeTimes))],
      [say('登记时间', 'Sent'), wallClock(file.submittedAt)],
      [say('结案原因', 'Why it was closed'), file.status === 'closed' ? file.closeReason : ''],
    ].filter(([, value]) => value !== ''),
  };
}

function consentSection({ file }: ToldFile, say: Say): CopySection {
  return {
    title: say('同意', 'Consents'),
    headings: [
      say('用途', 'Purpose'),
      say('同意时间', 'Given'),
      say('方式', 'How'),
      say('同意书版本', 'Notice'),
      say('撤回时间', 'Taken back'),
    ],
    rows: file.consents.map(({ purpose, agreedAt, by, noticeVersion, withdrawnAt }) => {
      const [what, how] = [CONSENT_PURPOSE_WORDS[purpose], CONSENT_MEANS_WORDS[by.means]];
      return [
        say(what.zh, what.en),
        text(agreedAt && wallClock(agreedAt)),
        say(how.zh, how.en),
        noticeVersion,
        text(withdrawnAt && wallClock(withdrawnAt)),
      ];
    }),
  };
}

function pastSections(
  { corrections, pairings, withdrawals, contacts }: GuardianCopy,
  say: Say,
): CopySection[] {
  return [
    correctionSection(corrections, say),
    {
      title: say('结对', 'Pairings'),
      headings: [
        say('志愿者', 'Volunteer'),
        say('开始', 'Began'),
        say('结束', 'Ended'),
        say('原因', 'Why'),
        say('告别的话', 'Farewell'),
      ],
      rows: pairings.map(({ volunteerName, startedOn, endedAt, cause, farewell }) => [
        volunteerName,
        startedOn,
        text(endedAt && wallClock(endedAt)),
        cause ? say(END_CAUSES[cause].zh, END_CAUSES[cause].en) : '',
        text(farewell),
      ]),
    },
    withdrawalSection(withdrawals, say),
    {
      title: say('联系记录', 'Contacts'),
      headings: [
        say('日期', 'Day'),
        say('方式', 'Form'),
        say('是否联系上', 'Reached'),
        say('时长（分钟）', 'Minutes'),
        say('帮扶', 'Help'),
        say('经过', 'What happened'),
        say('亮点', 'Highlight'),
        say('问题', 'Problem'),
      ],
      rows: contacts.map(
        ({ on, form, reached, minutes, suggestions, isShared, note, highlight, problem }) => [
          on,
          say(FORM_LABELS[form].zh, FORM_LABELS[form].en),
          reached ? say('是', 'yes') : say('否', 'no'),
          text(minutes),
          listed(suggestionsText(suggestions)),
          isShared
            ? `${note}${say('（同时涉及其他孩子，其姓名已隐去）', ' (about other children too, whose names are left out)')}`
            : note,
          text(highlight),
          text(problem),
        ],
      ),
    },
  ];
}

function logSections({ timeline, looks }: GuardianCopy, say: Say): CopySection[] {
  const headings = [say('时间', 'When'), say('事项', 'What'), say('办理方', 'By'), say('说明', 'Details')];
  const rows = (entries: GuardianCopy['timeline']): string[][] =>
    entries.map(({ at, text: what, by, from, to, reason }) => [
      wallClock(at),
      what,
      by,
      [[from, to].filter(Boolean).join(' → '), reason].filter(Boolean).join('；'),
    ]);
  return [
    { title: say('经过', 'Timeline'), headings, rows: rows(timeline) },
    { title: say('谁看过身份信息', 'Who looked at the identity'), headings, rows: rows(looks) },
  ];
}

/** A file by its three parts; of a merged one, each says so. */
const fileSections = (told: ToldFile, say: Say): CopySection[] =>
  [identitySection, fileSection, consentSection].map((section) => section(told, say));

const mergedSections = ({ merged }: GuardianCopy, say: Say): CopySection[] =>
  merged.flatMap((told) =>
    fileSections(told, say).map((section) => ({
      ...section,
      title: `${section.title} ${say(`（已并入的档案 ${told.file.fileNumber}）`, `(of the merged file ${told.file.fileNumber})`)}`,
    })),
  );

/** The parts in the order in which a family reads them. */
export function copySections(copy: GuardianCopy, language: Language): CopySection[] {
  const say: Say = (zh, en) => inLanguage({ zh, en }, language);
  return [
    ...fileSections(copy, say),
    ...mergedSections(copy, say),
    ...pastSections(copy, say),
    ...logSections(copy, say),
  ];
}
