/**
 * R-IN-98: A guardian’s copy has everything that is stored about one child, and nothing about any other child. As a value, and as
 * sections to read.
 */

import type { ChildRecords } from '../../intake/children/child.ts';
import { isIdentityAccess } from '../../intake/identities/identity-access.ts';
import type { RiskAssessment } from '../../intake/reviews/risk.ts';
import type { Correction } from '../../intake/rights/correction.ts';
import type { FindAction } from '../../kernel/audit-action.ts';
import type { AuditEntry } from '../../kernel/audit-entry.ts';
import type { Instant } from '../../kernel/instants.ts';
import { inLanguage, type Language } from '../../kernel/language.ts';
import type { Pairing } from '../../matching/pairings/pairing.ts';
import type { Contact } from '../../support/contacts/contact.ts';
import type { Withdrawal } from '../../support/withdrawals/withdrawal.ts';
import type { NotesNames } from '../digests/shared-note.ts';
import { contactSection, copiedContact } from './contacts.ts';
import { correctionSection } from './corrections.ts';
import { copiedFile, copiedRisk, fileSections, mergedFileSections } from './file.ts';
import { copiedEntry, lookSection, timelineSection } from './log.ts';
import { copiedPairing, pairingSection } from './pairings.ts';
import { riskSection } from './risks.ts';
import type { CopySection, Phrase } from './section.ts';
import { copiedWithdrawal, withdrawalSection } from './withdrawals.ts';

export interface EverythingOnChild extends ChildRecords {
  /** Other files of the same child, as they were when they were merged into this one. */
  readonly merged: readonly ChildRecords[];
  readonly corrections: readonly Correction[];
  /** The assessments of the child’s risk. */
  readonly risks: readonly RiskAssessment[];
  readonly pairings: readonly Pairing[];
  readonly withdrawals: readonly Withdrawal[];
  readonly contacts: readonly Contact[];
  readonly names: NotesNames;
  readonly entries: readonly AuditEntry[];
  readonly madeAt: Instant;
}

/** What happened to a file that was merged into this one happened to the child. */
const idsOf = ({ child }: EverythingOnChild) => [child.id, ...child.mergedFrom];

/** As data. */
export function copyOf(everything: EverythingOnChild, findAction: FindAction, language: Language) {
  const copied = (entry: AuditEntry) => copiedEntry(entry, findAction, language);
  const inOrder = everything.entries.toSorted((a, b) => (`${a.at}${a.id}` < `${b.at}${b.id}` ? -1 : 1));
  const byDay = everything.contacts.toSorted((a, b) => (a.on < b.on ? -1 : 1));
  return {
    madeAt: everything.madeAt,
    ...copiedFile(everything),
    merged: everything.merged.map(copiedFile),
    corrections: everything.corrections.map(({ at, fields, reason, was }) => ({ at, fields, reason, was })),
    risks: everything.risks.map(copiedRisk),
    pairings: everything.pairings.map(copiedPairing),
    withdrawals: everything.withdrawals.map(copiedWithdrawal),
    contacts: byDay.map((contact) => copiedContact(contact, idsOf(everything), everything.names)),
    timeline: inOrder.filter((entry) => !isIdentityAccess(entry)).map(copied),
    looks: inOrder.filter(isIdentityAccess).map(copied),
  };
}
export type GuardianCopy = ReturnType<typeof copyOf>;

/** The parts in the order in which a family reads them. */
export function copySections(copy: GuardianCopy, language: Language): CopySection[] {
  const phrase: Phrase = (zh, en) => inLanguage({ zh, en }, language);
  return [
    ...fileSections(copy, phrase),
    ...copy.merged.flatMap((file) => mergedFileSections(file, phrase)),
    correctionSection(copy.corrections, phrase),
    riskSection(copy.risks, phrase),
    pairingSection(copy.pairings, phrase),
    withdrawalSection(copy.withdrawals, phrase),
    contactSection(copy.contacts, phrase),
    timelineSection(copy.timeline, phrase),
    lookSection(copy.looks, phrase),
  ];
}
