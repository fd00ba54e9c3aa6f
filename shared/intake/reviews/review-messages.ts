/** Messages about a child’s file that is to be looked at again; `{name}` stands for a parameter. */
import type { MessageRow } from '../../kernel/message.ts';

export const REVIEW_MESSAGES = {
  kindEnded: {
    after: ['child.kindEnded'],
    to: ['street'],
    when: 'daily',
    subject: { zh: '儿童类别已到期，请核对：{file}', en: 'Category has ended by age: {file}' },
    text: {
      zh: '儿童档案 {file} 的孩子已超过所登记类别的年龄，请核对后更正类别。结对不受影响。',
      en: 'The child in file {file} is past the age of its category. Please check and correct the category. The pairing is not affected.',
    },
  },
  placeGone: {
    after: ['child.placeGone'],
    to: ['street'],
    when: 'daily',
    subject: {
      zh: '村（社区）区划已调整，请核对住址：{file}',
      en: 'Community has changed, please check the address: {file}',
    },
    text: {
      zh: '儿童档案 {file} 所在的村（社区）已不在本区区划中，请更正住址；已划入其他镇（街道）的，请办理档案转移。结对不受影响。',
      en: 'The community in file {file} is no longer in the district’s list. Please correct the address, or transfer the file where the community now belongs to another street. The pairing is not affected.',
    },
  },
  riskOverdue: {
    after: ['child.riskOverdue'],
    to: ['street'],
    when: 'daily',
    subject: { zh: '风险等级待重新评估：{file}', en: 'Risk is due for re-assessment: {file}' },
    text: {
      zh: '儿童档案 {file} 的风险等级上次评估于 {date}，请重新评估并登记。',
      en: 'The risk in file {file} was last assessed on {date}. Please assess it again and record it.',
    },
  },
} as const satisfies Record<string, MessageRow>;
