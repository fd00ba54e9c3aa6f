/** Who is given a notice of their own. */
import * as z from 'zod';

export const noticeAudiences = ['guardian', 'child', 'carer', 'volunteer', 'space', 'complainant'] as const;
export const noticeAudienceSchema = z.enum(noticeAudiences);
export type NoticeAudience = z.infer<typeof noticeAudienceSchema>;
