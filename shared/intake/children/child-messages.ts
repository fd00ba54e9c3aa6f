/** Messages about a child’s file, to its guardian, its streets and its volunteer; `{name}` stands for a parameter. */
import type { MessageRow } from '../../kernel/message.ts';

export const CHILD_MESSAGES = {
  ownSurveyReturned: {
    after: ['child.returned'],
    to: ['guardian'],
    subject: { zh: '您提交的需求调查需要补充', en: 'Your needs survey is incomplete' },
    text: {
      zh: '您提交的需求调查需要补充，请凭回执号查看说明，补充后重新提交。',
      en: 'Your needs survey is incomplete. Please use your receipt code to read what is missing, and send it again.',
    },
    sms: {
      text: '您提交的需求调查需要补充，请打开{link}，用回执号{codeFirst}-{codeSecond}和手机号后四位查看说明，补充后重新提交。',
      link: '/receipt',
      isNecessary: true,
    },
  },
  ownFileClosed: {
    after: ['child.closed'],
    to: ['guardian'],
    subject: { zh: '孩子的档案已结案', en: 'The child’s file has been closed' },
    text: {
      zh: '孩子的档案已结案，请凭回执号查看。如有疑问或再次需要帮助，请联系镇（街道）妇联。',
      en: 'The child’s file has been closed. You can look it up with your receipt code. If you have questions or need help again, please contact the street office.',
    },
    sms: {
      text: '孩子的档案已结案，请打开{link}，用回执号{codeFirst}-{codeSecond}和手机号后四位查看。如有疑问或再次需要帮助，请联系镇（街道）妇联。',
      link: '/receipt',
    },
  },
  transferAsked: {
    after: ['child.transferAsked'],
    to: ['otherStreet'],
    subject: { zh: '有档案申请转入：{file}', en: 'Incoming file: {file}' },
    text: {
      zh: '儿童档案 {file} 的家庭将迁入您所在的镇（街道），请核实住址后接收或退回。',
      en: 'The family of the child in file {file} is moving to your street. Please check the address, then accept or decline the file.',
    },
  },
  transferAccepted: {
    after: ['child.transferAccepted'],
    to: ['otherStreet'],
    subject: { zh: '档案已被接收：{file}', en: 'Transfer accepted: {file}' },
    text: {
      zh: '您转出的儿童档案 {file} 已由对方镇（街道）接收。',
      en: 'The other street office has accepted file {file}.',
    },
  },
  transferDeclined: {
    after: ['child.transferDeclined', 'child.transferTakenBack'],
    to: ['otherStreet'],
    subject: { zh: '档案未转移：{file}', en: 'Transfer not completed: {file}' },
    text: {
      zh: '儿童档案 {file} 的转移申请已被退回或撤回，档案仍在原镇（街道）。',
      en: 'The transfer of file {file} was declined or cancelled. The file remains with its current street.',
    },
  },
  childMoved: {
    after: ['child.transferAccepted'],
    to: ['volunteer'],
    subject: { zh: '与您结对的孩子已搬家：{file}', en: 'The child paired with you has moved: {file}' },
    text: {
      zh: '与您结对的孩子（档案 {file}）一家已迁往本区另一镇（街道），结对不变；如路途过远，请与迁入地的镇（街道）妇联联系。',
      en: 'The family of the child paired with you (file {file}) has moved to another street in the district. The pairing continues. If the distance is too great, please contact the new street office.',
    },
    sms: {
      text: '与您结对的孩子（档案尾号{fileEnd}）一家已迁往本区另一镇（街道），结对不变。如路途过远，请与迁入地的镇（街道）妇联联系。',
    },
  },
} as const satisfies Record<string, MessageRow>;
