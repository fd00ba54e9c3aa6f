import { benchDeliveries, DELIVERIES_USAGE } from './deliveries.ts';
import { benchHarm, HARM_USAGE } from './harm.ts';
import { benchLargeRun, LARGE_RUN_USAGE } from './large-run.ts';
import { benchLocalCloud, LOCAL_CLOUD_USAGE } from './local-cloud.ts';
import { benchMatching, MATCHING_USAGE } from './matching.ts';

/** Each measures one thing; answers the exit code, or `undefined` for arguments that it does not know. */
const SUITES: Readonly<Record<string, (args: string[]) => number | undefined | Promise<number | undefined>>> =
  {
    deliveries: benchDeliveries,
    harm: benchHarm,
    matching: benchMatching,
    'large-run': benchLargeRun,
    'local-cloud': benchLocalCloud,
  };

const USAGE = `usage: npm run bench -- ${MATCHING_USAGE}
       npm run bench -- ${LARGE_RUN_USAGE}
       npm run bench -- ${LOCAL_CLOUD_USAGE}
       npm run bench -- ${DELIVERIES_USAGE}
       npm run bench -- ${HARM_USAGE}
`;

const [suite = '', ...args] = process.argv.slice(2);
const code = await SUITES[suite]?.(args);
if (code === undefined) process.stderr.write(USAGE);
process.exitCode = code ?? 2;
