import { refuse } from '../../../shared/kernel/problem.ts';
import { DISTRICTS } from '../../../shared/kernel/regions.ts';
import { viewFullNotice } from '../../../shared/office/notices/full-notice.ts';
import { noticeAudienceSchema } from '../../../shared/office/notices/notice-audiences.ts';
import { noticeFacts } from '../../../shared/office/notices/notice-facts.ts';
import { readSettings } from '../../store/office/settings.ts';
import type { OfficeOperation } from '../operation-types.ts';

export const getNotice: OfficeOperation<'getNotice'> = async ({ path, query, language }) => {
  const audience = noticeAudienceSchema.safeParse(path.audience);
  const district = DISTRICTS.find(({ code }) => query.district === undefined || code === query.district);
  if (!district || !audience.success) return refuse('notFound');
  const settings = await readSettings(district.code);
  const facts = noticeFacts(district.name, settings, language);
  return { status: 200, body: viewFullNotice(audience.data, facts, language) };
};
