/** Once before all tests: the bundles, the cloud assembly and the pages, so that what is tested is what would be deployed. */
import { fileURLToPath } from 'node:url';
import { buildWhatIsOutOfDate } from '../local/build/build.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

export default (): Promise<void> => buildWhatIsOutOfDate(root, console.log);
