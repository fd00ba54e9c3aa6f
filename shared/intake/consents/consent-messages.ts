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
