/** The CDK app. */
import { synthesize } from './synthesize.ts';

synthesize({ isChecked: true });
