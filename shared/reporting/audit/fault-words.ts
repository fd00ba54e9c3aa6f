/** What is wrong with a chain of seals, in words. */
import { type Instant, wallClock } from '../../kernel/instants.ts';
import type { Bilingual } from '../../kernel/language.ts';
import type { ChainFault } from './chain-fault.ts';

type FaultPlace = { readonly seq: number; readonly entry: string; readonly anchoredAt?: Instant | undefined };

const WORDS: Readonly<Record<ChainFault['kind'], (fault: FaultPlace) => Bilingual>> = {
  sealMissing: ({ seq }) => ({ zh: `缺少第 ${seq} 次封存`, en: `seal ${seq} is missing` }),
  sealEdited: ({ seq }) => ({ zh: `第 ${seq} 次封存被改动`, en: `seal ${seq} was changed` }),
  sealReplaced: ({ seq }) => ({
    zh: `第 ${seq} 次封存与前一次不衔接，其中之一被替换`,
    en: `seal ${seq} does not follow from the previous seal; one of them was replaced`,
  }),
  entryEdited: ({ seq, entry }) => ({
    zh: `记录 ${entry} 在第 ${seq} 次封存之后被改动`,
    en: `entry ${entry} was changed after seal ${seq}`,
  }),
  entryDeleted: ({ seq, entry }) => ({
    zh: `第 ${seq} 次封存中的记录 ${entry} 被删除`,
    en: `entry ${entry} in seal ${seq} was deleted`,
  }),
  tailCut: ({ seq, anchoredAt }) => ({
    zh: `第 ${seq} 次及其后的封存被截断${anchoredAt ? `，与 ${wallClock(anchoredAt)} 的留存不符` : ''}`,
    en: `seal ${seq} and all later seals were cut off${anchoredAt ? `; the anchor of ${wallClock(anchoredAt)} has them` : ''}`,
  }),
  anchorDiffers: ({ seq, anchoredAt }) => ({
    zh: `第 ${seq} 次封存与${anchoredAt ? ` ${wallClock(anchoredAt)} 留存` : '抄存'}的校验码不符，封存链被重做`,
    en: `seal ${seq} does not match ${anchoredAt ? `the anchor of ${wallClock(anchoredAt)}` : 'the code written down'}; the chain was rebuilt`,
  }),
  entryUnsealed: ({ entry }) => ({
    zh: `记录 ${entry} 逾时未封存，或其封存标记被移除`,
    en: `entry ${entry} should have been sealed by now, or its mark was removed`,
  }),
};

export const faultWords = (fault: ChainFault): Bilingual =>
  WORDS[fault.kind]({ seq: 0, entry: '', ...fault });
