/** R-IN-05: A guardian may complete a returned survey again with the receipt, and the street then verifies it again. */
import { pick } from '../../kernel/at-path.ts';
import { districtOf } from '../../kernel/ids.ts';
import { dateIn, type Instant } from '../../kernel/instants.ts';
import { isRefusal, type Refusal } from '../../kernel/problem.ts';
import { checkKinds } from '../../office/kinds/kinds.ts';
import { checkBirthMonth } from '../children/birth-month.ts';
import type { Child, ChildRecords } from '../children/child.ts';
import { moveChild } from '../children/child-rules.ts';
import { type ComparedField, compareFiles } from '../children/compare-files.ts';
import { type Fault, faultAt } from '../children/field-fault.ts';
import {
  answersIn,
  fileAnswers,
  identityAnswers,
  maskedIdentity,
  phoneFacts,
} from '../children/field-values.ts';
import { mergedBy } from '../children/merge-fields.ts';
import type { Consent } from '../consents/consent.ts';
import { askedSince } from '../consents/consenting-age.ts';
import { contactOf } from '../identities/family.ts';
import { withoutSettled } from '../reviews/review-rules.ts';
import type { Corrected } from '../rights/correct-child.ts';
import type { Correction } from '../rights/correction.ts';
import { isGuardians, type NeedsSurvey } from './forms.ts';

const agreement = ({ consent }: NeedsSurvey, agreedAt: Instant): Consent => ({
  purpose: 'pairing',
  noticeVersion: consent?.noticeVersion ?? '',
  agreedAt,
  by: { means: 'receipt' },
});

const fileOf = (child: Child, survey: NeedsSurvey, now: Instant): Child => ({
  ...child,
  ...fileAnswers(survey),
  ...maskedIdentity(survey.child),
  ...askedSince(child, survey.child.birthMonth, now),
  ...phoneFacts(contactOf(survey).phone),
  streetCode: survey.address.streetCode,
  communityCode: survey.address.communityCode,
  consents: isGuardians(survey) ? [...child.consents, agreement(survey, now)] : child.consents,
});

/** The values that the new survey replaced: each answer that differs, a guardian or an address whole. */
const replacedIn = (records: ChildRecords, compared: readonly ComparedField[]): Correction['was'] =>
  pick(answersIn(records), [...new Set(compared.map(mergedBy))]);

function faultOf({ child }: ChildRecords, survey: NeedsSurvey, now: Instant): Fault | undefined {
  const age = checkBirthMonth(survey.child.birthMonth, now);
  if (age) return faultAt('/survey/child/birthMonth', age);
  const choice = { district: child.districtCode, on: dateIn(now), before: child.kinds };
  const retired = checkKinds(survey.child.kinds, choice);
  if (retired) return faultAt('/survey/child/kinds', retired);
  return districtOf(survey.address.streetCode) === child.districtCode
    ? undefined
    : faultAt('/survey/address/streetCode', 'street.otherDistrict');
}

/** Both records as the survey has them now; what it replaced is kept as after a correction. */
export function resubmitSurvey(
  records: ChildRecords,
  survey: NeedsSurvey,
  now: Instant,
): Corrected | Refusal | Fault {
  const moved = moveChild(records.child, 'correct');
  if (isRefusal(moved)) return moved;
  const fault = faultOf(records, survey, now);
  if (fault) return fault;
  const after = {
    child: withoutSettled(fileOf(moved, survey, now), records.child),
    identity: { ...records.identity, ...identityAnswers(survey) },
  };
  const fields = compareFiles(records, after)
    .filter(({ verdict }) => verdict !== 'same')
    .map(({ field }) => field);
  return { ...after, fields, was: replacedIn(records, fields) };
}
