/** What the contexts bring is joined by name: the same name in two tables would hide one of them. */
import { globSync } from 'node:fs';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { childMessage } from '../functions/messages/intake/child.ts';
import type { consentStreetMessage, consentVolunteerMessage } from '../functions/messages/intake/consent.ts';
import type { dataRequestMessage } from '../functions/messages/intake/data-request.ts';
import type { erasureMessage } from '../functions/messages/intake/erasure.ts';
import type { outsideMessage, unheardMessage } from '../functions/messages/intake/harm.ts';
import type { identityAccessMessage } from '../functions/messages/intake/identity-access.ts';
import type { receiptCodeMessage, receiptLettersMessage } from '../functions/messages/intake/receipt-code.ts';
import type { referralMessage } from '../functions/messages/intake/referral.ts';
import type { reviewMessage } from '../functions/messages/intake/review.ts';
import type { transferMessage } from '../functions/messages/intake/transfer.ts';
import type { applicantMessage, volunteerMessage } from '../functions/messages/intake/volunteer.ts';
import type { proposalMessage } from '../functions/messages/matching/proposal.ts';
import type { runMessage } from '../functions/messages/matching/run.ts';
import type { accountMessage } from '../functions/messages/office/account.ts';
import type { changeMessage } from '../functions/messages/office/change.ts';
import type { feedbackMessage } from '../functions/messages/office/feedback.ts';
import type { officerMessage } from '../functions/messages/office/officer.ts';
import type { failuresMessage } from '../functions/messages/reporting/deliveries.ts';
import type { yearlyDutyMessage } from '../functions/messages/reporting/yearly-duty.ts';
import type { movedChildMessage, pairingMessage } from '../functions/messages/support/pairing.ts';
import type { withdrawalMessage } from '../functions/messages/support/withdrawal.ts';
import { ACTIONS, familyOf } from '../shared/all-actions.ts';
import { FIELD_RULES } from '../shared/all-field-rules.ts';
import { MESSAGES, type MessageKind } from '../shared/all-messages.ts';
import { PROBLEMS } from '../shared/all-problems.ts';
import { SETTINGS } from '../shared/all-settings.ts';
import { AUDIT_FAMILIES } from '../shared/kernel/audit-action.ts';
import { KERNEL_FIELD_RULES } from '../shared/kernel/field-rule.ts';
import { KERNEL_PROBLEMS } from '../shared/kernel/problem.ts';
import { SMS_TEMPLATE_SETTINGS } from '../shared/sms-templates.ts';

const ROOT = `${import.meta.dirname}/..`;

/** `INTAKE_PROBLEMS` of shared/intake/problems.ts. */
async function tableOf(path: string, file: string): Promise<object> {
  const exported = await import(/* @vite-ignore */ `${ROOT}/${path}`);
  const context = path.split('/')[1];
  return exported[`${context}_${file}`.replaceAll('-', '_').toUpperCase()];
}

describe('a joint has every name of every table, and no name is in two', () => {
  it.each<[string, object, object]>([
    ['problems', PROBLEMS, KERNEL_PROBLEMS],
    ['field-rules', FIELD_RULES, KERNEL_FIELD_RULES],
    ['messages', MESSAGES, {}],
    ['actions', ACTIONS, {}],
    ['settings', SETTINGS, SMS_TEMPLATE_SETTINGS],
  ])('%s', async (file, joint, ofKernel) => {
    const paths = globSync(`shared/*/${file}.ts`, { cwd: ROOT });
    const tables = await Promise.all(paths.map((path) => tableOf(path, file)));
    const names = [...tables, ofKernel].flatMap(Object.keys);

    expect(names.toSorted()).toEqual(Object.keys(joint).toSorted());
  });
});

/** The tables of functions/messages, which decide who receives what. */
type Table =
  | typeof applicantMessage
  | typeof childMessage
  | typeof accountMessage
  | typeof changeMessage
  | typeof officerMessage
  | typeof consentStreetMessage
  | typeof consentVolunteerMessage
  | typeof erasureMessage
  | typeof failuresMessage
  | typeof feedbackMessage
  | typeof identityAccessMessage
  | typeof movedChildMessage
  | typeof outsideMessage
  | typeof pairingMessage
  | typeof proposalMessage
  | typeof receiptCodeMessage
  | typeof receiptLettersMessage
  | typeof referralMessage
  | typeof reviewMessage
  | typeof runMessage
  | typeof transferMessage
  | typeof unheardMessage
  | typeof volunteerMessage
  | typeof yearlyDutyMessage
  | typeof dataRequestMessage
  | typeof withdrawalMessage;
/** Goes to those whose its parts are. */
type FromParts = 'morningReminders';
type KindIn<T> = T extends (subject: never, kind: infer Kind, ...rest: never[]) => unknown ? Kind : never;

describe('what the tables name elsewhere', () => {
  it('every kind of message has its addressees, or this does not compile', () => {
    expectTypeOf<KindIn<Table> | FromParts>().toEqualTypeOf<MessageKind>();
  });

  it('every family of the audit log has an action, and every action a family', () => {
    const families = new Set(Object.keys(ACTIONS).map(familyOf));
    expect([...families].toSorted()).toEqual([...AUDIT_FAMILIES].toSorted());
  });
});
