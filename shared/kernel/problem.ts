/** Problem details (RFC 9457): what every route may refuse; each context brings its own besides (all-problems.ts). */
import * as z from 'zod';
import { type Bilingual, inLanguage, type Language } from './language.ts';

/** A refusal’s status, and its words in both languages. */
export interface ProblemKind extends Bilingual {
  readonly status: 400 | 401 | 403 | 404 | 409 | 412 | 413 | 415 | 428 | 429 | 500 | 503;
}

export const KERNEL_PROBLEMS = {
  invalid: {
    status: 400,
    zh: '提交的内容有误，请按提示修改',
    en: 'Some of the information you entered is not valid',
  },
  malformed: { status: 400, zh: '请求内容不是有效的 JSON', en: 'The request body is not valid JSON' },
  cursorInvalid: {
    status: 400,
    zh: '分页位置无效，请从第一页重新查询',
    en: 'This cursor is not valid for this query',
  },
  idempotencyKeyMissing: {
    status: 400,
    zh: '缺少 Idempotency-Key 请求头',
    en: 'The Idempotency-Key header is required',
  },
  unauthenticated: { status: 401, zh: '请先登录', en: 'Sign in first' },
  forbidden: { status: 403, zh: '您的角色不能进行此操作', en: 'Your role does not allow this action' },
  notFound: { status: 404, zh: '未找到相关内容', en: 'Not found' },
  idempotencyKeyReused: {
    status: 409,
    zh: '同一 Idempotency-Key 已用于不同的内容',
    en: 'This Idempotency-Key has already been used with a different request',
  },
  wrongStatus: {
    status: 409,
    zh: '当前状态不允许此操作',
    en: 'The record’s current status does not allow this action',
  },
  samePerson: {
    status: 409,
    zh: '须由另一人复核：不能审批本人提出或办理的事项',
    en: 'Another person must review this: you cannot approve your own request or work',
  },
  staleVersion: {
    status: 412,
    zh: '该记录已被他人修改，请核对后重试',
    en: 'Someone else has changed this record since you opened it',
  },
  tooLarge: { status: 413, zh: '提交的内容过大', en: 'The request is too large' },
  notJson: { status: 415, zh: '请以 application/json 提交', en: 'Send the request as application/json' },
  preconditionMissing: {
    status: 428,
    zh: '缺少 If-Match 请求头',
    en: 'The If-Match header is required',
  },
  tooMany: { status: 429, zh: '操作过于频繁，请稍后再试', en: 'Too many requests. Try again later' },
  tooManyNamed: {
    status: 429,
    zh: '今日文字中写入他人姓名、电话或住址的次数已达上限，请明日再填写',
    en: 'Too many texts today contained the name, phone number or address of somebody. Try again tomorrow',
  },
  notCleared: {
    status: 503,
    zh: '暂时无法检查文字中的姓名、电话和住址，内容没有保存，请稍后再次提交',
    en: 'The text could not be checked for names, phone numbers and addresses, and nothing was saved. Submit it again in a moment',
  },
  broken: { status: 500, zh: '系统出错，请稍后再试', en: 'Something went wrong. Try again later' },
  busy: { status: 503, zh: '系统繁忙，请稍后再试', en: 'The system is busy. Try again later' },
} as const satisfies Record<string, ProblemKind>;

/** Every problem by its code: all-problems.ts extends it, so that a code which no table has does not compile. */
// biome-ignore lint/suspicious/noEmptyInterface: its members are declared where the tables are joined
export interface Problems {}

export type ProblemCode = keyof Problems;

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

/** The document for a refusal of this kind, in the language of whoever asked. `instance` is the request's id. */
export function documentOf(
  kind: ProblemKind,
  { refusal, detail, errors, current, attempted }: Refusal,
  language: Language,
  instance: string,
): Problem {
  return {
    type: `https://changban.example/problems/${refusal}`,
    title: inLanguage(kind, language),
    status: kind.status,
    code: refusal,
    instance,
    ...(detail && { detail: inLanguage(detail, language) }),
    ...(errors && { errors: [...errors] }),
    ...(current !== undefined && { current }),
    ...(attempted !== undefined && { attempted }),
  };
}
