/** What a district decides about intake. */
import * as z from 'zod';
import { rule } from '../kernel/field-rule.ts';
import { dateSchema } from '../kernel/instants.ts';
import type { Bilingual } from '../kernel/language.ts';
import {
  type GroupTitles,
  numberSetting,
  type Setting,
  type SettingsTable,
  type ValuesOf,
} from '../office/settings/setting.ts';
import { isAddressList } from './harm/on-duty.ts';

/** The day from which something is required; empty while it is not. To put it off or to drop it needs a second person. */
const dateSetting = (label: Bilingual) =>
  ({
    label,
    schema: z
      .string()
      .trim()
      .refine((text) => text === '' || dateSchema.safeParse(text).success, rule('date.orEmpty')),
    initial: '',
    secondPerson: 'whenReplaced',
  }) satisfies Setting;

export const INTAKE_SETTINGS = {
  /** How long identities are retained after their purpose has ended, in days (Rule 8). */
  retention: {
    /** From the end of a child’s file to its erasure. */
    closedChildDays: numberSetting({
      label: { zh: '儿童档案结案后保存（天）', en: 'After a child’s file is closed (days)' },
      min: 30,
      max: 3650,
      initial: 1095,
      secondPerson: 'whenLess',
    }),
    refusedVolunteerDays: numberSetting({
      label: { zh: '报名审核不通过后保存（天）', en: 'After an application is rejected (days)' },
      min: 30,
      max: 3650,
      initial: 180,
      secondPerson: 'whenLess',
    }),
    /** From a volunteer’s leaving. */
    retiredVolunteerDays: numberSetting({
      label: { zh: '志愿者离队后保存（天）', en: 'After a volunteer leaves (days)' },
      min: 30,
      max: 3650,
      initial: 1095,
      secondPerson: 'whenLess',
    }),
    /** From the end of a referral, whatever became of it. */
    endedReferralDays: numberSetting({
      label: { zh: '转介办结后保存（天）', en: 'After a referral is completed (days)' },
      min: 30,
      max: 3650,
      initial: 180,
      secondPerson: 'whenLess',
    }),
  },
  /** Requests of families about their data (R-RE-110). */
  dataRequests: {
    answerWorkingDays: numberSetting({
      label: {
        zh: '家庭的个人信息申请答复期限（工作日）',
        en: 'Families’ requests about data answered within (working days)',
      },
      min: 1,
      max: 30,
      initial: 15,
      secondPerson: 'never',
    }),
  },
  privacy: {
    /** Identities that one member may open on a day before the district is notified (R-IN-43). */
    revealsADay: numberSetting({
      label: {
        zh: '每人每日查看超过此次数即提醒（次）',
        en: 'Views per member and day before an alert is sent',
      },
      min: 1,
      max: 1000,
      initial: 30,
      secondPerson: 'whenMore',
    }),
    /** How often one member may write on a day what names somebody whom they may not open (R-KE-28). */
    replacementsADay: numberSetting({
      label: {
        zh: '每人每日文字中写入无权查看者姓名等信息的上限（次）',
        en: 'Texts per member and day that name somebody whose details they may not view',
      },
      min: 1,
      max: 1000,
      initial: 20,
      secondPerson: 'whenMore',
    }),
  },
  /** Warnings that a volunteer’s vetting ends, in days before its last day (R-VO-11). */
  vetting: {
    firstWarningDays: numberSetting({
      label: { zh: '首次提醒，到期前（天）', en: 'First reminder (days before expiry)' },
      min: 1,
      max: 365,
      initial: 60,
      secondPerson: 'never',
    }),
    lastWarningDays: numberSetting({
      label: { zh: '再次提醒，到期前（天）', en: 'Last reminder (days before expiry)' },
      min: 1,
      max: 365,
      initial: 14,
      secondPerson: 'never',
    }),
  },
  /** What is asked of volunteers besides vetting, and from which day; empty while it is not (R-IN-134). */
  requirements: {
    trainingFrom: dateSetting({
      zh: '自何日起须完成培训（如 2027-01-01，留空不要求）',
      en: 'Training required from (for example 2027-01-01; empty: not required)',
    }),
    pledgeFrom: dateSetting({
      zh: '自何日起须签署安全承诺书（留空不要求）',
      en: 'Safety pledge required from (empty: not required)',
    }),
    pledgeMonths: numberSetting({
      label: { zh: '安全承诺书有效期（月）', en: 'Safety pledge valid for (months)' },
      min: 1,
      max: 36,
      initial: 12,
      secondPerson: 'whenMore',
    }),
  },
  /** The clocks of a referral, in working days after the day on which it came (R-RF-10). */
  referral: {
    takeUpWorkingDays: numberSetting({
      label: { zh: '受理（工作日）', en: 'Acceptance (working days)' },
      min: 0,
      max: 10,
      initial: 1,
      secondPerson: 'never',
    }),
    /** Of what is urgent; 0 is the same day, or the next working day. */
    urgentTakeUpWorkingDays: numberSetting({
      label: {
        zh: '紧急转介受理（工作日，0 为当日）',
        en: 'Acceptance of urgent referrals (working days; 0 means the same day)',
      },
      min: 0,
      max: 10,
      initial: 0,
      secondPerson: 'whenMore',
    }),
    verifyWorkingDays: numberSetting({
      label: { zh: '核实（工作日）', en: 'Verification (working days)' },
      min: 1,
      max: 60,
      initial: 5,
      secondPerson: 'never',
    }),
    /** Of reports of harm, by day and night, on every day of the week (R-HA-20). */
    harmTakeUpHours: numberSetting({
      label: {
        zh: '疑似侵害报告受理（小时，昼夜计算）',
        en: 'Acceptance of reports of harm (hours, day and night)',
      },
      min: 1,
      max: 24,
      initial: 1,
      secondPerson: 'whenMore',
    }),
    harmReportHours: numberSetting({
      label: {
        zh: '疑似侵害登记对外报告（小时，昼夜计算）',
        en: 'Outside report of harm recorded (hours, day and night)',
      },
      min: 1,
      max: 72,
      initial: 24,
      secondPerson: 'whenMore',
    }),
    harmOutcomeDays: numberSetting({
      label: {
        zh: '对外报告无处理结果时每隔多久提醒（天）',
        en: 'Reminder of a missing outcome, every (days)',
      },
      min: 1,
      max: 90,
      initial: 7,
      secondPerson: 'whenMore',
    }),
  },
  /** How often a child’s risk is assessed (R-IN-151). */
  risk: {
    reassessMonths: numberSetting({
      label: { zh: '风险等级重新评估周期（月）', en: 'Risk re-assessed every (months)' },
      min: 1,
      max: 24,
      initial: 6,
      secondPerson: 'whenMore',
    }),
  },
  /** Who is called when harm to a child is reported, and how often until one of them takes it up (R-HA-04). */
  harmOnDuty: {
    members: {
      label: { zh: '值班人员邮箱（选填）', en: 'E-mail addresses of the members on duty (optional)' },
      hint: {
        zh: '用分号分隔；留空则通知本区全体区级人员',
        en: 'Separated by semicolons; every district officer where it is empty',
      },
      schema: z.string().trim().max(2000).refine(isAddressList, rule('addresses.invalid')),
      initial: '',
      secondPerson: 'whenChanged',
    },
    repeatMinutes: numberSetting({
      label: {
        zh: '无人受理时每隔多久再次通知（分钟）',
        en: 'Alert repeated until accepted, every (minutes)',
      },
      min: 5,
      max: 120,
      initial: 15,
      secondPerson: 'whenMore',
    }),
  },
  /** What families are told to expect; shown on the receipt page (R-IN-36). */
  answering: {
    verifyWorkingDays: numberSetting({
      label: { zh: '核实需求调查（工作日）', en: 'Verification of needs surveys (working days)' },
      min: 1,
      max: 60,
      initial: 10,
      secondPerson: 'never',
    }),
    answerWorkingDays: numberSetting({
      label: {
        zh: '志愿者答复匹配建议（工作日）',
        en: 'Answer of the volunteer to a proposal (working days)',
      },
      min: 1,
      max: 60,
      initial: 5,
      secondPerson: 'never',
    }),
    firstVisitDays: numberSetting({
      label: { zh: '结对后首次见面（天）', en: 'First meeting after the pairing starts (days)' },
      min: 1,
      max: 90,
      initial: 14,
      secondPerson: 'never',
    }),
  },
} as const satisfies SettingsTable;

export const INTAKE_SETTINGS_TITLES = {
  retention: { zh: '身份信息保存期限', en: 'Retention of personal details' },
  dataRequests: { zh: '家庭的个人信息申请', en: 'Families’ requests about data' },
  privacy: { zh: '身份信息查看', en: 'Access to personal details' },
  requirements: { zh: '志愿者培训与安全承诺', en: 'Training and safety pledge of volunteers' },
  vetting: { zh: '志愿者审核到期提醒', en: 'Reminders before vetting expires' },
  referral: { zh: '转介办理期限', en: 'Time limits for referrals' },
  risk: { zh: '儿童风险等级', en: 'Children’s risk' },
  harmOnDuty: { zh: '疑似侵害报告的值班通知', en: 'Alerts of suspected harm' },
  answering: { zh: '对家庭的答复时限', en: 'Time limits shown to families' },
} as const satisfies GroupTitles<typeof INTAKE_SETTINGS>;

export type IntakeSettings = ValuesOf<typeof INTAKE_SETTINGS>;
