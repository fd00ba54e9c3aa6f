/** What a family asks about its data, with the day by which it is answered. No words of anybody: codes and days. */
import * as z from 'zod';
import { childId, dataRequestId, districtCode, memberId, streetCode } from '../../kernel/ids.ts';
import { type CalendarDate, dateIn, dateSchema, type Instant, instantSchema } from '../../kernel/instants.ts';
import type { Bilingual } from '../../kernel/language.ts';
import { type Refusal, refuse } from '../../kernel/problem.ts';
import { listed, only } from '../../kernel/reader.ts';
import { addWorkingDays } from '../../kernel/working-days.ts';

export const DATA_REQUEST_KINDS = {
  copy: { zh: '查阅、复制', en: 'copy' },
  correction: { zh: '更正、补充', en: 'correction' },
  deletion: { zh: '删除', en: 'erasure' },
  complaint: { zh: '投诉', en: 'complaint about data' },
} as const satisfies Record<string, Bilingual>;

export const DATA_REQUESTERS = {
  guardian: { zh: '监护人', en: 'guardian' },
  child: { zh: '儿童本人', en: 'the child' },
} as const satisfies Record<string, Bilingual>;

export const DATA_REQUEST_OUTCOMES = {
  done: { zh: '已办理', en: 'done' },
  notEntitled: { zh: '申请人无权提出，已说明', en: 'not theirs to ask for; explained' },
  lawRequires: { zh: '依法须保存，已说明', en: 'has to be retained by law; explained' },
  nothingHeld: { zh: '没有所称信息，已说明', en: 'nothing of it is held; explained' },
} as const satisfies Record<string, Bilingual>;

const keysOf = <T extends object>(table: T) => Object.keys(table) as [keyof T & string]; // by its own keys

export const dataRequestBody = z.object({
  kind: z.enum(keysOf(DATA_REQUEST_KINDS)),
  from: z.enum(keysOf(DATA_REQUESTERS)),
  /** The day on which it came in. */
  receivedOn: dateSchema,
});
export const dataRequestAnswer = z.object({ outcome: z.enum(keysOf(DATA_REQUEST_OUTCOMES)) });

export const dataRequestStatuses = ['open', 'answered'] as const;

export const dataRequestSchema = dataRequestBody.extend({
  id: dataRequestId,
  districtCode,
  streetCode,
  childId,
  fileNumber: z.string(),
  recordedBy: memberId,
  recordedAt: instantSchema,
  dueOn: dateSchema,
  status: z.enum(dataRequestStatuses),
  /** Since street and district were reminded. */
  remindedAt: instantSchema.optional(),
  answered: dataRequestAnswer.extend({ by: memberId, at: instantSchema }).optional(),
  version: z.int().min(1),
});
export type DataRequest = z.infer<typeof dataRequestSchema>;

const FIELDS = [
  'id',
  'childId',
  'fileNumber',
  'streetCode',
  'kind',
  'from',
  'receivedOn',
  'recordedBy',
  'dueOn',
  'status',
  'answered',
  'version',
] as const satisfies readonly (keyof DataRequest)[];
export const dataRequestView = dataRequestSchema
  .pick(listed(FIELDS))
  .extend({ isLate: z.boolean() })
  .meta({ id: 'DataRequest' });

/** R-RE-111: A family’s request that is not answered on its last day is late: it is marked, and its street and the district are reminded once. */
export const isRequestLate = ({ status, dueOn }: DataRequest, now: Instant) =>
  status === 'open' && dateIn(now) > dueOn;

export const viewDataRequest = (request: DataRequest, now: Instant): z.input<typeof dataRequestView> => ({
  ...only(request, FIELDS),
  isLate: isRequestLate(request, now),
});

interface Recording
  extends Pick<
    DataRequest,
    'id' | 'districtCode' | 'streetCode' | 'childId' | 'fileNumber' | 'recordedBy' | 'kind' | 'from'
  > {
  readonly receivedOn: CalendarDate;
  readonly now: Instant;
  readonly answerWorkingDays: number;
}

/** R-RE-110: A family’s request for a copy, a correction or erasure, and its complaint about data, is answered within the district’s number of working days from the day it came in; that day is not in the future. */
export function recordDataRequest({ now, answerWorkingDays, ...request }: Recording): DataRequest | 'future' {
  if (request.receivedOn > dateIn(now)) return 'future';
  const dueOn = addWorkingDays(request.receivedOn, answerWorkingDays);
  return { ...request, recordedAt: now, dueOn, status: 'open', version: 1 };
}

/** R-RE-112: A request is answered once, by whom, when and how. */
export const answerDataRequest = (
  request: DataRequest,
  answered: NonNullable<DataRequest['answered']>,
): DataRequest | Refusal =>
  request.status === 'open' ? { ...request, status: 'answered', answered } : refuse('wrongStatus');
