/** What made-up volunteers write. No names: a note stands in the program table. */
import type { InputOf } from '../../shared/contract/client.ts';
import type { supportRoutes } from '../../shared/support/routes.ts';

type Note = Omit<InputOf<typeof supportRoutes.logContact>['body'], 'on' | 'childIds'>;

export const CONTACT_NOTES: readonly Note[] = [
  {
    form: 'visit',
    reached: true,
    suggestions: ['A1'],
    minutes: 60,
    note: '上门探望，孩子精神状态不错，家中整洁。',
  },
  {
    form: 'call',
    reached: true,
    suggestions: ['B3'],
    minutes: 20,
    note: '电话聊了学校里的事，约好周末见面。',
  },
  {
    form: 'outing',
    reached: true,
    suggestions: ['B2'],
    minutes: 120,
    note: '一起去图书馆看书，借了两本绘本。',
    highlight: '孩子第一次主动分享了自己的读书笔记',
  },
  {
    form: 'visit',
    reached: true,
    suggestions: ['B5'],
    minutes: 90,
    note: '辅导作业，整理了错题本。',
    highlight: '数学测验进步了十五分',
  },
  {
    form: 'call',
    reached: false,
    suggestions: [],
    minutes: 0,
    note: '连续拨打两次无人接听。',
    problem: '联系不上家长，希望社区协助',
  },
  { form: 'message', reached: true, suggestions: ['D2'], minutes: 15, note: '与奶奶微信沟通孩子近期作息。' },
  {
    form: 'visit',
    reached: true,
    suggestions: ['A2'],
    minutes: 60,
    note: '送去书包和文具。',
    problem: '活动室太小，周末排不上场地',
  },
  {
    form: 'outing',
    reached: true,
    suggestions: ['C1'],
    minutes: 150,
    note: '参加社区羽毛球活动。',
    highlight: '孩子在社团里交到了新朋友',
  },
  {
    form: 'visit',
    reached: true,
    suggestions: ['D4'],
    minutes: 45,
    note: '协助家长了解转学手续。',
    problem: '转学政策资料不全，资源对接不畅',
  },
  {
    form: 'visit',
    reached: true,
    suggestions: ['A4'],
    minutes: 80,
    note: '一起过生日，切了蛋糕。',
    highlight: '孩子说这是最开心的一个生日',
  },
];
