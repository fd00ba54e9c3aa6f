/** Asks the API's own operation for the candidates of one child of a city, and prints what it took, as one JSON line. */
import { pathToFileURL } from 'node:url';
import { member } from '../test/builders.ts';
import { DISTRICT, NOW } from './city-files.ts';
import { callsSoFar, seconds, takenBy } from './watch-calls.ts';

interface Answer {
  readonly status: number;
  readonly body: { readonly candidates: readonly unknown[] };
}
type ListCandidates = (call: object) => Promise<Answer>;

const [path = ''] = process.argv.slice(2);
const { listCandidates }: { listCandidates: ListCandidates } = await import(pathToFileURL(path).href);
const actor = member('district', { districtCode: DISTRICT });

const begun = performance.now();
const { status, body } = await listCandidates({ path: { id: 'C-0' }, actor, may: () => true, now: NOW });
const ended = performance.now();

process.stdout.write(
  `${JSON.stringify({
    asked: 'candidates',
    status,
    candidates: body.candidates.length,
    seconds: seconds(ended - begun),
    ...takenBy(callsSoFar()),
  })}\n`,
);
