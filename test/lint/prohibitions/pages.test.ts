import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pageHeaders } from '../../../functions/http/security-headers.ts';
import { pageFaults } from '../../../lint/prohibitions/pages.ts';
import { readTextFiles } from '../../../lint/rules/text-file.ts';
import { allRoutes } from '../../../shared/all-routes.ts';
import type { Route } from '../../../shared/contract/route.ts';

const files = readTextFiles(fileURLToPath(new URL('../../..', import.meta.url)));
const pages = files.filter(({ path }) => path.startsWith('web/'));
const planted = (text: string) => pageFaults([{ path: 'web/src/planted.tsx', text }]);

describe('pages', () => {
  it.each([
    ['R-OF-41', "{ title: t('contacts'), sorter: true }"],
    ['R-OF-44', 'navigator.sendBeacon(url)'],
    ['R-OF-45', 'navigator.geolocation.getCurrentPosition(send)'],
    ['R-OF-45', '<input type="file" />'],
    ['R-OF-45', '<Upload accept="image/*" />'],
    ['R-OF-45', '<Upload beforeUpload={send} />'],
    ['R-OF-45', 'navigator.mediaDevices.getUserMedia({ video: true })'],
    ['R-OF-47', '<link rel="manifest" href="/app.json" />'],
  ])('would break %s with %s', (rule, text) => {
    expect(planted(text).join()).toContain(rule);
  });

  it('R-OF-41, R-OF-44, R-OF-45, R-OF-47: do none of it', () => {
    expect(pages.length).toBeGreaterThan(100);
    expect(pageFaults(pages)).toEqual([]);
  });

  it('R-OF-45: browsers are told to refuse camera, microphone and place to every page', () => {
    const policy = pageHeaders({})['permissions-policy'];
    for (const name of ['camera', 'microphone', 'geolocation', 'accelerometer', 'bluetooth'])
      expect(policy).toContain(`${name}=()`);
  });

  it('R-OF-47: what families and applicants fill in or look up takes no account', () => {
    const open = Object.entries(allRoutes as Readonly<Record<string, Route>>).filter(
      ([, { path, method }]) => method === 'POST' && /^\/v1\/(?:forms|receipts)\//.test(path),
    );
    expect(open.length).toBeGreaterThan(7);
    expect(open.filter(([, { access }]) => access !== 'public')).toEqual([]);
  });
});
