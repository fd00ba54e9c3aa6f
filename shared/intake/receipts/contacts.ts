/** Whom a family or an applicant calls: their street; where it has no number, the district. */
import type { DistrictCode, StreetCode } from '../../kernel/ids.ts';
import { inLanguage, type Language } from '../../kernel/language.ts';
import { districtByCode, streetByCode } from '../../kernel/regions.ts';
import { phonesByStreet } from '../../office/settings/street-phones.ts';
import type { OfficeSettings } from '../../office/settings.ts';

export interface OfficeContact {
  readonly name: string;
  /** Absent where the district has set none. */
  readonly phone?: string;
  readonly hours?: string;
}

interface Place {
  readonly districtCode: DistrictCode;
  readonly streetCode?: StreetCode | undefined;
}

const office = (name: string, language: Language) =>
  inLanguage({ zh: `${name}妇联`, en: `Women’s federation of ${name}` }, language);

/** R-IN-37: A receipt shows whom to call: the street’s number where there is one, else the district’s. */
export function contactOf(
  { districtCode, streetCode }: Place,
  { phone, hours, streetPhones }: OfficeSettings['contact'],
  language: Language,
): OfficeContact {
  const street = streetCode && streetByCode(streetCode);
  const ofStreet = street && phonesByStreet(streetPhones).get(street.name);
  const shownHours = hours ? { hours } : {};
  if (street && (ofStreet || !phone))
    return { name: office(street.name, language), ...(ofStreet && { phone: ofStreet, ...shownHours }) };
  const name = districtByCode(districtCode)?.name ?? districtCode;
  return { name: office(name, language), ...(phone && { phone, ...shownHours }) };
}
