/** The check of the layout: green on this repository, red on each kind of misplaced file. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { FUNCTIONS } from '../../infra/functions.ts';
import { importFaults } from '../../lint/layout/import-faults.ts';
import { roomFaults } from '../../lint/layout/room-faults.ts';
import { readRoutes } from '../../lint/layout/routes.ts';
import { readImports, readSources } from '../../lint/layout/source.ts';
import { allRoutes } from '../../shared/all-routes.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = readSources(root);
const routes = await readRoutes(root);
const entries = Object.values(FUNCTIONS).map(({ entry }) => entry);
const paths = sources.map(({ path }) => path);

const withFile = (path: string) => roomFaults([...paths, path], routes, entries);
const withoutFile = (path: string) =>
  roomFaults(
    paths.filter((one) => one !== path),
    routes,
    entries,
  );
const importing = (path: string, specifier: string) =>
  importFaults([...sources, readImports(path, `import type { One } from '${specifier}';\n`)]);

describe('the rooms', () => {
  it('hold every file of this repository', () => {
    expect(roomFaults(paths, routes, entries)).toEqual([]);
  });

  it.each([
    ['shared/intake/stray.ts', 'belongs into a room of intake'],
    ['functions/intake/stray.ts', 'belongs into a room of intake'],
    ['functions/intake/attic/stray.ts', 'shared/intake has no room “attic”'],
    ['web/src/support/attic/stray.tsx', 'shared/support has no room “attic”'],
    ['test/matching/attic/stray.test.ts', 'shared/matching has no room “attic”'],
    ['test/intake/children/stray.test.ts', 'no file of intake/children has this name'],
    ['web/src/words/en/stray.ts', 'named neither for a folder of web/src nor for a room of a context'],
    ['web/src/words/zh/intake-attic.ts', 'named neither for a folder of web/src nor for a room of a context'],
  ])('have no place for %s', (path, fault) => {
    expect(withFile(path).join('\n')).toContain(fault);
  });

  it.each([
    ['functions/intake/children/list-strays.ts'],
    ['functions/store/get-stray.ts'],
    ['functions/intake/imports/check-stray.ts'],
    ['functions/matching/runs/verify-child.ts'],
  ])('let no file begin with a verb that is not its route’s operation: %s', (path) => {
    expect(withFile(path)).toEqual([`${path}: begins with a verb and is no route’s operation`]);
  });

  it('miss an operation that is not there', () => {
    expect(withoutFile('functions/intake/children/verify-child.ts')).toEqual([
      'functions/intake/children/verify-child.ts: a route has no operation here',
    ]);
  });

  it('know the room of every route', () => {
    expect(routes.map(({ name }) => name).toSorted()).toEqual(Object.keys(allRoutes).toSorted());
  });

  it('have each operation in the room that declares its route', () => {
    const [right, wrong] = [
      'functions/intake/children/verify-child.ts',
      'functions/intake/rights/verify-child.ts',
    ];
    const moved = paths.map((path) => (path === right ? wrong : path));
    expect(roomFaults(moved, routes, entries)).toEqual([
      `${right}: a route has no operation here`,
      `${wrong}: begins with a verb and is no route’s operation`,
    ]);
  });

  it('take thirty files and no more', () => {
    const filled = (count: number) =>
      roomFaults(
        Array.from({ length: count }, (_, index) => `shared/intake/strays/stray-${index}.ts`),
        [],
        [],
      );
    expect([filled(30).length, filled(31).length]).toEqual([0, 1]);
  });
});

describe('imports', () => {
  it('run only as drawn in this repository, and in no circle', () => {
    expect(importFaults(sources)).toEqual([]);
  });

  it.each([
    ['shared/intake/children/stray.ts', '../../matching/runs/run.ts'],
    ['shared/kernel/stray.ts', '../office/members/member.ts'],
    ['shared/support/contacts/stray.ts', '../../all-routes.ts'],
    ['shared/office/members/stray.ts', 'node:fs'],
    ['functions/intake/children/stray.ts', '../../matching/runs/solver.ts'],
    ['functions/store/stray.ts', '../http/serve.ts'],
    ['functions/intake/children/stray.ts', '../../store/outbox.ts'],
    ['functions/casework/stray.ts', '../store/outbox.ts'],
    ['functions/http/stray.ts', '../../infra/functions.ts'],
    ['web/src/ui/stray.tsx', '../intake/children/child-page.tsx'],
    ['infra/stray.ts', '../functions/intake/api.ts'],
    ['local/stray.ts', '../functions/intake/api.ts'],
    ['tools/stray.ts', '../shared/all-routes.ts'],
  ])('from %s of %s are refused, a mere type included', (path, specifier) => {
    const faults = importing(path, specifier);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^${path}: `));
  });

  it('in a circle are refused, however long and of types alone', () => {
    const chain = ['a', 'b', 'c'].map((name, index, names) =>
      readImports(
        `shared/kernel/${name}.ts`,
        `import type { One } from './${names[(index + 1) % names.length]}.ts';\n`,
      ),
    );
    expect(importFaults(chain)).toEqual([
      'a circle of imports: shared/kernel/a.ts, shared/kernel/b.ts, shared/kernel/c.ts',
    ]);
    expect(importFaults(chain.slice(1))).toEqual([]);
  });
});
