/** R-IN-05: A guardian may answer a returned survey again with the receipt, and the street then verifies it again. */
import { districtOf } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instants.ts';
import { maskName } from '../../kernel/people.ts';
import { isRefusal, type Refusal } from '../../kernel/problem.ts';
import { checkBirthMonth } from '../children/birth-month.ts';
import type { Child, ChildIdentity } from '../children/child.ts';
import { moveChild } from '../children/child-rules.ts';
import { type ComparedField, compareFiles } from '../children/compare-files.ts';
import { type Fault, faultAt } from '../children/field-fault.ts';
import type { Consent } from '../consents/consent.ts';
import type { ChildRecords, Corrected } from '../rights/correct-child.ts';
import type { Correction } from '../rights/correction.ts';
import type { NeedsSurvey } from './forms.ts';

function identityOf(identity: ChildIdentity, { child, guardian, address, note }: NeedsSurvey): ChildIdentity {
  const { name, birthMonth } = child;
  return { ...identity, name, birthMonth, guardian, address, note };
}

const agreement = ({ consent }: NeedsSurvey, agreedAt: Instant): Consent => ({
  purpose: 'pairing',
  noticeVersion: consent.noticeVersion,
  agreedAt,
  by: { means: 'receipt' },
});

function fileOf(child: Child, survey: NeedsSurvey, now: Instant): Child {
  const { child: about, address, needs, mostWanted, interests, freeTimes } = survey;
  return {
    ...child,
    ...{ needs, mostWanted, interests, freeTimes },
    streetCode: address.streetCode,
    communityCode: address.communityCode,
    maskedName: maskName(about.name),
    birthYear: Number(about.birthMonth.slice(0, 4)),
    gender: about.gender,
    kinds: about.kinds,
    grade: about.grade,
    consents: [...child.consents, agreement(survey, now)],
  };
}

/** The values that the new survey replaced, by the fields that differ. */
function replacedIn({ child, identity }: ChildRecords, fields: readonly ComparedField[]): Correction['was'] {
  const { gender, grade, kinds, needs, mostWanted, interests, freeTimes } = child;
  const { name, birthMonth, note, guardian, address } = identity;
  const held = {
    gender,
    grade,
    kinds,
    needs,
    mostWanted,
    interests,
    freeTimes,
    name,
    birthMonth,
    note,
    address,
  };
  const changed = Object.entries(held).filter(([field]) => (fields as readonly string[]).includes(field));
  const isGuardian = (['guardianName', 'relation', 'phone'] as const).some((field) => fields.includes(field));
  return { ...Object.fromEntries(changed), ...(isGuardian && { guardian }) };
}

function faultOf({ child }: ChildRecords, survey: NeedsSurvey, now: Instant): Fault | undefined {
  const age = checkBirthMonth(survey.child.birthMonth, now);
  if (age) return faultAt('/survey/child/birthMonth', age);
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
  const after = { child: fileOf(moved, survey, now), identity: identityOf(records.identity, survey) };
  const fields = compareFiles(records, after)
    .filter(({ verdict }) => verdict !== 'same')
    .map(({ field }) => field);
  return { ...after, fields, was: replacedIn(records, fields) };
}
