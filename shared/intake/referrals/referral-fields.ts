/** What the referral form asks for, wherever it is filled in: on the public page or in the console. */

import type { Bilingual } from '../../kernel/language.ts';
import type { AnswerKind, PathIn } from '../children/field-types.ts';
import { SURVEY_FIELDS, type SurveyField } from '../children/fields.ts';
import type { ReferralForm } from './referral-form.ts';

export const REFERRAL_SECTIONS = {
  urgency: { zh: '情况', en: 'Urgency' },
  referrer: { zh: '转介人', en: 'Referrer' },
  child: { zh: '孩子', en: 'The child' },
  guardian: { zh: '监护人或照料人', en: 'Guardian or carer' },
  place: { zh: '在哪里', en: 'Location' },
  known: { zh: '了解到的情况', en: 'What is known' },
} as const;
export type ReferralSection = keyof typeof REFERRAL_SECTIONS;
export const referralSections = Object.keys(REFERRAL_SECTIONS) as readonly ReferralSection[];

/** `policeTold` is asked of a report of harm only. */
export type ReferralKind =
  | Exclude<AnswerKind, 'suggestions' | 'words' | 'freeTimes'>
  | 'urgency'
  | 'policeTold'
  | 'office'
  | 'district';

export interface ReferralRow {
  readonly section: ReferralSection;
  readonly kind: ReferralKind;
  readonly label: Bilingual;
  readonly isRequired: boolean;
  readonly maxLength?: number;
}

/** Called as in the needs survey; a referrer rarely knows it all. */
const asInSurvey = <F extends SurveyField>(field: F) => {
  const { kind, label }: { kind: (typeof SURVEY_FIELDS)[F]['kind']; label: Bilingual } = SURVEY_FIELDS[field];
  return { kind, label, isRequired: false };
};

export const REFERRAL_FIELDS = {
  urgency: {
    section: 'urgency',
    kind: 'urgency',
    label: { zh: '属于哪种情况', en: 'How urgent is it?' },
    isRequired: true,
  },
  policeTold: {
    section: 'urgency',
    kind: 'policeTold',
    label: { zh: '已向公安机关报案', en: 'The police have been informed' },
    isRequired: false,
  },
  'referrer.office': {
    section: 'referrer',
    kind: 'office',
    label: { zh: '单位类别', en: 'Type of organisation' },
    isRequired: true,
  },
  'referrer.organisation': {
    section: 'referrer',
    kind: 'text',
    label: { zh: '单位名称', en: 'Name of organisation' },
    isRequired: true,
    maxLength: 80,
  },
  'referrer.name': {
    section: 'referrer',
    kind: 'personName',
    label: { zh: '姓名', en: 'Name' },
    isRequired: true,
  },
  'referrer.post': {
    section: 'referrer',
    kind: 'text',
    label: { zh: '职务', en: 'Job title' },
    isRequired: false,
  },
  'referrer.phone': { section: 'referrer', ...asInSurvey('phone'), isRequired: true },
  'child.name': { section: 'child', ...asInSurvey('name') },
  'child.gender': { section: 'child', ...asInSurvey('gender') },
  'child.birthMonth': { section: 'child', ...asInSurvey('birthMonth') },
  'child.kinds': { section: 'child', ...asInSurvey('kinds') },
  'guardian.name': { section: 'guardian', ...asInSurvey('guardianName') },
  'guardian.relation': { section: 'guardian', ...asInSurvey('relation'), maxLength: 20 },
  'guardian.phone': { section: 'guardian', ...asInSurvey('phone') },
  'place.districtCode': {
    section: 'place',
    kind: 'district',
    label: { zh: '区', en: 'District' },
    isRequired: true,
  },
  'place.streetCode': { section: 'place', ...asInSurvey('street') },
  'place.communityCode': { section: 'place', ...asInSurvey('community') },
  'place.detail': { section: 'place', ...asInSurvey('detail') },
  known: {
    section: 'known',
    kind: 'longText',
    label: { zh: '了解到的情况', en: 'What is known' },
    isRequired: true,
    maxLength: 2000,
  },
} as const satisfies Readonly<Record<PathIn<ReferralForm>, ReferralRow>>;
export type ReferralField = keyof typeof REFERRAL_FIELDS;
const referralFields = Object.keys(REFERRAL_FIELDS) as readonly ReferralField[];

export const optionalInReferral = referralFields.filter((field) => !REFERRAL_FIELDS[field].isRequired);
export const fieldsOfSection = (section: ReferralSection) =>
  referralFields.filter((field) => REFERRAL_FIELDS[field].section === section);
