/** The short texts: what is read and agreed to before the full notice is opened. */
import type { Bilingual } from '../../kernel/language.ts';
import type { NoticeAudience } from './notice-audiences.ts';

export const SHORT_NOTICES = {
  guardian: {
    zh: '我是孩子的监护人，同意本区妇联为“常伴予你”结对帮扶收集并使用以上信息。信息存放在境内，身份信息加密并分开存放，结案后按告知书载明的期限保存、到期删除。经办人员说明用途后可以查看，每次都有记录；结对期间“钟妈妈”只看到孩子的名字（不含姓氏）、社区和家庭电话。不同意不影响孩子依法应有的待遇，只是不参加结对。可以凭回执号查阅、更正，随时撤回，撤回不影响此前的帮扶；可以向告知书载明的负责人或 12345 投诉。年满十四周岁的，还须由工作人员当面征求孩子本人同意。',
    en: 'I am the guardian and agree that the women’s federation uses this information for the pairing programme. It is stored in the country, identities apart and encrypted, and erased after the period in the full notice. A refusal affects no other benefit. With the receipt code I can see, correct or withdraw at any time, and I may complain to the person named in the full notice or to 12345. From 14 on the child is asked in person as well.',
  },
  carer: {
    zh: '我是受托照护孩子的人，不是监护人，只代为填报并查询进度。信息存放在境内，身份信息加密并分开存放，按告知书载明的期限保存、到期删除。匹配和宣传须由监护人本人凭发到其手机的回执号、电话或书面同意，年满十四周岁的还须孩子本人同意，照护人不能代为同意。不填报、不同意不影响孩子依法应有的待遇。我可以查阅、更正、要求撤回和删除我本人的信息；可以向告知书载明的负责人或 12345 投诉。',
    en: 'I care for the child and am not the guardian: I fill in the form and follow its progress. It is stored in the country, identities encrypted, and erased after the period in the full notice. Only the guardian, and from 14 on the child, can consent. A refusal affects no other benefit. I may see, correct, withdraw and erase what is about me, and complain to the person named in the full notice or to 12345.',
  },
  child: {
    zh: '我们想记下你的名字、年级、喜欢什么、需要什么帮助和家里的联系方式，帮你找一位“钟妈妈”陪伴你。这些信息存放在国内，名字和电话加密，结束后过一段时间会删掉。“钟妈妈”只知道你的名字（不带姓）、社区和家里电话。你可以不同意，不会影响上学和应得的帮助；同意后也可以随时反悔，不用讲理由；写错了可以改。别人不能替你同意。不放心的事可以告诉说明里写的负责人，或打 12355、12345 投诉。',
    en: 'We would like to write down your name, school year, what you like and need, and how to reach your family, to find a volunteer for you. It is stored in this country, encrypted, and erased some time after it ends. You may say no; school and other help are not affected. You can change your mind at any time and have mistakes corrected. Nobody can agree for you. To complain, turn to the person in the full text, 12355 or 12345.',
  },
  volunteer: {
    zh: '我同意本区妇联收集并使用以上信息和审核结果，用于志愿者审核、匹配、陪伴、培训和统计。信息存放在境内，身份信息加密并分开存放，退出后按告知书载明的期限保存、到期删除。家庭只看到我的掩码姓名、职业、可提供的帮扶和大致距离；背景每年重新核查；不排名、不积分、不打卡。不同意就不能参加结对，不影响其他权益。可以凭回执号查阅、更正，随时撤回；可以向告知书载明的负责人或 12345 投诉。',
    en: 'I agree that the women’s federation uses this information and the results of my checks for vetting, matching, support and training. It is stored in the country, identities encrypted, and erased after the period in the full notice. Without consent I cannot volunteer; nothing else is affected. With the receipt code I can see, correct or withdraw at any time, and I may complain to the person named in the full notice or to 12345.',
  },
  space: {
    zh: '我同意本区妇联收集并使用空间信息和联系人的姓名、电话，用于核实、公布活动和安排报名。空间名称、地址和活动向公众公开，联系人信息只给经办人员。信息存放在境内，停止合作后按告知书载明的期限保存、到期删除。不同意就不能登记，不影响其他权益。可以查阅、更正，随时撤回；可以向告知书载明的负责人或 12345 投诉。报名孩子的信息须保密。',
    en: 'I agree that the women’s federation uses what I enter about the space and its contact to verify it, announce activities and arrange bookings. Activities are public, the contact is not. It is stored in the country and erased after the period in the full notice. Without consent the space is not registered; nothing else is affected. I may see, correct or withdraw it, and complain to the person in the full notice or to 12345.',
  },
  complainant: {
    zh: '您反映的内容只由负责处理的人员查看，被反映的人看不到；可以匿名，不留姓名和电话也受理，只是无法直接答复。信息存放在境内，办结后按告知书载明的期限保存、到期删除。如实反映不会带来不利。凭回执号可以查看进展、更正补充、撤回；涉嫌侵害未成年人的，依法仍须处理并报告有关部门。对办理有意见，可以向告知书载明的负责人或 12345 投诉。',
    en: 'Only those who deal with it read what you write, never the person whom it is about. You may stay anonymous; we then cannot answer you. It is stored in the country and erased after the period in the full notice. With the receipt code you can follow, correct or withdraw it; suspected harm to a child is dealt with all the same. You may complain to the person named in the full notice or to 12345.',
  },
} as const satisfies Record<NoticeAudience, Bilingual>;
