/** Wall-clock time in a time zone. */
export interface LocalTime {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    const digits = {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    } as const;
    format = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', ...digits });
    formats.set(timeZone, format);
  }
  return format;
}

export function localTime(instant: Date, timeZone: string): LocalTime {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = parts;
  return { year, month, day, hour, minute };
}

const asIfUtc = ({ year, month, day, hour, minute }: LocalTime) =>
  Date.UTC(year, month - 1, day, hour, minute);

/** The instant at which clocks in the zone show this time; undefined in the hour that daylight saving leaves out. */
export function instantOf(local: LocalTime, timeZone: string): Date | undefined {
  const wanted = asIfUtc(local);
  let guess = wanted;
  for (let round = 0; round < 2; round += 1) guess += wanted - asIfUtc(localTime(new Date(guess), timeZone));
  const instant = new Date(guess);
  return asIfUtc(localTime(instant, timeZone)) === wanted ? instant : undefined;
}

export const daysInMonth = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** 1 is Sunday, as EventBridge counts. */
export const weekdayOf = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 1;
