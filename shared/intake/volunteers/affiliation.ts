/** Where a volunteer comes from (所属), in the codes and words of one list; optional. */
import * as z from 'zod';
import type { Bilingual } from '../../kernel/language.ts';

export const AFFILIATION_WORDS = {
  womensFederation: { zh: '妇联执委', en: 'Member of a women’s federation committee' },
  womenVolunteers: { zh: '巾帼志愿者', en: 'Women’s volunteer team' },
  teacher: { zh: '教师', en: 'Teacher' },
  civilServant: { zh: '机关干部', en: 'Civil servant' },
  communityWorker: { zh: '社区工作者', en: 'Community worker' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, Bilingual>;
export type Affiliation = keyof typeof AFFILIATION_WORDS;

export const affiliations = Object.keys(AFFILIATION_WORDS) as [Affiliation, ...Affiliation[]];
/** R-IN-138: A volunteer’s affiliation is one of the list, or is left out. */
export const affiliationSchema = z.enum(affiliations);
