/** The words of the full notices. A version that somebody has read is never changed: new words are a new version (R-IN-53). */
import type { Bilingual } from '../../kernel/language.ts';
import type { NoticeAudience } from './notice-audiences.ts';
import type { NoticeSection } from './notice-sections.ts';
import { SHORT_NOTICES } from './short-notices.ts';

const VERSION = '2026-12';

interface FullNotice {
  readonly version: string;
  readonly title: Bilingual;
  readonly short: Bilingual;
  readonly sections: Readonly<Record<NoticeSection, Bilingual>>;
}

/** Alike for everybody. */
const COMMON = {
  place: {
    zh: '信息存放在{place}。姓名、电话和住址加密后与其他信息分开存放，不向境外提供。',
    en: 'The information is stored in {place}. Names, phones and addresses are encrypted and stored apart from everything else. Nothing is sent abroad.',
  },
  complain: {
    zh: '可以向{district}妇联投诉：电话{phone}，地址{address}；也可以拨打 12345，或者向网信部门投诉、举报。投诉不影响您得到的帮扶。',
    en: 'You may complain to the {district} women’s federation (phone {phone}, address {address}), call 12345, or turn to the cyberspace administration. A complaint does not affect the support.',
  },
  responsible: {
    zh: '个人信息保护负责人：{person}，电话{phone}，地址{address}。处理者：{district}妇联。',
    en: 'Responsible for personal information: {person}, phone {phone}, address {address}. The information is handled by the {district} women’s federation.',
  },
} as const satisfies Partial<Record<NoticeSection, Bilingual>>;

const FAMILY = {
  ...COMMON,
  purpose: {
    zh: '收集孩子的姓名、性别、出生年月、类别、年级、需求、兴趣和方便时间，监护人（及照护人）的姓名、与孩子的关系和电话，以及住址。用来核实情况、分析需求、为孩子匹配和陪伴“钟妈妈”、联系家庭、统计上报。属于未成年人的敏感个人信息，只收集上述用途必需的内容。',
    en: 'Collected are the child’s name, gender, month of birth, category, school year, needs, interests and free times; name, relationship and phone of the guardian (and carer); and the address. They serve to verify the situation, analyse needs, find and accompany a volunteer for the child, reach the family, and report figures. This is sensitive information about a minor; nothing beyond these purposes is collected.',
  },
  viewers: {
    zh: '经办的区、镇（街道）妇联工作人员说明用途后可以查看身份信息，每次查看都有记录。结对期间，“钟妈妈”只看到孩子的名字（不含姓氏）、所在社区和家庭联系电话。匹配、统计和上报材料中没有姓名、电话和住址。',
    en: 'Officers of the district and street who deal with the file may open identities for a stated purpose, and every look is logged. While a pairing lasts, the volunteer sees the child’s first name, the community and the family’s phone only. Matching, statistics and reports contain no name, phone or address.',
  },
  period: {
    zh: '帮扶期间一直保存；结案后再保存 {childDays} 天，到期删除身份信息，只留下不能识别个人的统计数据。',
    en: 'It is stored while the support lasts and for {childDays} days after the file is closed. Identities are then erased; only statistics that identify nobody remain.',
  },
  effect: {
    zh: '孩子会进入等待结对的名单；有合适的“钟妈妈”时先征求家庭意见，同意后才结对。家庭情况会被工作人员了解，可能接到电话和上门走访。系统不对孩子和家庭排名、打分，不作全自动决定，匹配结果由工作人员确认。',
    en: 'The child joins the list of those who wait for a volunteer. The family is asked before any pairing begins. Officers learn about the family’s situation, and may call and visit. Children and families are neither ranked nor scored; a person confirms every match.',
  },
  refusal: {
    zh: '不同意不会影响孩子依法享有的救助、入学等待遇；只是不能参加本次结对帮扶。宣传展示、提供给帮扶空间两项可以单独不同意，不影响结对。',
    en: 'A refusal does not affect any help, schooling or other benefit that the child is entitled to by law; the child just does not take part in the pairing programme. Publicity and sharing with spaces may be refused on their own.',
  },
} as const satisfies Partial<Record<NoticeSection, Bilingual>>;

const BY_RECEIPT = {
  correct: {
    zh: '凭回执号和手机号后四位在“查询进度”页查看；要查阅、复制或者更正全部信息，请联系镇（街道）妇联或下列负责人，核实身份后办理。',
    en: 'Look it up on the page “Check progress” with the receipt code and the last four digits of your phone. To see, copy or correct all of it, contact the street office or the person named below, who checks who you are first.',
  },
  withdraw: {
    zh: '随时可以在“查询进度”页、电话或者书面撤回同意，不需要理由；撤回前已做的帮扶不受影响。撤回后停止相应使用，可以要求删除身份信息。',
    en: 'You may withdraw at any time, without a reason, on the page “Check progress”, by phone or on paper. What was done before stays lawful. The use stops, and you may ask for the identities to be erased.',
  },
} as const satisfies Partial<Record<NoticeSection, Bilingual>>;

export const FULL_NOTICES = {
  guardian: {
    version: VERSION,
    title: { zh: '个人信息处理告知书（监护人）', en: 'Privacy notice for guardians' },
    short: SHORT_NOTICES.guardian,
    sections: { ...FAMILY, ...BY_RECEIPT },
  },
  carer: {
    version: VERSION,
    title: { zh: '个人信息处理告知书（照护人）', en: 'Privacy notice for carers' },
    short: SHORT_NOTICES.carer,
    sections: {
      ...FAMILY,
      ...BY_RECEIPT,
      refusal: {
        zh: '您可以不提供自己的姓名和电话，请孩子的监护人自行填报。您填报后，须由监护人本人同意才会匹配；照护人不能代为同意，孩子依法享有的待遇不受影响。',
        en: 'You need not give your own name and phone: the guardian can fill in the form. What you fill in leads to a match only once the guardian has consented; a carer cannot consent. Nothing that the child is entitled to by law is affected.',
      },
      withdraw: {
        zh: '您可以随时要求删除您本人的姓名和电话。孩子信息的同意和撤回由监护人决定，年满十四周岁的还须孩子本人决定。',
        en: 'You may ask for your own name and phone to be erased at any time. Consent for the child’s information, and its withdrawal, is for the guardian to decide, and from the age of 14 for the child as well.',
      },
    },
  },
  child: {
    version: VERSION,
    title: { zh: '写给你的说明（年满十四周岁）', en: 'For you, if you are 14 or older' },
    short: SHORT_NOTICES.child,
    sections: {
      purpose: {
        zh: '我们想记下你的名字、出生年月、年级、喜欢什么、需要什么帮助，还有家里的住址和电话，用来帮你找一位合适的“钟妈妈”陪伴你。和这些无关的，我们不问。',
        en: 'We would like to write down your name, your month of birth, your school year, what you like and what help you would like, and your family’s address and phone. We use this to find a volunteer who fits you. We ask for nothing else.',
      },
      viewers: {
        zh: '妇联负责这件事的工作人员能看到，每次查看都会记下来。“钟妈妈”只知道你的名字（不带姓）、住在哪个社区和家里的电话。同学、老师看不到。',
        en: 'The officers who deal with this can see it, and each look is logged. Your volunteer knows only your first name, your community and your family’s phone. Classmates and teachers do not see it.',
      },
      place: {
        zh: '存放在{place}，名字和电话是加密的，不会传到国外。',
        en: 'It is stored in {place}. Names and phones are encrypted, and nothing is sent abroad.',
      },
      period: {
        zh: '参加期间一直留着；结束 {childDays} 天后删掉你的名字、电话和住址。',
        en: 'We keep it while you take part. Your name, phone and address are erased {childDays} days after it ends.',
      },
      effect: {
        zh: '你可能会有一位“钟妈妈”打电话、写信、来看你，一起参加活动。没有人会给你打分、排名。要不要、什么时候见面，都可以和我们商量。',
        en: 'A volunteer may call, write and visit you, and go to activities with you. Nobody scores or ranks you. Whether and when you meet is something you can talk to us about.',
      },
      refusal: {
        zh: '可以不同意，这完全没关系。不会影响你上学和应得的帮助，只是我们不再为你找“钟妈妈”。别人不能替你同意。',
        en: 'You may say no, and that is perfectly fine. It does not affect school or any help you are entitled to; we just do not look for a volunteer. Nobody can agree for you.',
      },
      correct: {
        zh: '觉得哪里写错了，或者想看看写了什么，告诉工作人员，我们会给你看、帮你改。',
        en: 'If something is wrong, or you would like to see what is written, tell an officer. We show it to you and correct it.',
      },
      withdraw: {
        zh: '同意以后也可以随时反悔，当面说、打电话都行，不用讲理由；也可以要求把名字和电话删掉。',
        en: 'You can change your mind at any time, in person or by phone, without giving a reason. You can also ask for your name and phone to be erased.',
      },
      complain: {
        zh: '有不开心、不放心的事，可以打{phone}找{district}妇联，或者打 12355、12345；遇到危险马上打 110。',
        en: 'If something worries you, call the {district} women’s federation on {phone}, or 12355 or 12345. In danger, call 110 at once.',
      },
      responsible: {
        zh: '负责保护这些信息的是{person}，电话{phone}，在{address}。',
        en: '{person} is responsible for protecting this information: phone {phone}, at {address}.',
      },
    },
  },
  volunteer: {
    version: VERSION,
    title: { zh: '个人信息处理告知书（志愿者）', en: 'Privacy notice for volunteers' },
    short: SHORT_NOTICES.volunteer,
    sections: {
      ...COMMON,
      ...BY_RECEIPT,
      purpose: {
        zh: '收集您的姓名、出生年份、电话、职业、所在社区、可提供的帮扶、特长和方便时间，以及身份、背景核查、面谈和培训的结果，用来审核、匹配孩子、安排陪伴和培训、统计志愿服务。',
        en: 'Collected are your name, year of birth, phone, occupation, community, what you offer, skills and free times, and the results of the checks of identity and background, the interview and training. They serve vetting, matching, accompanying children, training and figures of volunteer work.',
      },
      viewers: {
        zh: '经办的区、镇（街道）妇联工作人员说明用途后可以查看。征求家庭意见时，家庭只看到您的掩码姓名、职业、可提供的帮扶和大致距离。',
        en: 'Officers of the district and street may open it for a stated purpose. A family that is asked sees your masked name, occupation, what you offer and the rough distance only.',
      },
      period: {
        zh: '服务期间一直保存；退出后再保存 {volunteerDays} 天，到期删除身份信息。',
        en: 'It is stored while you serve and for {volunteerDays} days after you leave. Identities are then erased.',
      },
      effect: {
        zh: '审核通过后会向您推荐孩子，由您决定是否同意；须按年度重新核查背景。系统不对志愿者排名、积分、打卡、统计在线时长。',
        en: 'Once vetted you are proposed children, and decide for yourself. The background check is made again every year. Volunteers are not ranked and collect no points; nobody clocks in, and no online time is counted.',
      },
      refusal: {
        zh: '不同意就不能作为志愿者参加结对，不影响您的其他权益。',
        en: 'Without consent you cannot take part as a volunteer. Nothing else is affected.',
      },
    },
  },
  space: {
    version: VERSION,
    title: { zh: '个人信息处理告知书（帮扶空间）', en: 'Privacy notice for support spaces' },
    short: SHORT_NOTICES.space,
    sections: {
      ...COMMON,
      ...BY_RECEIPT,
      purpose: {
        zh: '收集空间的名称、单位、地址、开放时间和可提供的活动，以及联系人的姓名和电话，用来核实空间、公布活动、安排报名和联系。',
        en: 'Collected are the name, organisation, address, opening times and activities of the space, and the name and phone of its contact. They serve to verify the space, announce activities, arrange bookings and reach you.',
      },
      viewers: {
        zh: '空间名称、地址、开放时间和活动向公众公开；联系人的姓名和电话只给经办的妇联工作人员。',
        en: 'Name, address, opening times and activities are public. The name and phone of the contact are for the officers who deal with it.',
      },
      period: {
        zh: '合作期间一直保存；停止合作后再保存 {volunteerDays} 天，到期删除联系人信息。',
        en: 'It is stored while the space takes part and for {volunteerDays} days afterwards. The contact is then erased.',
      },
      effect: {
        zh: '核实后空间会出现在公开页面上，家庭可以为孩子报名活动；您会看到报名孩子的名字（不含姓氏）和年龄段，须为其保密。',
        en: 'Once verified the space appears on the public page, and families can book its activities. You see the first names and age groups of the children who are booked, and keep them confidential.',
      },
      refusal: {
        zh: '不同意就不能登记为帮扶空间，不影响您的其他权益。',
        en: 'Without consent the space cannot be registered. Nothing else is affected.',
      },
    },
  },
  complainant: {
    version: VERSION,
    title: { zh: '个人信息处理告知书（投诉人、报告人）', en: 'Privacy notice for complaints and reports' },
    short: SHORT_NOTICES.complainant,
    sections: {
      ...COMMON,
      purpose: {
        zh: '收集您反映的内容，以及您愿意留下的姓名、电话，用来核查、处理和答复。可以匿名。',
        en: 'Collected are what you write and, if you wish to leave them, your name and phone. They serve to look into it and to answer. You may stay anonymous.',
      },
      viewers: {
        zh: '只有负责处理的工作人员能看到，被反映的人和其所在街道的工作人员看不到。涉嫌侵害未成年人的，依法报告公安、民政等部门。',
        en: 'Only those who deal with it see it, not the person whom it is about or officers of their street. Suspected harm to a child is reported to the police, civil affairs and other authorities as the law requires.',
      },
      period: {
        zh: '办结后保存 {childDays} 天，到期删除；依法须留存的报告记录除外。',
        en: 'It is stored for {childDays} days after it has been dealt with, and then erased, except records of reports that the law requires to be kept.',
      },
      effect: {
        zh: '我们会核查并在期限内答复；必要时按您留下的电话与您联系。如实反映不会给您和孩子带来不利。',
        en: 'We look into it and answer in time, and call you if you left a phone. An honest report has no disadvantage for you or the child.',
      },
      refusal: {
        zh: '可以不留姓名和电话，照样受理，只是无法直接答复您。',
        en: 'You need not leave a name or phone. It is dealt with all the same, but we cannot answer you directly.',
      },
      correct: {
        zh: '凭回执号查看办理情况；要更正或者补充，凭回执号联系下列负责人。',
        en: 'Look up what has become of it with the receipt code. To correct or add something, contact the person named below with the code.',
      },
      withdraw: {
        zh: '可以撤回并要求删除您的姓名和电话；涉嫌侵害未成年人的，依法仍须继续处理。',
        en: 'You may withdraw it and have your name and phone erased. Suspected harm to a child is dealt with all the same, as the law requires.',
      },
    },
  },
} as const satisfies Record<NoticeAudience, FullNotice>;
