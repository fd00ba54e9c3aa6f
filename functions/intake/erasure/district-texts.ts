/** R-IN-121: After an erasure nothing that somebody typed in the district names the person any more, whatever it is about. */
import type * as z from 'zod';
import { childSchema } from '../../../shared/intake/children/child.ts';
import { importSchema } from '../../../shared/intake/imports/import.ts';
import { referralSchema } from '../../../shared/intake/referrals/referral.ts';
import { volunteerSchema } from '../../../shared/intake/volunteers/volunteer.ts';
import type { DistrictCode } from '../../../shared/kernel/ids.ts';
import { changeTypedTexts } from '../../../shared/kernel/text/typed-texts.ts';
import { withoutNames } from '../../../shared/kernel/text/without-names.ts';
import { pairingSchema } from '../../../shared/matching/pairings/pairing.ts';
import { proposalSchema } from '../../../shared/matching/proposals/proposal.ts';
import { pendingChangeSchema } from '../../../shared/office/changes/change.ts';
import { feedbackSchema } from '../../../shared/office/feedback/feedback.ts';
import { memberSchema } from '../../../shared/office/members/member.ts';
import { yearlyDutySchema } from '../../../shared/reporting/data-reports/yearly-duty.ts';
import { contactWithoutNames } from '../../../shared/reporting/digests/erased-contact.ts';
import type { Contact } from '../../../shared/support/contacts/contact.ts';
import { withdrawalSchema } from '../../../shared/support/withdrawals/withdrawal.ts';
import type { Change } from '../../store/change.ts';
import { childrenOfDistrict, replaceChild } from '../../store/intake/children.ts';
import { importsOfDistrict, replaceImport } from '../../store/intake/imports.ts';
import { referralsOfDistrict, replaceReferral } from '../../store/intake/referrals.ts';
import { replaceVolunteer, volunteersOfDistrict } from '../../store/intake/volunteers.ts';
import { parseRun, runsOfDistrict } from '../../store/matching/match-runs.ts';
import { pairingsOfDistrict, replacePairing } from '../../store/matching/pairings.ts';
import { proposalsByHand, proposalsOfRun, replaceProposal } from '../../store/matching/proposals.ts';
import { changesOfDistrict, replacePendingChange } from '../../store/office/changes.ts';
import { feedbackOfDistrict, replaceFeedback } from '../../store/office/feedback.ts';
import { memberList, replaceMember } from '../../store/office/members.ts';
import { readAll, readInPages, type Source } from '../../store/page.ts';
import { dutiesOfDistrict, replaceYearlyDuty } from '../../store/reporting/yearly-duties.ts';
import { contactsOfDistrict, parseContact } from '../../store/support/contacts.ts';
import { replaceWithdrawal, withdrawalsOfDistrict } from '../../store/support/withdrawals.ts';
import { clearing, store } from './cleared-copies.ts';

interface Kind<T> {
  readonly sources: readonly Source[];
  readonly schema: z.ZodType<T>;
  readonly replace: (before: T, after: T) => Change;
}

async function clearKind<T>({ sources, schema, replace }: Kind<T>, names: readonly string[]): Promise<void> {
  const clear = (record: T) => changeTypedTexts(schema, record, (text) => withoutNames(text, names));
  for (const source of sources)
    for await (const records of readInPages(source, (item) => schema.parse(item)))
      await store(clearing(records, clear, replace));
}

/** Contacts have a way of their own: what is taken out of them is not quoted any more (R-RE-40). */
export async function contactsNaming(district: DistrictCode, names: readonly string[]): Promise<Contact[]> {
  const naming: Contact[] = [];
  for await (const contacts of readInPages(contactsOfDistrict(district), parseContact))
    naming.push(...contacts.filter((contact) => contactWithoutNames(contact, names) !== contact));
  return naming;
}

/** Of all records of the program table but contacts, digests and reasons, which are cleared by themselves. */
export async function clearDistrictTexts(district: DistrictCode, names: readonly string[]): Promise<void> {
  const runs = await readAll(runsOfDistrict(district), parseRun);
  const proposals = [proposalsByHand(district), ...runs.map(({ id }) => proposalsOfRun(district, id))];
  const referrals = (['open', 'ended'] as const).map((state) => referralsOfDistrict(district, state));
  await clearKind(
    { sources: [childrenOfDistrict(district)], schema: childSchema, replace: replaceChild },
    names,
  );
  await clearKind(
    { sources: [volunteersOfDistrict(district)], schema: volunteerSchema, replace: replaceVolunteer },
    names,
  );
  await clearKind({ sources: proposals, schema: proposalSchema, replace: replaceProposal }, names);
  await clearKind(
    { sources: [pairingsOfDistrict(district)], schema: pairingSchema, replace: replacePairing },
    names,
  );
  await clearKind(
    { sources: [withdrawalsOfDistrict(district)], schema: withdrawalSchema, replace: replaceWithdrawal },
    names,
  );
  await clearKind({ sources: referrals, schema: referralSchema, replace: replaceReferral }, names);
  await clearKind(
    { sources: [importsOfDistrict(district)], schema: importSchema, replace: replaceImport },
    names,
  );
  await clearKind(
    {
      sources: [changesOfDistrict(district)],
      schema: pendingChangeSchema,
      replace: replacePendingChange,
    },
    names,
  );
  await clearKind(
    { sources: [dutiesOfDistrict(district)], schema: yearlyDutySchema, replace: replaceYearlyDuty },
    names,
  );
  await clearKind({ sources: [memberList(district)], schema: memberSchema, replace: replaceMember }, names);
  await clearKind(
    { sources: [feedbackOfDistrict(district)], schema: feedbackSchema, replace: replaceFeedback },
    names,
  );
}
