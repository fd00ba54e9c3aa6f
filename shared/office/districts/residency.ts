/** Where the data of a district may be stored. */
import type { DistrictCode } from '../../kernel/ids.ts';

/** GB/T 2260: the first two digits are a province, 11 to 82. */
const CHINESE_CODE = /^(?:[1-7]\d|8[0-2])\d{4}$/;

/**
 * R-OF-30: The data of a district with a Chinese code stay in a region of China, unless the settings of the deployment name who accepted that they leave the country, and when.
 *
 * @param region of AWS, `cn-north-1`.
 * @returns the districts whose data would leave the country; somebody has to have accepted that.
 */
export const districtsAbroad = (region: string, districts: readonly DistrictCode[]): DistrictCode[] =>
  region.startsWith('cn-') ? [] : districts.filter((code) => CHINESE_CODE.test(code));
