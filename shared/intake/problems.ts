/** What intake may refuse, with its status. */
import type { ProblemKind } from '../kernel/problem.ts';

export const INTAKE_PROBLEMS = {
  childNotWaiting: {
    status: 409,
    zh: '该儿童目前不在等待结对名单中',
    en: 'This child is not waiting for pairing',
  },
  consentMissing: {
    status: 409,
    zh: '尚未取得监护人的有效同意',
    en: 'The guardian’s consent is missing or not in force',
  },
  childConsentMissing: {
    status: 409,
    zh: '孩子已年满十四周岁，尚未取得本人同意',
    en: 'The child is fourteen or older, and their own consent is missing',
  },
  childNotAsked: {
    status: 409,
    zh: '孩子未满十四周岁，由监护人同意',
    en: 'The child is under fourteen: the guardian consents',
  },
  erased: {
    status: 409,
    zh: '该档案的身份信息已删除或正在删除',
    en: 'The personal details in this file have been erased or are being erased',
  },
  noCarer: { status: 409, zh: '该档案没有登记照护人', en: 'This file names no carer' },
  noGuardian: {
    status: 409,
    zh: '该档案没有登记监护人，请先更正补充监护人的姓名和电话',
    en: 'This file names no guardian. Add the guardian’s name and phone first',
  },
  guardianOnly: {
    status: 409,
    zh: '照护人的回执号只能查询进度。同意、答复和退出须由监护人本人办理',
    en: 'A carer’s receipt code only follows the file. Consent, answers and withdrawal are for the guardian',
  },
  codeKnown: {
    status: 409,
    zh: '该志愿者（系统成员）经办过监护人的回执号。请先由另一位同事发放新回执号',
    en: 'This volunteer, as a member, has handled the guardian’s receipt code. Another officer must issue a new one first',
  },
  noTextMessage: {
    status: 409,
    zh: '该家庭收不到短信，请改用信件',
    en: 'This family cannot be sent a text message. Print a letter instead',
  },
  notMinor: { status: 409, zh: '孩子已满 18 周岁', en: 'The child is 18 or older' },
  tooManySiblings: {
    status: 409,
    zh: '兄弟姐妹人数超出上限，请核对',
    en: 'Too many siblings are linked. Check the files',
  },
  mergeOtherWay: {
    status: 409,
    zh: '应保留已核实的档案，请将未核实的档案并入其中',
    en: 'Keep the verified file and merge the other file into it',
  },
  transferPending: {
    status: 409,
    zh: '该档案已有待答复的转出申请',
    en: 'A transfer of this file is already awaiting acceptance',
  },
  noTransfer: {
    status: 409,
    zh: '该档案没有待答复的转出申请',
    en: 'No transfer of this file is awaiting acceptance',
  },
  erasureBlocked: {
    status: 409,
    zh: '目前不能删除身份信息',
    en: 'The personal details cannot be erased at present',
  },
  notAccepted: {
    status: 409,
    zh: '紧急转介和疑似侵害报告须先受理，再由另一人办结',
    en: 'An urgent referral must be accepted first; somebody else then completes it',
  },
  outsideReportMissing: {
    status: 409,
    zh: '请先登记向公安、民政、教育等部门的报告，或写明未报告的原因',
    en: 'First record the report to an authority, or the reason why there is none',
  },
  outcomeRecorded: {
    status: 409,
    zh: '该报告的处理结果已登记',
    en: 'The outcome of this report is recorded already',
  },
  reportedOutside: {
    status: 409,
    zh: '已登记向有关部门的报告',
    en: 'A report to an authority is recorded already',
  },
  fileClosed: {
    status: 409,
    zh: '该档案已结案，请先恢复档案',
    en: 'This file is closed. Reopen it first',
  },
  harmIsDistricts: {
    status: 409,
    zh: '疑似侵害未成年人的报告只能由区妇联决定不予受理',
    en: 'Only the district office can decline a report of suspected harm',
  },
  withdrawalOpen: {
    status: 409,
    zh: '已有一份退出申请正在办理',
    en: 'A withdrawal request is already in progress',
  },
  vettingNotInForce: {
    status: 409,
    zh: '审核未通过或已过期，请先登记新的审核结果',
    en: 'Vetting was not passed or has expired. Record a new check first',
  },
  pairingsActive: {
    status: 409,
    zh: '该志愿者还有进行中的结对',
    en: 'This volunteer still has active pairings',
  },
  capacityBelowPairings: {
    status: 409,
    zh: '名额不能少于进行中的结对数',
    en: 'Capacity cannot be less than the number of active pairings',
  },
  exportTooLarge: {
    status: 409,
    zh: '导出内容过多，请按镇（街道）、状态或月份缩小范围',
    en: 'The export is too large. Narrow it by street, status or month',
  },
  importExpired: {
    status: 409,
    zh: '该次试读已过期，请重新上传文件',
    en: 'This check has expired. Upload the file again',
  },
  importUnreadable: { status: 400, zh: '无法读取该文件', en: 'The file cannot be read' },
} as const satisfies Record<string, ProblemKind>;
