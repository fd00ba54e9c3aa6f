/** What intake may refuse, with its status. */
import type { ProblemKind } from '../kernel/problem.ts';

export const INTAKE_PROBLEMS = {
  childNotWaiting: {
    status: 409,
    zh: '该儿童目前不在等待结对之列',
    en: 'This child is not waiting for a volunteer',
  },
  consentMissing: {
    status: 409,
    zh: '监护人的同意未生效',
    en: 'The guardian’s consent is not in force',
  },
  erased: {
    status: 409,
    zh: '该档案的身份信息已删除或正在删除',
    en: 'The identity of this file is erased or being erased',
  },
  notMinor: { status: 409, zh: '孩子已满 18 周岁', en: 'The child has come of age' },
  tooManySiblings: {
    status: 409,
    zh: '同胞人数超出上限，请核对',
    en: 'More children than one family has; please check',
  },
  mergeOtherWay: {
    status: 409,
    zh: '请保留已核实的档案：将未核实的档案并入它',
    en: 'The verified file has to remain: merge the other one into it',
  },
  transferPending: {
    status: 409,
    zh: '该档案已有待答复的转出申请',
    en: 'A transfer of this file awaits its answer already',
  },
  noTransfer: {
    status: 409,
    zh: '该档案没有待答复的转出申请',
    en: 'No transfer of this file awaits an answer',
  },
  erasureBlocked: {
    status: 409,
    zh: '目前不能删除身份信息',
    en: 'The identity cannot be erased now',
  },
  fileClosed: {
    status: 409,
    zh: '该档案已结案，请先重新开案',
    en: 'This file is closed; re-open it first',
  },
  harmIsDistricts: {
    status: 409,
    zh: '侵害未成年人的报告只能由区妇联决定不予受理',
    en: 'Only the district may decline a report of harm',
  },
  withdrawalOpen: {
    status: 409,
    zh: '已有一份退出申请正在办理',
    en: 'A withdrawal is already under way',
  },
  vettingNotInForce: {
    status: 409,
    zh: '审核未通过或已过期，请先登记新的审核结果',
    en: 'Vetting is not in force; record a new check first',
  },
  pairingsActive: {
    status: 409,
    zh: '该志愿者还有进行中的结对',
    en: 'This volunteer still has active pairings',
  },
  capacityBelowPairings: {
    status: 409,
    zh: '名额不能少于进行中的结对数',
    en: 'The places cannot be fewer than the active pairings',
  },
  exportTooLarge: {
    status: 409,
    zh: '导出内容过多，请按镇（街道）、状态或月份缩小范围',
    en: 'Too much for one file: choose a street, a status or a month',
  },
  importExpired: {
    status: 409,
    zh: '该次预检已过期，请重新上传文件',
    en: 'This dry run is too old; please send the file again',
  },
  importUnreadable: { status: 400, zh: '无法读取该文件', en: 'The file cannot be read' },
} as const satisfies Record<string, ProblemKind>;
