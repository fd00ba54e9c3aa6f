/** Base counts 底数: how many children of a kind another office has on its list, by street or community. No child is named by them. */
import * as z from 'zod';
import { communityCode, districtCode, memberId, streetCode } from '../../kernel/ids.ts';
import { dateSchema, instantSchema } from '../../kernel/instants.ts';
import type { Bilingual } from '../../kernel/language.ts';
import { kindCodeSchema } from '../../office/kinds/kind.ts';
import { knownKind } from '../../office/kinds/kinds.ts';

/** Whose list it is. Rates are of the list of civil affairs alone (民政底数). */
const baseSources = ['civilAffairs', 'education', 'disabledPersons', 'other'] as const;
const baseSourceSchema = z.enum(baseSources);
export type BaseSource = z.infer<typeof baseSourceSchema>;

export const SOURCE_WORDS = {
  civilAffairs: { zh: '民政', en: 'Civil affairs' },
  education: { zh: '教育', en: 'Education' },
  disabledPersons: { zh: '残联', en: 'Disabled persons’ federation' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<BaseSource, Bilingual>;

/** In place of a kind: every child of the list once, of whatever kinds. */
export const ALL = 'all';
export const ALL_WORDS: Bilingual = { zh: '合计（不重复）', en: 'All, each child once' };

const count = z.int().min(0).max(100_000);

const baseRowSchema = z.object({
  streetCode,
  /** Absent where the number is the whole street’s. */
  communityCode: communityCode.optional(),
  kind: kindCodeSchema,
  count,
  recordedAt: instantSchema,
});
export type BaseRow = z.infer<typeof baseRowSchema>;

/** The numbers of one list, as of one day. */
export const baseListSchema = z.object({
  id: z.string(),
  districtCode,
  source: baseSourceSchema,
  on: dateSchema,
  rows: z.array(baseRowSchema),
  recordedBy: memberId,
  recordedAt: instantSchema,
  version: z.int().min(1),
});
export type BaseList = z.infer<typeof baseListSchema>;

/** The list that the numbers are of. */
export const listKeySchema = z.object({ source: baseSourceSchema, on: dateSchema });
export type ListKey = z.infer<typeof listKeySchema>;

export const baseListId = (district: string, { source, on }: ListKey) => `${district}-${source}-${on}`;

const knownOrAll = z.union([z.literal(ALL), knownKind]);

/** One number as somebody gives it. */
export const givenRowSchema = z.object({
  streetCode,
  communityCode: communityCode.optional(),
  kind: knownOrAll,
  count,
});

/** `null` takes a number away that was given by mistake. */
export const changedRowSchema = givenRowSchema.extend({ count: count.nullable() });
export type ChangedRow = z.infer<typeof changedRowSchema>;
