/** By which words a problem is sorted under a topic. Data: the first topic of the list that has one of its words in the text. */
import type { Bilingual } from '../../kernel/language.ts';

export interface Topic extends Bilingual {
  readonly key: string;
  readonly words: RegExp;
  /** Harm to a child: goes before everything else (强制报告). */
  readonly isUrgent?: true;
}

const TOPICS: readonly Topic[] = [
  {
    key: 'harm',
    zh: '可能受到伤害',
    en: 'Possible harm',
    words:
      /家暴|打骂|殴打|虐待|伤痕|淤青|性侵|猥亵|欺凌|霸凌|自残|轻生|\b(?:harm|abuse|bull(?:y|ied|ying))/iu,
    isUrgent: true,
  },
  {
    key: 'declines',
    zh: '家庭暂无意愿',
    en: 'Family not willing at present',
    words: /不愿|不肯|不配合|不让|拒绝|婉拒|抵触|不想|反感|\bdeclin|\brefus/iu,
  },
  {
    key: 'unreachable',
    zh: '联系不上',
    en: 'Unable to reach the family',
    words:
      /联系不上|联系不到|打不通|没人接|无人接|不接电话|失联|停机|搬家|搬走|不在家|\bunreachable|\bno answer/iu,
  },
  {
    key: 'room',
    zh: '活动空间有限',
    en: 'Limited space for activities',
    words: /场地|活动室|教室|阅览室|没有地方|空间不/u,
  },
  {
    key: 'resources',
    zh: '资源链接受阻',
    en: 'Difficulty linking resources',
    words: /资源|物资|经费|资金|名额|补助|申请不|对接|\bresource/iu,
  },
  {
    key: 'mind',
    zh: '情绪与心理',
    en: 'Emotional and mental health',
    words: /情绪|心理|自闭|孤僻|内向|焦虑|抑郁|害怕|不说话|沉默|\banxi|\bdepress/iu,
  },
  {
    key: 'study',
    zh: '学业困难',
    en: 'Difficulties at school',
    words: /学习|成绩|作业|厌学|逃学|旷课|辍学|偏科|考试|\bschool|\bhomework/iu,
  },
  {
    key: 'screens',
    zh: '沉迷网络',
    en: 'Excessive screen time',
    words: /手机|网络|游戏|上网|短视频|\bscreen/iu,
  },
  {
    key: 'health',
    zh: '健康与就医',
    en: 'Health and medical care',
    words: /生病|住院|医院|就医|看病|用药|身体|康复|发烧|视力|\bill\b|\bhospital/iu,
  },
  {
    key: 'care',
    zh: '家庭照护不足',
    en: 'Insufficient care at home',
    words: /监护|照顾|照看|照护|没人管|隔代|奶奶|爷爷|外婆|外公|父母|\bguardian/iu,
  },
  {
    key: 'time',
    zh: '时间难以协调',
    en: 'Scheduling difficulties',
    words: /时间|没空|加班|太忙|太远|路远|约不|\btime\b/iu,
  },
];

const OTHER_TOPIC: Topic = { key: 'other', zh: '其他', en: 'Other', words: /$/u };

/** R-RE-15: Each problem in a digest has one topic, so that the numbers add up. */
export const topicOf = (text: string): Topic => TOPICS.find(({ words }) => words.test(text)) ?? OTHER_TOPIC;
