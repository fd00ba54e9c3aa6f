import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anchorsOf, isInternal, linksIn, PAGES, pageNamed, ROOT, resolveLink } from './pages.ts';

const links = PAGES.flatMap((page) =>
  linksIn(page)
    .filter(isInternal)
    .map((target) => [page.name, target, resolveLink(page, target)] as const),
);

describe('the pages', () => {
  it.each(links)('%s: the link %s leads to something', (_page, _target, { file, anchor }) => {
    expect(existsSync(join(ROOT, file))).toBe(true);
    if (anchor) expect(anchorsOf(pageNamed(file))).toContain(anchor);
  });

  it.each(PAGES)('$name names no folder of somebody’s machine', ({ text }) => {
    expect(text.match(/(?<![\w.~/<>-])\/(?:work|home|root|Users|mnt|tmp|var|opt)\/\S*|\b[A-Z]:\\\S*/g)).toBe(
      null,
    );
  });

  it.each(PAGES)('$name has one title', ({ text }) => {
    const headings = text.replace(/^```[\s\S]*?^```$/gm, '').match(/^# .+$/gm);
    expect(headings).toHaveLength(1);
  });

  it.each(PAGES.filter(({ name }) => /^docs\/guides\/[\w-]+\.md$/.test(name) && !name.endsWith('.en.md')))(
    '$name has its English twin, with as many headings',
    ({ name, text }) => {
      const twin = pageNamed(name.replace(/\.md$/, '.en.md'));
      const count = (page: string) => page.match(/^#+ /gm)?.length;
      expect(count(twin.text)).toBe(count(text));
    },
  );

  it('docs/adr/README.md lists every decision once, by its own title', () => {
    const list = pageNamed('docs/adr/README.md').text;
    const decisions = PAGES.filter(({ name }) => /^docs\/adr\/\d{4}-/.test(name));
    const titles = decisions.map(({ name, text }) => {
      const [, number = '', title = ''] = /^# (\d{4}) (.+)$/m.exec(text) ?? [];
      return `| ${number} | [${title}](${name.slice('docs/adr/'.length)}) |`;
    });
    expect(list.match(/^\| \d{4} \| \[.+?\]\(.+?\) \|/gm)).toEqual(titles);
  });
});
