/** The phones of the street offices as a district enters them: `五星街道 0519-85550123；永红街道 0519-85550124`. */

/** A number as people write it down: with area code, brackets or spaces. */
export const isPhoneText = (text: string) => /^[\d+() -]{5,30}$/.test(text);

const entriesOf = (text: string) =>
  text
    .split(/[；;\n]/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const [name = '', ...phone] = part.split(/\s+/);
      return [name, phone.join(' ')] as const;
    });

/** By the name of the street. */
export const phonesByStreet = (text: string): ReadonlyMap<string, string> => new Map(entriesOf(text));

/** Each street with something that can be called. */
export const isStreetPhones = (text: string) => entriesOf(text).every(([, phone]) => isPhoneText(phone));
