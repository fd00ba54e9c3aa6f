/** What stands in a text instead of a name, a phone, an address or an account. */
import * as z from 'zod';
import type { Bilingual } from '../language.ts';

/** By what was replaced; `what` names it to whoever wrote it. */
export const STAND_INS = {
  child: { word: '孩子', what: { zh: '孩子的姓名', en: 'the child’s name' } },
  guardian: { word: '监护人', what: { zh: '监护人的姓名', en: 'the guardian’s name' } },
  volunteer: { word: '志愿者', what: { zh: '志愿者的姓名', en: 'the volunteer’s name' } },
  referrer: { word: '转介人', what: { zh: '转介人的姓名', en: 'the referrer’s name' } },
  name: { word: '〔姓名〕', what: { zh: '姓名', en: 'a name' } },
  phone: { word: '〔电话〕', what: { zh: '电话号码', en: 'a phone number' } },
  idCard: { word: '〔证件号〕', what: { zh: '证件号码', en: 'an identity number' } },
  address: { word: '〔地址〕', what: { zh: '住址', en: 'an address' } },
  account: { word: '〔账号〕', what: { zh: '账号或邮箱', en: 'an account or e-mail address' } },
} as const satisfies Record<string, { readonly word: string; readonly what: Bilingual }>;

export type StandIn = keyof typeof STAND_INS;

// Each one of the table’s keys.
export const standInSchema = z.enum(Object.keys(STAND_INS) as [StandIn, ...StandIn[]]);
