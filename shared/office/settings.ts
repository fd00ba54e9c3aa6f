/** What a district decides about its office. */
import * as z from 'zod';
import { rule } from '../kernel/field-rule.ts';
import { barePhone, maskedPhone } from '../kernel/people.ts';
import { maskedWebhook } from '../kernel/webhook.ts';
import { ICP_NUMBER, POLICE_NUMBER } from './districts/filing.ts';
import { type GroupTitles, numberSetting, type SettingsTable, type ValuesOf } from './settings/setting.ts';
import { isPhoneText, isStreetPhones } from './settings/street-phones.ts';

export const OFFICE_SETTINGS = {
  members: {
    /** How long a code for the first sign-in is valid (R-KE-30, R-KE-45). */
    codeValidDays: numberSetting({
      label: { zh: '首次登录码有效期（天）', en: 'First sign-in code valid for (days)' },
      min: 1,
      max: 30,
      initial: 14,
      secondPerson: 'never',
    }),
  },
  changes: {
    /** How long a change that needs a second person may be approved (R-KE-73). */
    validDays: numberSetting({
      label: { zh: '待复核的变更有效期（天）', en: 'Changes awaiting a second person valid for (days)' },
      min: 1,
      max: 90,
      initial: 30,
      secondPerson: 'never',
    }),
  },
  /** Feedback on this system (R-OF-52, R-OF-53). */
  feedback: {
    answerWorkingDays: numberSetting({
      label: { zh: '意见答复期限（工作日）', en: 'Feedback is answered within (working days)' },
      min: 1,
      max: 60,
      initial: 10,
      secondPerson: 'never',
    }),
    retentionDays: numberSetting({
      label: { zh: '意见办结后保存（天）', en: 'Feedback is kept after it is dealt with (days)' },
      min: 30,
      max: 3650,
      initial: 365,
      secondPerson: 'whenLess',
    }),
  },
  /** Where what cannot wait is sent besides the members’ mail. */
  alerts: {
    /** A mobile phone that somebody always answers; empty where there is none. */
    dutyPhone: {
      label: {
        zh: '值班手机，接收侵害报告短信（选填）',
        en: 'Duty phone for text messages about reports of harm (optional)',
      },
      // What is shown of it may be sent back, so that only the operation can tell whether it is a number.
      schema: z.string().max(40).overwrite(barePhone),
      initial: '',
      secondPerson: 'whenReplaced',
      mask: maskedPhone,
    },
    /** The district’s WeCom group robot 企业微信群机器人; empty where there is none. */
    robotUrl: {
      label: { zh: '企业微信群机器人网址（选填）', en: 'WeCom group robot URL (optional)' },
      schema: z
        .string()
        .trim()
        .max(500)
        .refine((text) => text === '' || URL.canParse(text), rule('webhook.invalid')),
      initial: '',
      secondPerson: 'whenReplaced',
      mask: maskedWebhook,
    },
  },
  /** At the foot of every page (R-OF-60). */
  site: {
    operator: {
      label: { zh: '主办单位（选填）', en: 'Operator (optional)' },
      schema: z.string().trim().max(60),
      initial: '',
      secondPerson: 'never',
    },
    icpNumber: {
      label: { zh: 'ICP 备案号（选填）', en: 'ICP filing number (optional)' },
      hint: { zh: '如：苏ICP备2026000001号-1', en: 'For example 苏ICP备2026000001号-1' },
      schema: z
        .string()
        .trim()
        .max(60)
        .refine((text) => text === '' || ICP_NUMBER.test(text), rule('icpNumber.invalid')),
      initial: '',
      secondPerson: 'never',
    },
    policeNumber: {
      label: { zh: '公安备案号（选填）', en: 'Police filing number (optional)' },
      hint: { zh: '如：苏公网安备32040402000001号', en: 'For example 苏公网安备32040402000001号' },
      schema: z
        .string()
        .trim()
        .max(60)
        .refine((text) => text === '' || POLICE_NUMBER.test(text), rule('policeNumber.invalid')),
      initial: '',
      secondPerson: 'never',
    },
  },
  /** What the privacy notices name (R-IN-148); empty, the notice names the office and its phone. */
  notices: {
    person: {
      label: { zh: '个人信息保护负责人', en: 'Person responsible for personal information' },
      schema: z.string().trim().max(40),
      initial: '',
      secondPerson: 'never',
    },
    phone: {
      label: { zh: '负责人电话', en: 'Their phone' },
      schema: z
        .string()
        .trim()
        .max(40)
        .refine((text) => text === '' || isPhoneText(text), rule('officePhone.invalid')),
      initial: '',
      secondPerson: 'never',
    },
    address: {
      label: { zh: '办公地址', en: 'Address of the office' },
      schema: z.string().trim().max(100),
      initial: '',
      secondPerson: 'never',
    },
    place: {
      label: { zh: '信息存放地', en: 'Where the information is stored' },
      hint: {
        zh: '写明存放的城市和机构，如“江苏省常州市政务云”',
        en: 'City and operator, for example “the government cloud of Changzhou, Jiangsu”',
      },
      schema: z.string().trim().max(100),
      initial: '',
      secondPerson: 'never',
    },
  },
  /** Whom families and applicants call; shown on the receipt page (R-IN-37). */
  contact: {
    phone: {
      label: { zh: '区妇联对外电话（选填）', en: 'The district office’s phone for families (optional)' },
      schema: z
        .string()
        .trim()
        .max(40)
        .refine((text) => text === '' || isPhoneText(text), rule('officePhone.invalid')),
      initial: '',
      secondPerson: 'never',
    },
    hours: {
      label: { zh: '接听时间（选填）', en: 'When it is answered (optional)' },
      schema: z.string().trim().max(60),
      initial: '',
      secondPerson: 'never',
    },
    streetPhones: {
      label: { zh: '各镇（街道）对外电话（选填）', en: 'Phones of the street offices (optional)' },
      hint: {
        zh: '名称与电话之间空一格，各镇（街道）之间用分号：五星街道 0519-85550123；永红街道 0519-85550124',
        en: 'A space between name and phone, a semicolon between streets: 五星街道 0519-85550123; 永红街道 0519-85550124',
      },
      schema: z.string().trim().max(2000).refine(isStreetPhones, rule('streetPhones.invalid')),
      initial: '',
      secondPerson: 'never',
    },
  },
} as const satisfies SettingsTable;

export type OfficeSettings = ValuesOf<typeof OFFICE_SETTINGS>;

export const OFFICE_SETTINGS_TITLES = {
  members: { zh: '成员与账号', en: 'Members and accounts' },
  changes: { zh: '双人复核', en: 'Approval by a second person' },
  feedback: { zh: '对本系统的意见', en: 'Feedback on this system' },
  alerts: { zh: '紧急通知', en: 'Urgent alerts' },
  site: { zh: '页面底部', en: 'Foot of every page' },
  notices: { zh: '个人信息告知书', en: 'Privacy notices' },
  contact: { zh: '对外联系电话', en: 'Phones for families' },
} as const satisfies GroupTitles<typeof OFFICE_SETTINGS>;
