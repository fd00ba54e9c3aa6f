/** The forms of phones, identity cards, accounts and doors, and of the numbers that are none (Rule 13). */
export type NumberKind = 'phone' | 'idCard' | 'account' | 'address';

export interface Pattern {
  readonly as: NumberKind;
  readonly pattern: RegExp;
  /** Whether what has the form is one: a row of ages is no phone. */
  readonly isOne?: (found: string) => boolean;
}

/** What people put between the digits of one number. */
const GAP = String.raw`[\s\-‐–—.·_]{0,2}`;
const spaced = (...parts: readonly string[]) => parts.join(GAP);
const times = (part: string, count: number) => Array.from({ length: count }, () => part);
const MONTH = [`(?:0${GAP}[1-9]|1${GAP}[0-2])`, `(?:0${GAP}[1-9]|[12]${GAP}\\d|3${GAP}[01])`];

const groupsOf = (found: string) => found.match(/\d+/g) ?? [];
/** `13 14 15 16 17 8` is a row of numbers; one digit at a time, or with a group of three, is a phone. */
function isOneNumber(found: string): boolean {
  const sizes = groupsOf(found).map(({ length }) => length);
  return sizes.some((size) => size > 2) || sizes.every((size) => size === 1);
}
const isYear = (group: string) => /^(?:19|20)\d\d$/.test(group);
const isNoYears = (found: string) => !groupsOf(found).every(isYear);

const MOBILE = spaced('1', '[3-9]', ...times(String.raw`\d`, 9));
const LANDLINE = String.raw`\(?0${spaced('', ...times(String.raw`\d`, 2))}(?:${GAP}\d)?\)?${GAP}${spaced(...times(String.raw`\d`, 7))}(?:${GAP}\d)?`;
const ID_CARD = spaced(
  '[1-9]',
  ...times(String.raw`\d`, 5),
  `(?:1${GAP}9|2${GAP}0)`,
  ...times(String.raw`\d`, 2),
  ...MONTH,
  ...times(String.raw`\d`, 3),
  String.raw`[\dXx]`,
);

/** With their own form, before dates and amounts are looked for: a card has a date within. */
export const CERTAIN: readonly Pattern[] = [
  { as: 'idCard', pattern: new RegExp(String.raw`(?<!\d)${ID_CARD}(?![\dA-Za-z])`, 'gu') },
  {
    as: 'idCard',
    pattern: /(?<!\d)[1-9]\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?!\d)/gu,
  },
  {
    as: 'phone',
    pattern: new RegExp(String.raw`(?<!\d)(?:(?:\+|00)?86${GAP})?${MOBILE}(?!\d)`, 'gu'),
    isOne: isOneNumber,
  },
  {
    as: 'phone',
    pattern: /(?<!\d)\(?0\d{2,3}\)?[\s\-–—]{0,2}\d{3,4}[\s\-–—]?\d{4}(?!\d)/gu,
  },
  { as: 'phone', pattern: /(?<!\d)[48]00[\s-]?\d{3}[\s-]?\d{4}(?!\d)/gu },
  {
    as: 'account',
    pattern: /(?<!\d)\d{4}(?:[\s\-–—]\d{4}){2,4}(?:[\s\-–—]?\d{1,3})?(?!\d)/gu,
    isOne: isNoYears,
  },
];

const DAY = String.raw`(?:19|20)\d\d\s?[-./年]\s?(?:0?[1-9]|1[0-2])\s?[-./月]\s?(?:0?[1-9]|[12]\d|3[01])(?!\d)`;
/** What stays: days, years, file numbers, amounts. */
export const HARMLESS = [
  new RegExp(String.raw`(?<!\d)${DAY}`, 'gu'),
  /(?<!\d)(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)/gu,
  /(?<!\d)(?:19|20)\d\d\s?[-–—~至到]\s?(?:19|20)\d\d(?!\d)/gu,
  /(?<!\d)\d{6}-\d{2}-[0-9A-Z]{8}(?![0-9A-Z])/gu,
  /(?<!\d)\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)/gu,
  /(?<!\d)\d{7,9}(?:\.\d+)?(?=\s?(?:元|块|万|亿|人|次|米|公里|克|步|字))/gu,
] as const;

/** By their length only. */
export const LONG: readonly Pattern[] = [
  { as: 'account', pattern: /(?<!\d|\d\.)\d{9,}[Xx]?(?!\d)/gu },
  { as: 'phone', pattern: /(?<!\d|\d\.)\d{7,8}(?!\d)/gu },
  { as: 'phone', pattern: /(?<!\d)[2-9]\d{3}[\s\-–—]\d{4}(?!\d)/gu, isOne: isNoYears },
];

const LATIN_APPS = 'vx|wx|v信|wei\\s?xin|we\\s?chat|qq|alipay|telegram|whatsapp';
const APPS = '微信|薇信|威信|微号|扣扣|企鹅|抖音|快手|支付宝|小红书|微博|账号|帐号|账户|卡号|学籍号|护照';
/** An id behind the name of its app; the id alone is what is found. */
const NAMED_ACCOUNT = new RegExp(
  String.raw`(?=[A-Za-z0-9_.\-]{0,40}[0-9_])(?<=(?:(?<![A-Za-z])(?:${LATIN_APPS})|${APPS})(?:号码|账号|帐号|号|id|ID|Id)?\s{0,3}[:：是为叫=]?\s{0,3})[A-Za-z0-9][A-Za-z0-9_.\-]{4,40}(?<![.\-])`,
  'giu',
);
export const ACCOUNTS: readonly Pattern[] = [
  { as: 'account', pattern: /[\w.+-]{1,64}\s?@\s?[\w-]{1,64}(?:\.[\w-]{1,64})+/gu },
  { as: 'account', pattern: /(?<![A-Za-z])wxid_\w{4,}/giu },
  { as: 'account', pattern: NAMED_ACCOUNT },
];

/** Chinese numerals are words as well: only what has the whole form of a phone, a card or a door. */
export const IN_NUMERALS: readonly Pattern[] = [
  { as: 'idCard', pattern: new RegExp(ID_CARD, 'gu') },
  { as: 'phone', pattern: new RegExp(MOBILE, 'gu'), isOne: isOneNumber },
  { as: 'phone', pattern: new RegExp(String.raw`(?<!\d)${LANDLINE}(?!\d)`, 'gu') },
];
export const DOORS: readonly Pattern[] = [
  {
    as: 'address',
    pattern:
      /\d+\s?(?:幢|栋|座|号楼|弄)\s?(?:[A-Za-z\d]+\s?单元\s?)?[A-Za-z]?\d+(?:\s?[-–—]\s?\d+)?\s?(?:室|号)?|\d+\s?号\s?\d+\s?室|\d+\s?单元\s?\d+\s?(?:室|号)?/gu,
  },
];

/** Where nobody can look any more whether it is an amount or a day: every long row of digits, every number of a house. */
export const DOUBTFUL: readonly Pattern[] = [
  { as: 'phone', pattern: /1\d{2}[\s-]\d{4}[\s-]\d{4}|0\d{2,3}[\s-]\d{4}[\s-]?\d{3,4}/gu },
  { as: 'address', pattern: /\d+(?=\s*(?:幢|栋|号楼|单元|室|弄))/gu },
];
export const DOUBTFUL_IN_NUMERALS: readonly Pattern[] = [{ as: 'account', pattern: /\d{7,}[Xx]?/gu }];
