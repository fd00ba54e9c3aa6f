/** docs/views.md: the fields of each route’s answers by who sees them. */

/** A name of ours; what is no name is data, such as a code or a day. */
const NAME = /^[a-z][a-zA-Z]*$/;

function pathsIn(value: unknown, at: string, found: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) pathsIn(item, `${at}[]`, found);
  else if (typeof value === 'object' && value !== null)
    for (const [name, member] of Object.entries(value))
      pathsIn(member, `${at}${at && '.'}${NAME.test(name) ? name : '*'}`, found);
  else if (value !== undefined) found.add(at);
}

export function fieldPaths(answers: readonly unknown[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const answer of answers) pathsIn(answer, '', found);
  return found;
}

interface SeenRoute {
  readonly route: string;
  readonly fields: ReadonlyMap<string, ReadonlySet<string>>;
}

function tableOf({ route, fields }: SeenRoute): string {
  const all = [...new Set([...fields.values()].flatMap((paths) => [...paths]))].sort();
  const readersOf = (path: string) =>
    [...fields].filter(([, paths]) => paths.has(path)).map(([role]) => role);
  const groups = Map.groupBy(all, (path) => readersOf(path).join(', '));
  const rows = [...groups].map(
    ([readers, paths]) => `| ${readers} | ${paths.map((path) => `\`${path}\``).join(' ')} |`,
  );
  return [`## \`${route}\``, '| read by | fields |', '|---|---|', ...rows].join('\n');
}

const HEAD = `# What each reader sees

Written by \`npm run views\` from the answers of a district whose records have every text that somebody may write, and compared with them by
[views.test.ts](../test/access/views.test.ts). A field that a role begins to see shows here as a change. For a route that
changes a record, the fields are those of the record shown beside a stale write (412). \`[]\` is a list, \`*\` a key that is data. Routes
without an answer of fields, and the public ones, are not listed.
`;

export const viewsPage = (routes: readonly SeenRoute[]): string =>
  `${[HEAD, ...routes.filter(({ fields }) => [...fields.values()].some(({ size }) => size > 0)).map(tableOf)].join('\n')}\n`;
