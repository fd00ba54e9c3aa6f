/** Problem details (RFC 9457): every refusal that an answer may carry, with its status and its words in both languages. */
import * as z from 'zod';
import { type Bilingual, inLanguage, type Language } from './language.ts';

interface ProblemKind extends Bilingual {
  readonly status: 400 | 401 | 403 | 404 | 409 | 412 | 413 | 415 | 428 | 429 | 500 | 503;
}

export const PROBLEMS = {
  invalid: { status: 400, zh: '提交的内容有误，请按提示修改', en: 'Some of what was sent is not valid' },
  malformed: { status: 400, zh: '请求内容不是有效的 JSON', en: 'The body is not valid JSON' },
  cursorInvalid: {
    status: 400,
    zh: '分页位置无效，请从第一页重新查询',
    en: 'This cursor was not made for this query',
  },
  idempotencyKeyMissing: {
    status: 400,
    zh: '缺少 Idempotency-Key 请求头',
    en: 'The header Idempotency-Key is required',
  },
  unauthenticated: { status: 401, zh: '请先登录', en: 'Sign in first' },
  forbidden: { status: 403, zh: '您的角色不能进行此操作', en: 'Your role may not do this' },
  notFound: { status: 404, zh: '没有找到', en: 'Not found' },
  idempotencyKeyReused: {
    status: 409,
    zh: '同一 Idempotency-Key 已用于不同的内容',
    en: 'This Idempotency-Key was used with another body',
  },
  wrongStatus: {
    status: 409,
    zh: '当前状态不允许此操作',
    en: 'The record’s status does not allow this',
  },
  noticeOutdated: {
    status: 409,
    zh: '知情同意书已更新，请重新阅读并同意',
    en: 'The consent notice has changed; please read and agree again',
  },
  capacityFull: {
    status: 409,
    zh: '该志愿者的结对名额已满',
    en: 'This volunteer has no place left',
  },
  childNotWaiting: {
    status: 409,
    zh: '该儿童目前不在等待结对之列',
    en: 'This child is not waiting for a volunteer',
  },
  volunteerNotReady: {
    status: 409,
    zh: '该志愿者目前不能结对（未启用、审核未通过或已过期）',
    en: 'This volunteer may not be paired now (not active, or vetting not in force)',
  },
  consentMissing: {
    status: 409,
    zh: '监护人的同意未生效',
    en: 'The guardian’s consent is not in force',
  },
  pairNotAllowed: {
    status: 409,
    zh: '该志愿者不在此儿童的可结对范围内（距离、帮扶内容、名额或回避）',
    en: 'This volunteer is no candidate of the child’s (distance, help, places or a bar)',
  },
  proposalSuperseded: {
    status: 409,
    zh: '该匹配建议已被更新的结果取代',
    en: 'A newer proposal has taken this one’s place',
  },
  answeredAlready: { status: 409, zh: '已经答复过', en: 'An answer was given already' },
  runInProgress: { status: 409, zh: '已有匹配正在进行', en: 'A match run is already under way' },
  samePerson: {
    status: 409,
    zh: '须由另一人复核：不能审批本人提出或办理的事项',
    en: 'Another person has to decide: nobody approves what she proposed herself',
  },
  erased: {
    status: 409,
    zh: '该档案的身份信息已删除或正在删除',
    en: 'The identity of this file is erased or being erased',
  },
  ownMembership: {
    status: 409,
    zh: '不能更改、停用或移除本人的账号，请由另一位区级成员办理',
    en: 'Nobody changes, suspends or removes herself; another district member has to',
  },
  memberAlready: {
    status: 409,
    zh: '该登录账号已是成员',
    en: 'This account is a member already',
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
  withdrawalDecided: {
    status: 409,
    zh: '该退出申请已办结',
    en: 'This withdrawal has been decided',
  },
  pairingEnded: { status: 409, zh: '该结对已结束', en: 'This pairing has ended' },
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
  periodNotBegun: { status: 409, zh: '该期间尚未开始', en: 'This period has not begun' },
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
  staleVersion: {
    status: 412,
    zh: '该记录已被他人修改，请核对后重试',
    en: 'The record has changed since you read it',
  },
  tooLarge: { status: 413, zh: '提交的内容过大', en: 'The body is too large' },
  notJson: { status: 415, zh: '请以 application/json 提交', en: 'Send application/json' },
  preconditionMissing: {
    status: 428,
    zh: '缺少 If-Match 请求头',
    en: 'The header If-Match is required',
  },
  tooMany: { status: 429, zh: '操作过于频繁，请稍后再试', en: 'Too many requests, try again later' },
  broken: { status: 500, zh: '系统出错，请稍后再试', en: 'Something went wrong here' },
  busy: { status: 503, zh: '系统繁忙，请稍后再试', en: 'The system is busy, try again' },
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof PROBLEMS;

export const fieldErrorSchema = z.object({
  /** JSON pointer (RFC 6901) into the body; `/query/…` or `/path/…` for the rest of the request. */
  pointer: z.string(),
  code: z.string(),
  message: z.string(),
});
export type FieldError = z.infer<typeof fieldErrorSchema>;

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string().optional(),
    instance: z.string(),
    errors: z.array(fieldErrorSchema).optional(),
    /** On 412: the record as it stands. */
    current: z.unknown().optional(),
    /** On 412: what was to be written. */
    attempted: z.unknown().optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problemSchema>;

/** A refusal is a value: an operation returns it, `serve` alone turns it into an answer. */
export interface Refusal {
  readonly refusal: ProblemCode;
  readonly detail?: Bilingual;
  readonly errors?: readonly FieldError[];
  readonly current?: unknown;
  readonly attempted?: unknown;
  readonly retryAfterSeconds?: number;
}

export const refuse = (refusal: ProblemCode, more: Omit<Refusal, 'refusal'> = {}): Refusal => ({
  refusal,
  ...more,
});

export const isRefusal = (value: object): value is Refusal => 'refusal' in value;

/** The document for a refusal, in the asker's language. `instance` is the request's id. */
export function problemDocument(refusal: Refusal, language: Language, instance: string): Problem {
  const kind = PROBLEMS[refusal.refusal];
  const { detail, errors, current, attempted } = refusal;
  return {
    type: `https://changban.example/problems/${refusal.refusal}`,
    title: inLanguage(kind, language),
    status: kind.status,
    code: refusal.refusal,
    instance,
    ...(detail && { detail: inLanguage(detail, language) }),
    ...(errors && { errors: [...errors] }),
    ...(current !== undefined && { current }),
    ...(attempted !== undefined && { attempted }),
  };
}
