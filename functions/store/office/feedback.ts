/** Feedback on this system, in the program table. */
import type { DistrictCode, FeedbackId, MemberId } from '../../../shared/kernel/ids.ts';
import { type Feedback, feedbackSchema } from '../../../shared/office/feedback/feedback.ts';
import type { Source } from '../page.ts';
import { recordStore } from '../stored-kind.ts';

/** Without a filter the list begins with what waits. */
const prefixOf = (status: Feedback['status']) => `${status === 'open' ? 1 : 2}-${status}#`;

const placed = ({ id, districtCode, status, receivedAt, by }: Feedback) => ({
  byDistrictPk: `FEEDBACK#${districtCode}`,
  byDistrictSk: `${prefixOf(status)}${receivedAt}#${id}`,
  ...(by && { bySubjectPk: `MEMBER#${by}#FEEDBACK`, bySubjectSk: `${receivedAt}#${id}` }),
});

const feedbackRecords = recordStore<FeedbackId, Feedback>({
  table: 'program',
  prefix: 'FEEDBACK',
  sk: 'FEEDBACK',
  schema: feedbackSchema,
  schemaVersion: 1,
  idOf: ({ id }) => id,
  placed,
});

export const {
  parse: parseFeedback,
  get: getFeedback,
  create: createFeedback,
  replace: replaceFeedback,
  remove: removeFeedback,
} = feedbackRecords;

export const feedbackOfDistrict = (code: DistrictCode, status?: Feedback['status']): Source => ({
  table: 'program',
  index: 'byDistrict',
  partitions: [`FEEDBACK#${code}`],
  skBegins: status && prefixOf(status),
});

export const feedbackOfMember = (id: MemberId): Source => ({
  table: 'program',
  index: 'bySubject',
  partitions: [`MEMBER#${id}#FEEDBACK`],
  newestFirst: true,
});
