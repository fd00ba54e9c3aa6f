/** Who is called first when harm is reported. */
import * as z from 'zod';

const address = z.email();

const addressesIn = (text: string) =>
  text
    .split(/[;；\s]+/)
    .map((one) => one.toLowerCase())
    .filter(Boolean);

/** Whether the setting can be read; empty is every district officer. */
export const isAddressList = (text: string): boolean =>
  addressesIn(text).every((one) => address.safeParse(one).success);

interface Officer {
  readonly email?: string | undefined;
  readonly roles: readonly string[];
}

/**
 * R-HA-05: A report of harm goes first to the members whom the district has put on duty, and to every district officer where it has
 * put nobody, or nobody who can be reached.
 * @param officers active members with an address.
 * @param setting the addresses, see `settings.harmOnDuty`.
 */
export function onDuty<O extends Officer>(officers: readonly O[], setting: string): O[] {
  const addresses = new Set(addressesIn(setting));
  const named = officers.filter(({ email }) => email !== undefined && addresses.has(email.toLowerCase()));
  return named.length > 0 ? named : officers.filter(({ roles }) => roles.includes('district'));
}
