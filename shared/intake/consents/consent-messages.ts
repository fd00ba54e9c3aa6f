/** Messages about consent that is withdrawn or given again; `{name}` stands for a parameter. */
import type { MessageRow } from '../../kernel/message.ts';

export const CONSENT_MESSAGES = {
  consentWithdrawn: {
    after: ['child.consentWithdrawn'],
    to: ['street'],
    subject: { zh: '监护人撤回同意：{file}', en: 'Consent withdrawn: {file}' },
    text: {
      zh: '儿童档案 {file} 的监护人撤回了结对帮扶的同意，该结对已作标记，请尽快与家庭和志愿者沟通。',
      en: 'The guardian of the child in file {file} has withdrawn consent to pairing. The pairing has been flagged. Please contact the family and the volunteer as soon as possible.',
    },
  },
  consentWithdrawnUnpaired: {
    after: ['child.consentWithdrawn'],
    to: ['street'],
    subject: { zh: '监护人撤回同意：{file}', en: 'Consent withdrawn: {file}' },
    text: {
      zh: '儿童档案 {file} 的监护人撤回了结对帮扶的同意，已停止匹配。',
      en: 'The guardian of the child in file {file} has withdrawn consent to pairing. Matching has stopped.',
    },
  },
  consentGivenAgain: {
    after: ['child.consentGiven'],
    to: ['street'],
    subject: { zh: '监护人重新同意：{file}', en: 'Consent given again: {file}' },
    text: {
      zh: '儿童档案 {file} 的监护人重新同意结对帮扶，标记已取消。',
      en: 'The guardian of the child in file {file} has consented to pairing again. The flag has been removed.',
    },
  },
  ownPairingHeld: {
    after: ['child.consentWithdrawn'],
    to: ['volunteer'],
    subject: { zh: '请暂停联系：{file}', en: 'Please pause contact: {file}' },
    text: {
      zh: '与您结对的孩子（档案 {file}）的监护人撤回了同意。请暂时不要联系孩子和家庭，镇（街道）妇联会与您沟通。',
      en: 'The guardian of the child paired with you (file {file}) has withdrawn consent. Please do not contact the child or the family for now. The street office will contact you.',
    },
    sms: {
      text: '与您结对的孩子的监护人撤回了同意。请暂时不要联系孩子和家庭，镇（街道）妇联会与您沟通。',
      isNecessary: true,
    },
  },
  ownPairingResumed: {
    after: ['child.consentGiven'],
    to: ['volunteer'],
    subject: { zh: '可以继续陪伴：{file}', en: 'You can resume contact: {file}' },
    text: {
      zh: '与您结对的孩子（档案 {file}）的监护人已重新同意，您可以继续陪伴。',
      en: 'The guardian of the child paired with you (file {file}) has given consent again. You can resume contact.',
    },
    sms: { text: '与您结对的孩子的监护人已重新同意，您可以继续陪伴。' },
  },
  childTurnsFourteen: {
    after: ['child.ownConsentDue'],
    to: ['street'],
    subject: { zh: '年满十四周岁，请征求本人同意：{file}', en: 'Fourteen years old, consent needed: {file}' },
    text: {
      zh: '儿童档案 {file} 的孩子本月年满十四周岁。请当面征求孩子本人的意见并登记；登记前不安排新的匹配，进行中的结对照常，已作标记。',
      en: 'The child in file {file} turns fourteen this month. Please ask for the child’s own consent in person and record it. Until then no match is made; an active pairing goes on and is flagged.',
    },
  },
  childConsented: {
    after: ['child.ownConsentGiven'],
    to: ['street', 'guardian'],
    subject: { zh: '已登记孩子本人同意：{file}', en: 'Child’s own consent recorded: {file}' },
    text: {
      zh: '已为儿童档案 {file} 当面登记孩子本人的同意。',
      en: 'The child’s own consent has been recorded in person for file {file}.',
    },
    sms: {
      text: '工作人员已当面登记孩子本人的同意。请打开{link}，用回执号{codeFirst}-{codeSecond}和手机号后四位查看。如有疑问，请致电镇（街道）妇联。',
      link: '/receipt',
    },
  },
  childDeclined: {
    after: ['child.ownConsentDeclined'],
    to: ['street', 'guardian'],
    subject: { zh: '孩子本人不同意：{file}', en: 'Child does not consent: {file}' },
    text: {
      zh: '儿童档案 {file} 的孩子本人不同意或撤回了同意，相应事项已停止。',
      en: 'The child in file {file} has declined or withdrawn consent. What it was needed for has stopped.',
    },
    sms: {
      text: '孩子本人表示不同意，相应事项已停止。请打开{link}，用回执号{codeFirst}-{codeSecond}和手机号后四位查看。如有疑问，请致电镇（街道）妇联。',
      link: '/receipt',
      isNecessary: true,
    },
  },
  ownPairingHeldByChild: {
    after: ['child.ownConsentDeclined'],
    to: ['volunteer'],
    subject: { zh: '请暂停联系：{file}', en: 'Please pause contact: {file}' },
    text: {
      zh: '与您结对的孩子（档案 {file}）本人表示不同意继续。请暂时不要联系孩子和家庭，镇（街道）妇联会与您沟通。',
      en: 'The child paired with you (file {file}) does not wish to continue. Please do not contact the child or the family for now. The street office will contact you.',
    },
    sms: {
      text: '与您结对的孩子本人表示不同意继续。请暂时不要联系孩子和家庭，镇（街道）妇联会与您沟通。',
      isNecessary: true,
    },
  },
  ownPairingResumedByChild: {
    after: ['child.ownConsentGiven'],
    to: ['volunteer'],
    subject: { zh: '可以继续陪伴：{file}', en: 'You can resume contact: {file}' },
    text: {
      zh: '与您结对的孩子（档案 {file}）本人已同意，您可以继续陪伴。',
      en: 'The child paired with you (file {file}) has given consent. You can resume contact.',
    },
    sms: { text: '与您结对的孩子本人已同意，您可以继续陪伴。' },
  },
  volunteerConsentWithdrawn: {
    after: ['volunteer.consentWithdrawn'],
    to: ['allStreets'],
    subject: { zh: '志愿者撤回同意：{file}', en: 'Volunteer withdrew consent: {file}' },
    text: {
      zh: '志愿者 {file} 撤回了同意，不再参与匹配；进行中的结对已作标记，请尽快与志愿者沟通，并为每个孩子作出安排。',
      en: 'Volunteer {file} has withdrawn consent and is no longer included in matching. Their active pairings have been flagged. Please contact the volunteer and decide what happens next for each child.',
    },
  },
} as const satisfies Record<string, MessageRow>;
