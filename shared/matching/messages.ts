/** Messages about matching; `{name}` stands for a parameter. */
import type { MessageRow } from '../kernel/message.ts';

export const MATCHING_MESSAGES = {
  proposalsMade: {
    after: ['run.done'],
    to: ['street'],
    subject: { zh: '有 {count} 条匹配建议待确认', en: 'Proposed matches to confirm: {count}' },
    text: {
      zh: '本轮匹配为您所在的镇（街道）提出 {count} 条匹配建议，请登录系统逐条核对，确认或说明不采用的理由。确认后才会征求监护人和志愿者的意见。',
      en: 'The latest match run has proposed {count} matches for your street. Please sign in, check each one, and confirm it or give a reason for declining it. Guardians and volunteers are asked only after you have confirmed.',
    },
  },
  proposedByHand: {
    after: ['child.proposedByHand'],
    to: ['street'],
    subject: { zh: '人工匹配建议待确认：{file}', en: 'Match proposed by hand: {file}' },
    text: {
      zh: '儿童档案 {file} 有一条人工提出的匹配建议（志愿者 {volunteer}），请登录系统核对理由并确认。',
      en: 'A colleague has proposed volunteer {volunteer} for the child in file {file}. Please sign in, check the reason, and confirm or decline.',
    },
  },
  proposalConfirmed: {
    after: ['proposal.confirm'],
    to: ['volunteer'],
    subject: { zh: '有一个孩子等您答复', en: 'A child is waiting for your answer' },
    text: {
      zh: '镇（街道）妇联为您推荐了一个孩子。请登录系统查看孩子需要什么、为什么推荐您，并答复是否愿意结对。如有不便也没有关系，说明原因即可。',
      en: 'The street office would like to pair you with a child. Please sign in to see what the child needs and why you were suggested, and say whether you agree. If you cannot, that is fine: just let us know the reason.',
    },
    sms: {
      text: '镇（街道）妇联为您推荐了一个结对的孩子，等您答复。请打开{link}登录查看；没有账号的，请联系镇（街道）妇联。',
      link: '/console',
    },
  },
  familyAsked: {
    after: ['proposal.confirm'],
    to: ['guardian'],
    subject: { zh: '有一位“钟妈妈”等您答复', en: 'A volunteer has been proposed: please answer' },
    text: {
      zh: '镇（街道）妇联为孩子推荐了一位“钟妈妈”，请凭回执号查看并答复是否同意结对。',
      en: 'The street office has proposed a volunteer for the child. Please look at the proposal with your receipt code and say whether you agree.',
    },
    sms: {
      text: '镇（街道）妇联为孩子推荐了一位“钟妈妈”，请打开{link}，用回执号{codeFirst}-{codeSecond}和手机号后四位查看并答复。不便上网的，可致电镇（街道）妇联答复。',
      link: '/receipt',
    },
  },
  ownAnswerRecorded: {
    after: ['proposal.guardianAgreementRecorded', 'proposal.guardianRefusalRecorded'],
    to: ['guardian'],
    subject: { zh: '已登记您的答复', en: 'Your answer has been recorded' },
    text: {
      zh: '工作人员已登记您对“钟妈妈”推荐的答复。如与您的意思不符，请致电镇（街道）妇联。',
      en: 'An officer has recorded your answer about the proposed volunteer. If it is not what you said, please call the street office.',
    },
    sms: {
      text: '工作人员已登记您对“钟妈妈”推荐的答复，请打开{link}，用回执号{codeFirst}-{codeSecond}和手机号后四位查看。如与您的意思不符，请致电镇（街道）妇联。',
      link: '/receipt',
    },
  },
  volunteerAgreed: {
    after: ['proposal.volunteerAgrees'],
    to: ['street'],
    subject: { zh: '志愿者已同意，待监护人答复：{file}', en: 'Volunteer agreed, guardian to answer: {file}' },
    text: {
      zh: '志愿者 {volunteer} 已同意与儿童档案 {file} 结对，监护人尚未答复，请与家庭联系。',
      en: 'Volunteer {volunteer} has agreed to be paired with the child in file {file}. The guardian has not answered yet. Please contact the family.',
    },
  },
  guardianAgreed: {
    after: ['proposal.guardianAgrees', 'proposal.guardianAgreementRecorded'],
    to: ['street'],
    subject: { zh: '监护人已同意，待志愿者答复：{file}', en: 'Guardian agreed, volunteer to answer: {file}' },
    text: {
      zh: '儿童档案 {file} 的监护人已同意与志愿者 {volunteer} 结对，志愿者尚未答复，请提醒。',
      en: 'The guardian of the child in file {file} has agreed to volunteer {volunteer}, who has not answered yet. Please remind the volunteer.',
    },
  },
  familyAgreed: {
    after: ['proposal.guardianAgrees', 'proposal.guardianAgreementRecorded'],
    to: ['volunteer'],
    subject: { zh: '孩子家庭已同意，等您答复', en: 'The family has agreed and is waiting for your answer' },
    text: {
      zh: '镇（街道）妇联为您推荐的孩子，家庭已经同意，正在等您答复。请登录系统查看并答复。',
      en: 'The family of the child whom the street office suggested has agreed. Please sign in and answer.',
    },
    sms: {
      text: '镇（街道）妇联为您推荐的孩子，家庭已经同意，正在等您答复。请打开{link}登录查看；没有账号的，请联系镇（街道）妇联。',
      link: '/console',
    },
  },
  volunteerDeclined: {
    after: ['proposal.declinedByVolunteer'],
    to: ['street'],
    subject: { zh: '志愿者暂不结对：{file}', en: 'Volunteer declined: {file}' },
    text: {
      zh: '志愿者 {volunteer} 暂不与儿童档案 {file} 结对，孩子按原次序继续等待。原因请登录系统查看。',
      en: 'Volunteer {volunteer} cannot be paired with the child in file {file}. The child keeps their place in the queue. Please sign in to see the reason.',
    },
  },
  guardianDeclined: {
    after: ['proposal.declinedByGuardian', 'proposal.guardianRefusalRecorded'],
    to: ['street'],
    subject: { zh: '监护人未同意结对：{file}', en: 'Guardian declined: {file}' },
    text: {
      zh: '儿童档案 {file} 的监护人未同意与志愿者 {volunteer} 结对，孩子按原次序继续等待。原因请登录系统查看。',
      en: 'The guardian of the child in file {file} has declined volunteer {volunteer}. The child keeps their place in the queue. Please sign in to see the reason.',
    },
  },
  proposalFellAway: {
    after: [
      'proposal.declinedByStreet',
      'proposal.declinedByGuardian',
      'proposal.guardianRefusalRecorded',
      'proposal.endedWithoutConsent',
      'child.requeued',
      'withdrawal.approved',
    ],
    to: ['volunteer'],
    subject: { zh: '匹配建议已取消', en: 'Proposed match cancelled' },
    text: {
      zh: '此前征求您意见的一条匹配建议因情况变化已取消，您的结对名额不受影响。',
      en: 'A proposed match that you were asked about has been cancelled because circumstances have changed. You remain available for other matches.',
    },
    sms: { text: '此前征求您意见的一条匹配建议因情况变化已取消，您的结对名额不受影响。' },
  },
  familyProposalEnded: {
    after: [
      'proposal.declinedByStreet',
      'proposal.declinedByVolunteer',
      'proposal.endedWithoutConsent',
      'child.requeued',
    ],
    to: ['guardian'],
    subject: { zh: '匹配建议已取消，继续寻找', en: 'Proposed match cancelled: still looking' },
    text: {
      zh: '此前推荐的“钟妈妈”因情况变化未能结对，孩子的排队次序不变，镇（街道）妇联会继续寻找。',
      en: 'The volunteer proposed to you cannot be paired with the child because circumstances have changed. The child keeps their place in the queue and the street office is still looking.',
    },
    sms: {
      text: '此前推荐的“钟妈妈”因情况变化未能结对，孩子的排队次序不变，镇（街道）妇联会继续寻找。',
    },
  },
  proposalEnded: {
    after: ['proposal.declinedByStreet', 'child.requeued'],
    to: ['street'],
    subject: { zh: '匹配建议终止，孩子继续等待：{file}', en: 'Proposed match ended: {file}' },
    text: {
      zh: '志愿者 {volunteer} 目前不能结对，为儿童档案 {file} 提出的匹配建议已终止，孩子按原次序继续等待。',
      en: 'Volunteer {volunteer} is not available at present, so the match proposed for the child in file {file} has ended. The child keeps their place in the queue.',
    },
  },
  pairingBegun: {
    after: ['pairing.begun'],
    to: ['volunteer'],
    subject: { zh: '结对成功，请约首次见面', en: 'You are now paired: arrange the first meeting' },
    text: {
      zh: '孩子家庭和您都已同意，结对从今天开始。请登录系统查看孩子的名字、见面地点和监护人电话，并与镇（街道）妇联约定首次见面。',
      en: 'You and the family have both agreed, so the pairing starts today. Please sign in to see the child’s first name, the meeting place and the guardian’s phone number, and arrange the first meeting with the street office.',
    },
    sms: {
      text: '孩子家庭和您都已同意，结对从今天开始。请打开{link}登录查看，并与镇（街道）妇联约定首次见面。',
      link: '/console',
    },
  },
  familyPaired: {
    after: ['pairing.begun'],
    to: ['guardian'],
    subject: { zh: '结对成功', en: 'The pairing has started' },
    text: {
      zh: '您和“钟妈妈”都已同意，结对从今天开始，镇（街道）妇联会与您约定首次见面。',
      en: 'You and the volunteer have both agreed. The pairing starts today, and the street office will arrange the first meeting with you.',
    },
    sms: {
      text: '您和“钟妈妈”都已同意，结对从今天开始，镇（街道）妇联会与您约定首次见面。',
    },
  },
  childPaired: {
    after: ['pairing.begun'],
    to: ['street'],
    subject: { zh: '结对成功：{file}', en: 'Child paired: {file}' },
    text: {
      zh: '儿童档案 {file} 与志愿者 {volunteer} 双方均已同意，结对从今天开始，请安排首次见面。',
      en: 'The guardian of the child in file {file} and volunteer {volunteer} have both agreed. The pairing starts today. Please arrange the first meeting.',
    },
  },
} as const satisfies Record<string, MessageRow>;
