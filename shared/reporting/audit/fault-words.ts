/** What is wrong with a chain of seals, in words. */
import type { Bilingual } from '../../kernel/language.ts';
import type { ChainFault } from './verification.ts';

type Told = { readonly seq: number; readonly entry: string };

const WORDS: Readonly<Record<ChainFault['kind'], (fault: Told) => Bilingual>> = {
  sealMissing: ({ seq }) => ({ zh: `缺少第 ${seq} 号封印`, en: `seal ${seq} is missing` }),
  sealEdited: ({ seq }) => ({ zh: `第 ${seq} 号封印被改动`, en: `seal ${seq} was changed` }),
  sealReplaced: ({ seq }) => ({
    zh: `第 ${seq} 号封印与前一号封印不衔接，其中之一被替换`,
    en: `seal ${seq} does not follow from the one before it: one of the two was replaced`,
  }),
  entryEdited: ({ seq, entry }) => ({
    zh: `记录 ${entry} 在第 ${seq} 号封印之后被改动`,
    en: `entry ${entry} was changed after seal ${seq}`,
  }),
  entryDeleted: ({ seq, entry }) => ({
    zh: `第 ${seq} 号封印中的记录 ${entry} 被删除`,
    en: `entry ${entry} of seal ${seq} was deleted`,
  }),
  tailCut: ({ seq }) => ({
    zh: `第 ${seq} 号及其后的封印被截去`,
    en: `seal ${seq} and what followed was cut off`,
  }),
  anchorDiffers: ({ seq }) => ({
    zh: `第 ${seq} 号封印与留底不符，封印链被重做`,
    en: `seal ${seq} is not the one that was written down: the chain was made anew`,
  }),
  entryUnsealed: ({ entry }) => ({
    zh: `记录 ${entry} 逾时未封存，或其封存标记被移除`,
    en: `entry ${entry} is in no seal, though it should be by now, or its mark was taken away`,
  }),
};

export const faultWords = (fault: ChainFault): Bilingual =>
  WORDS[fault.kind]({ seq: 0, entry: '', ...fault });
