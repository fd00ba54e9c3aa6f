/** Lists that the console can show for a query of the API. */
const LISTS = ['children', 'volunteers', 'pairings', 'withdrawals', 'contacts'];

/** `/v1/children?street=…` to the console’s own list with the same filters; undefined where there is none. */
export function consolePath(query: string | undefined): string | undefined {
  const [, list, search = ''] = /^\/v1\/([\w-]+)(\?.*)?$/.exec(query ?? '') ?? [];
  return list && LISTS.includes(list) ? `/${list}${search}` : undefined;
}
