/**
 * Rule 11: Nobody alone. Why a step needs another person than the member who asks for it; which steps have which of these grounds
 * is the table of four-eyes-rows.ts.
 */
import * as z from 'zod';
import type { Bilingual } from './language.ts';
import { type Refusal, refuse } from './problem.ts';

export const GROUNDS = {
  oneself: { zh: '这是您本人的成员信息', en: 'This is your own membership' },
  ownVolunteer: { zh: '这是您本人的志愿者档案', en: 'This concerns your own volunteer record' },
  ownHousehold: {
    zh: '这涉及您本人或家人（电话或住址相同）',
    en: 'This concerns your own household (same phone or address)',
  },
  proposer: { zh: '这份匹配建议由您手工提出', en: 'You proposed this match by hand' },
  vetter: { zh: '该志愿者的各项审核均由您一人记录', en: 'You alone recorded all checks of this volunteer' },
  confirmer: { zh: '这份匹配建议由您确认', en: 'You confirmed this proposed match' },
  codeReader: {
    zh: '您打印过该家庭的回执信，看到过监护人的回执号',
    en: 'You printed this family’s receipt letter and have seen the guardian’s code',
  },
  requester: { zh: '这项申请由您提出或登记', en: 'You asked for this, or recorded the request' },
  investigator: { zh: '这份退出申请由您调查', en: 'You investigated this withdrawal request' },
  receiver: {
    zh: '这份紧急转介由您受理，不能由您一人办结为不予受理',
    en: 'You accepted this urgent referral and cannot decline it alone',
  },
} as const satisfies Record<string, Bilingual>;

export type Ground = keyof typeof GROUNDS;

/** The steps about a record that are not its reader’s, by route, each with why: shown before somebody takes one in vain. */
export const anotherPersonView = z.record(z.string(), z.enum(Object.keys(GROUNDS) as [Ground, ...Ground[]]));

/** What to do about it, in every case. */
const ANOTHER: Bilingual = {
  zh: '请由本镇（街道）另一位同事或区妇联办理这一步。',
  en: 'Another officer of the street or the district does this step.',
};

/** Whose records a step is about. */
export interface ConcernedPeople {
  readonly volunteerIds?: readonly (string | undefined)[];
  readonly householdKeys?: readonly string[];
}

/** Whom a step concerns, and the members who did the steps before it. */
export interface Concerned extends ConcernedPeople {
  /** The member whose membership it is. */
  readonly member?: string | undefined;
  readonly proposer?: string | undefined;
  /** The one member who recorded all checks; absent where several did. */
  readonly vetter?: string | undefined;
  readonly confirmer?: string | undefined;
  /** Members who have seen the guardian’s receipt code. */
  readonly codeReaders?: readonly string[] | undefined;
  readonly requester?: string | undefined;
  readonly investigator?: string | undefined;
  /** The member who accepted a referral that is urgent. */
  readonly receiver?: string | undefined;
}

/** The member who asks, in all their roles. */
export interface Oneself {
  readonly id: string;
  readonly volunteerId?: string | undefined;
  /** As the member and as the volunteer that they are. */
  readonly householdKeys: readonly string[];
}

type Meets = (oneself: Oneself, concerned: Concerned) => boolean;

const isActor =
  (part: 'member' | 'proposer' | 'vetter' | 'confirmer' | 'requester' | 'investigator' | 'receiver'): Meets =>
  ({ id }, concerned) =>
    concerned[part] === id;

const MEETS: Readonly<Record<Ground, Meets>> = {
  oneself: isActor('member'),
  ownVolunteer: ({ volunteerId }, { volunteerIds = [] }) =>
    volunteerId !== undefined && volunteerIds.includes(volunteerId),
  ownHousehold: (oneself, { householdKeys = [] }) =>
    householdKeys.some((key) => oneself.householdKeys.includes(key)),
  proposer: isActor('proposer'),
  vetter: isActor('vetter'),
  confirmer: isActor('confirmer'),
  codeReader: ({ id }, { codeReaders = [] }) => codeReaders.includes(id),
  requester: isActor('requester'),
  investigator: isActor('investigator'),
  receiver: isActor('receiver'),
};

/** Why this member may not take the step; `undefined` where they may. */
export const groundAgainst = (
  grounds: readonly Ground[],
  oneself: Oneself,
  concerned: Concerned,
): Ground | undefined => grounds.find((ground) => MEETS[ground](oneself, concerned));

/** The ground, and that another officer does it. */
export const describeGround = (ground: Ground): Bilingual => ({
  zh: `${GROUNDS[ground].zh}。${ANOTHER.zh}`,
  en: `${GROUNDS[ground].en}. ${ANOTHER.en}`,
});

/** R-KE-01: Nobody takes a step that concerns them, their household or their own volunteer record, or that follows their own step and needs another person. */
export const refuseSamePerson = (
  grounds: readonly Ground[],
  oneself: Oneself,
  concerned: Concerned,
): Refusal | undefined => {
  const ground = groundAgainst(grounds, oneself, concerned);
  return ground && refuse('samePerson', { detail: describeGround(ground) });
};
