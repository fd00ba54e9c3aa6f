/** What no request carries, and no list is asked for. Fields are those of the contract’s schemas, at any depth. */
import * as z from 'zod';
import { type Route, routeKey } from '../../shared/contract/route.ts';

/** Fields that would bring a prohibited thing in, by the rule that they would break. */
const FIELDS: Readonly<Record<string, RegExp>> = {
  'R-OF-41': /^(?:sort|sortBy|order|orderBy|rank|ranking|top)$/i,
  'R-OF-42': /points$|score$|badge|rating|stars?$|level$/i,
  'R-OF-43': /clock(?:ed)?In|check(?:ed)?In|checkOut|punch|arrivedAt|leftAt/i,
  'R-OF-44': /online|dwell|sessionSeconds|sessionMinutes|logins?$|lastSeen/i,
  'R-OF-45':
    /photo|image|picture|avatar|audio|recording|attachment|selfie|latitude|longitude|^lat$|^lon$|^lng$|gps|geo|track|coordinates/i,
};

type Node = { readonly [key: string]: unknown };
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Names of fields at any depth of a JSON schema. */
function namesIn(node: unknown): string[] {
  if (!isNode(node)) return [];
  const own = isNode(node.properties) ? Object.keys(node.properties) : [];
  return [...own, ...Object.values(node).flatMap(namesIn)];
}

/** Every field that a schema takes. */
export const fieldsOf = (schema: z.ZodType): string[] => [
  ...new Set(namesIn(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))),
];

/** One line a field that no request may have. */
export const fieldFaults = (routes: Readonly<Record<string, Route>>): string[] =>
  Object.values(routes).flatMap((route) =>
    [route.body, route.query]
      .flatMap((schema) => (schema ? fieldsOf(schema) : []))
      .flatMap((field) =>
        Object.entries(FIELDS)
          .filter(([, pattern]) => pattern.test(field))
          .map(([rule]) => `${rule}: ${routeKey(route)} takes “${field}”`),
      ),
  );

interface Asking {
  /** Fields that records of the path hold: `/v1/children/` and those of a child’s file. */
  readonly held: Readonly<Record<`/v1/${string}/`, readonly string[]>>;
  /** Changes of these very answers, by the name of the route. */
  readonly changes: readonly string[];
}

/** R-OF-46: No form asks for the same answer twice, and no action on a record asks for what the record already holds. */
export const askedAgain = (routes: Readonly<Record<string, Route>>, { held, changes }: Asking): string[] =>
  Object.entries(routes)
    .filter(([name, { body, path }]) => body && path.includes('{') && !changes.includes(name))
    .flatMap(([name, { body, path }]) => {
      const known = Object.entries(held).find(([begin]) => path.startsWith(begin))?.[1] ?? [];
      return fieldsOf(body as z.ZodType)
        .filter((field) => known.includes(field))
        .map((field) => `R-OF-46: ${name} asks for “${field}”, which the record has`);
    });
