/** Who operates the system and under which numbers it is filed, as every page shows at its foot. */
import * as z from 'zod';
import type { DistrictCode } from '../../kernel/ids.ts';
import { districtCode } from '../../kernel/ids.ts';

/** `苏ICP备2026000001号-1` */
export const ICP_NUMBER = /^[\u4e00-\u9fff]ICP备\d{6,12}号(-\d{1,3})?$/;
/** `苏公网安备32040402000001号` */
export const POLICE_NUMBER = /^[\u4e00-\u9fff]公网安备\s?\d{14}号$/;

export const filingView = z.object({
  code: districtCode,
  operator: z.string().optional(),
  icpNumber: z.string().optional(),
  policeNumber: z.string().optional(),
});
export type Filing = z.infer<typeof filingView>;

interface Entered {
  readonly operator: string;
  readonly icpNumber: string;
  readonly policeNumber: string;
}

/** R-OF-60: Every page names at its foot who operates the system and under which numbers it is filed, as far as the district has entered them. */
export const filingOf = (code: DistrictCode, { operator, icpNumber, policeNumber }: Entered): Filing => ({
  code,
  ...(operator && { operator }),
  ...(icpNumber && { icpNumber }),
  ...(policeNumber && { policeNumber }),
});

/** Where the public finds the entry of a number. */
export const ICP_REGISTER = 'https://beian.miit.gov.cn/';
export const policeRegister = (policeNumber: string) =>
  `https://beian.mps.gov.cn/#/query/webSearch?code=${policeNumber.replace(/\D/g, '')}`;
