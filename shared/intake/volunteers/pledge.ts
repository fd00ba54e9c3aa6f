/** The safety pledge (安全承诺书) of volunteers: its texts by version, and whether the one on file still counts. */
import * as z from 'zod';
import { addMonthsTo, type CalendarDate, dateSchema, instantSchema } from '../../kernel/instants.ts';
import type { Bilingual } from '../../kernel/language.ts';
import type { IntakeSettings } from '../settings.ts';

export interface PledgeText {
  readonly version: string;
  readonly items: readonly Bilingual[];
}

/** Never edited: another wording is another version. The last one is in force. */
export const PLEDGES: readonly [PledgeText, ...PledgeText[]] = [
  {
    version: '2026-12',
    items: [
      {
        zh: '与孩子单独相处时，至少有两名成年人在场或在近旁，并告知监护人。',
        en: 'When I am with the child, at least two adults are present or close by, and the guardian knows of it.',
      },
      { zh: '室内活动时房门保持敞开。', en: 'Indoors, the door stays open.' },
      {
        zh: '不留孩子过夜，也不在孩子家过夜。',
        en: 'The child does not stay overnight with me, nor I with the child.',
      },
      {
        zh: '不送未登记的礼物，不给现金，不与孩子或家庭有金钱往来。',
        en: 'I give no gift that is not recorded, no cash, and have no money matters with the child or the family.',
      },
      {
        zh: '不拍摄、不传播孩子的照片和视频，不在网上发布孩子的信息。',
        en: 'I take and pass on no photos or videos of the child and publish nothing about the child online.',
      },
      {
        zh: '发现孩子受到或疑似受到侵害，立即报警（110）并向妇联报告。',
        en: 'If a child is harmed or may be harmed, I call the police (110) and report it to the women’s federation at once.',
      },
    ],
  },
];

/** The wording in force. */
export const PLEDGE: PledgeText = PLEDGES.at(-1) ?? PLEDGES[0];
const isKnown = (version: string) => PLEDGES.some((one) => one.version === version);

const pledgeWays = ['self', 'paper'] as const;

export const pledgeBody = z.object({
  version: z.string().regex(/^[\w.-]{1,40}$/),
  /** The day on which it was signed. */
  on: dateSchema,
  by: z.enum(pledgeWays),
});
export type PledgeBody = z.output<typeof pledgeBody>;

export const pledgeSchema = pledgeBody.extend({
  recordedAt: instantSchema,
  /** The member; the volunteer themselves in their own pages. */
  recordedBy: z.string(),
});
export type Pledge = z.infer<typeof pledgeSchema>;

/**
 * R-IN-132: Volunteers alone sign the safety pledge in their own pages, in the wording in force; an officer records it from paper, in
 * any wording that there has been, and not of a day to come.
 * @returns what is wrong, by field.
 */
export function pledgeFault({ version, on, by }: PledgeBody, isVolunteer: boolean, today: CalendarDate) {
  if (!isKnown(version)) return { field: 'version', code: 'pledge.unknown' } as const;
  if (on > today) return { field: 'on', code: 'date.future' } as const;
  if ((by === 'self') !== isVolunteer) return { field: 'by', code: 'pledge.by' } as const;
  return by === 'self' && version !== PLEDGE.version
    ? ({ field: 'version', code: 'pledge.outdated' } as const)
    : undefined;
}

export const pledgeStates = ['inForce', 'missing', 'outdated', 'lapsed'] as const;
export type PledgeState = (typeof pledgeStates)[number];
type Terms = IntakeSettings['requirements'];

/** R-IN-133: A safety pledge of a former wording, or of more than 12 months ago or as the district has set, is flagged. */
export function pledgeStateOf(
  { pledge }: { readonly pledge?: Pledge | undefined },
  { pledgeMonths }: Pick<Terms, 'pledgeMonths'>,
  today: CalendarDate,
): PledgeState {
  if (!pledge) return 'missing';
  if (pledge.version !== PLEDGE.version) return 'outdated';
  return addMonthsTo(pledge.on, pledgeMonths) < today ? 'lapsed' : 'inForce';
}
