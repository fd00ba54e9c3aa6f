/** What a deployment outside China has to name when a district of it is Chinese (R-OF-30). */
import * as z from 'zod';
import { DISTRICTS } from '../shared/kernel/regions.ts';
import { districtsAbroad } from '../shared/office/districts/residency.ts';

/** `2026-11-30,王芳，钟楼区妇联`: the date, then the person with their office. */
export const acceptanceSchema = z
  .string()
  .trim()
  .max(120)
  .refine((text) => /^\S{10}[ ,，]\s*\S.+$/.test(text) && z.iso.date().safeParse(text.slice(0, 10)).success, {
    error: 'expected a date and who accepted it: 2026-11-30,王芳，钟楼区妇联',
  });

/** Of deployments that hold nobody's data; it counts for a host that nobody can own. */
export const EXAMPLE_ACCEPTANCE = '2026-12-01 the example, which has made-up people only';

/** RFC 2606: no such host exists. */
const isExample = (publicUrl: string) => /(^|\.)example$/.test(new URL(publicUrl).hostname);

interface Residency {
  readonly region: string;
  readonly publicUrl: string;
  readonly dataAbroadAccepted?: string | undefined;
}

const isAccepted = ({ publicUrl, dataAbroadAccepted: accepted }: Residency) =>
  accepted !== undefined && (accepted !== EXAMPLE_ACCEPTANCE || isExample(publicUrl));

/** Why these settings are refused; `undefined` in China, and where somebody's acceptance is named. */
export function residencyFault(settings: Residency): string | undefined {
  const codes = DISTRICTS.map(({ code }) => code);
  const abroad = districtsAbroad(settings.region, codes);
  if (abroad.length === 0 || isAccepted(settings)) return undefined;
  return `R-OF-30: the data of ${abroad.join(', ')} would leave China for ${settings.region}: deploy to cn-north-1 or cn-northwest-1, or name who accepted it, and when, in dataAbroadAccepted ("2026-11-30,王芳，钟楼区妇联")`;
}
