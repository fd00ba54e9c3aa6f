/** Whether those whom a proposal is put to can be reached, and what the street does where they cannot. */
import * as z from 'zod';
import type { Reach, SmsObstacle } from '../../intake/reachability/reachability.ts';
import type { Bilingual } from '../../kernel/language.ts';

const obstacles = ['noPhone', 'landline', 'optedOut', 'noTemplate'] as const satisfies readonly SmsObstacle[];

const reachView = z.object({
  by: z.enum(['mail', 'sms', 'none'] satisfies readonly Reach['by'][]),
  /** Why by nothing. */
  why: z.enum(obstacles).optional(),
});

/** R-MA-36: An open proposal shows how its volunteer and its guardian are reached, and why where they are not. */
export const proposalReachView = z.object({ volunteer: reachView, guardian: reachView });
export type ProposalReach = z.infer<typeof proposalReachView>;

/** What the street does about somebody whom no message reaches. */
export const UNREACHED_ADVICE = {
  volunteer: {
    zh: '请先为志愿者开通账号（成员页邀请），或当面、电话告知后请其登录答复。',
    en: 'Invite the volunteer to an account first (page “Members”), or let them know by phone or in person and ask them to sign in and answer.',
  },
  guardian: {
    zh: '请电话或上门告知监护人，凭回执号和手机号后四位在“查询进度”页答复；遗失回执号的，在儿童档案中发放新回执号。监护人在电话中或以书面答复的，由确认人以外的同事在此登记。',
    en: 'Call or visit the guardian, who answers on the page “Check progress” with the receipt code and the last four digits of the phone, or issue a new code in the child’s file if it is lost. If the guardian answers by phone or on paper, an officer other than the one who confirmed records it here.',
  },
} as const satisfies Record<keyof ProposalReach, Bilingual>;
