/** What the source of a page must not do. */
import type { TextFile } from '../rules/text-file.ts';

/** R-OF-45: No page takes a picture, a recording or a place from a device, and the only files that are sent are lists to import. */
const DEVICE = [
  /\bgeolocation\b/,
  /\bgetUserMedia\b|\bmediaDevices\b|\bMediaRecorder\b|\bgetDisplayMedia\b/,
  /\bcapture=|accept="[^"]*(?:image|video|audio)|type="file"/,
];

/** Files of an import: lists, and nothing else. */
const LISTS = 'accept=".csv,.xlsx"';

/** R-OF-47: Families need no account and nothing installed: every form and every receipt is a page without sign-in, and no page asks to be installed. */
const INSTALLED = [/beforeinstallprompt|rel="manifest"|serviceWorker\.register|appinstalled/];

/** Orders that a reader could turn round to see who is first. */
const SORTED = [/\bsorter\b|\bdefaultSortOrder\b|\bsortDirections\b/];

/** Nothing reports how long a page is looked at. */
const WATCHED = [/\bsendBeacon\b|\bvisibilitychange\b/];

const RULES: readonly (readonly [string, readonly RegExp[]])[] = [
  ['R-OF-41', SORTED],
  ['R-OF-44', WATCHED],
  ['R-OF-45', DEVICE],
  ['R-OF-47', INSTALLED],
];

const uploadFault = ({ text }: TextFile) =>
  /<Upload\b/.test(text) && !text.includes(LISTS) ? ['R-OF-45: takes files that are no lists'] : [];

/** One line a fault, with the file. */
export const pageFaults = (files: readonly TextFile[]): string[] =>
  files.flatMap((file) =>
    [
      ...RULES.flatMap(([rule, patterns]) =>
        patterns.flatMap((pattern) => {
          const [found] = pattern.exec(file.text) ?? [];
          return found === undefined ? [] : [`${rule}: ${found}`];
        }),
      ),
      ...uploadFault(file),
    ].map((fault) => `${file.path}: ${fault}`),
  );
