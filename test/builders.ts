/** One good value of each kind, parsed by the real schemas; a test spoils one thing. */
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { type Child, childSchema } from '../shared/intake/children/child.ts';
import { type Consent, consentSchema } from '../shared/intake/consents/consent.ts';
import { needsSurveyBody, volunteerApplicationBody } from '../shared/intake/forms/forms.ts';
import { referralBody } from '../shared/intake/referrals/referral-form.ts';
import { offenceClasses } from '../shared/intake/volunteers/record-check.ts';
import { type VettingCheck, type Volunteer, volunteerSchema } from '../shared/intake/volunteers/volunteer.ts';
import type { StreetCode } from '../shared/kernel/ids.ts';
import type { CalendarDate } from '../shared/kernel/instants.ts';
import type { Role } from '../shared/kernel/roles.ts';
import { type Member, memberItem, memberSchema, pointerItem } from '../shared/office/members/member.ts';
import { CONSENT_NOTICE } from '../shared/office/notices/notice.ts';

/** What a public form says of how it was filled in. */
export const FILLED_IN = { website: '', fillSeconds: 60 };

const agreement = { agreed: true, noticeVersion: CONSENT_NOTICE.version };

/** Consent to pairing, in force. */
export const consent = (change: Record<string, unknown> = {}): Consent =>
  consentSchema.parse({
    purpose: 'pairing',
    noticeVersion: CONSENT_NOTICE.version,
    agreedAt: '2026-03-01T00:00:00.000Z',
    by: { means: 'form' },
    ...change,
  });

/** A needs survey as the form sends it. */
export const survey = (change: Record<string, unknown> = {}) => ({
  child: {
    name: '王梓涵',
    gender: 'female',
    birthMonth: '2016-09',
    kinds: ['leftBehind'],
    grade: '小学4年级',
  },
  guardian: { name: '王建国', relation: '爷爷', phone: '13900001234' },
  address: { streetCode: '320404001', communityCode: '320404001001', detail: '6幢乙单元610室' },
  needs: ['A1', 'B2', 'C2'],
  mostWanted: ['B2'],
  interests: ['阅读'],
  freeTimes: ['satMorning'],
  consent: agreement,
  ...FILLED_IN,
  ...change,
});

export const parsedSurvey = (change: Record<string, unknown> = {}) => ({
  ...needsSurveyBody.parse(survey(change)),
  ...FILLED_IN,
});

/** What an officer opens a referred child’s file with: a survey without the guardian’s consent. */
export function referredChild(change: Record<string, unknown> = {}) {
  const { consent: _none, website: _empty, fillSeconds: _long, ...form } = survey(change);
  return form;
}

/** A referral as the form sends it. */
export const referral = (change: Record<string, unknown> = {}) => ({
  referrer: {
    office: 'school',
    organisation: '示例小学',
    name: '沈老师',
    post: '班主任',
    phone: '13700004321',
  },
  child: { name: '王梓涵', gender: 'female', birthMonth: '2016-09', kinds: ['leftBehind'] },
  guardian: { name: '王建国', relation: '爷爷', phone: '13900001234' },
  place: { districtCode: '320404', streetCode: '320404001', communityCode: '320404001001' },
  known: '父母在外务工，近来常常没有晚饭吃。',
  urgency: 'normal',
  ...FILLED_IN,
  ...change,
});

export const parsedReferral = (change: Record<string, unknown> = {}) => ({
  ...referralBody.parse(referral(change)),
  ...FILLED_IN,
});

/** A volunteer’s application as the form sends it. */
export const application = (change: Record<string, unknown> = {}) => ({
  name: '何梅娟',
  birthYear: 1989,
  phone: '13800005678',
  occupation: '教师',
  address: { streetCode: '320404001', communityCode: '320404001002' },
  offers: ['B2', 'B5'],
  skills: ['阅读'],
  freeTimes: ['satMorning'],
  capacity: 1,
  maxDistanceKm: 5,
  channel: '常州日报',
  declaration: true,
  consent: agreement,
  ...FILLED_IN,
  ...change,
});

export const parsedApplication = (change: Record<string, unknown> = {}) => ({
  ...volunteerApplicationBody.parse(application(change)),
  ...FILLED_IN,
});

const filed = {
  districtCode: '320404',
  streetCode: '320404001',
  householdKeys: [],
  freeTimes: ['satMorning'],
  consents: [consent()],
  submittedAt: '2026-03-01T00:00:00.000Z',
  source: 'form',
  version: 1,
};

/** A verified child that waits. */
export const child = (change: Record<string, unknown> = {}): Child =>
  childSchema.parse({
    ...filed,
    id: 'child-1',
    fileNumber: '320404-26-AAAAAA',
    communityCode: '320404001001',
    maskedName: '王*涵',
    gender: 'female',
    birthYear: 2016,
    kinds: ['leftBehind'],
    needs: ['A1', 'B2'],
    mostWanted: ['B2'],
    interests: ['阅读'],
    status: 'waiting',
    waitingSince: '2026-03-02T00:00:00.000Z',
    ...change,
  });

const passed = (check: string) => ({ check, result: 'passed', on: '2026-03-01', validUntil: '2027-03-01' });

/** A vetted, active volunteer with one place. */
export const volunteer = (change: Record<string, unknown> = {}): Volunteer =>
  volunteerSchema.parse({
    ...filed,
    id: 'volunteer-1',
    fileNumber: '320404-26-VVVVVV',
    communityCode: '320404001002',
    maskedName: '何*娟',
    birthYear: 1989,
    occupation: '教师',
    offers: ['B2', 'B5'],
    skills: ['阅读'],
    capacity: 1,
    maxDistanceKm: 5,
    channel: '常州日报',
    status: 'active',
    vettings: [passed('identity'), passed('record'), passed('interview')],
    activePairings: 0,
    ...change,
  });

/** The body of a check that is passed; a background check with its enquiry. */
export const checkBody = <C extends VettingCheck>(check: C, on: string, validUntil: string) => ({
  check,
  result: 'passed' as const,
  on: on as CalendarDate,
  validUntil: validUntil as CalendarDate,
  ...(check === 'record' && {
    authority: '钟楼公安分局',
    enquiryNumber: '钟公查〔2026〕0310号',
    classes: [...offenceClasses],
  }),
});

/** A member of Zhonglou by role; `sub` is the role unless said. */
export const member = (role: Role, change: Partial<Record<keyof Member, unknown>> = {}): Member =>
  memberSchema.parse({
    id: `member-${role}`,
    sub: role,
    districtCode: '320404',
    roles: [role],
    streets: role === 'street' ? ['320404001' as StreetCode] : [],
    communities: role === 'community' ? ['320404001001'] : [],
    status: 'active',
    version: 1,
    ...change,
  });

/** Stores members, so that their tokens open something. */
export async function enrol(...members: readonly Member[]): Promise<void> {
  const { documents, tableName } = await import('../functions/store/documents.ts');
  for (const one of members)
    for (const Item of [memberItem(one), ...(one.sub ? [pointerItem({ id: one.id, sub: one.sub })] : [])])
      await documents.send(new PutCommand({ TableName: tableName('program'), Item }));
}
