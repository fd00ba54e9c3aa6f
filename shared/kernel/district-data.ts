/** The districts of the deployment, each a file in `data/` and a line here. */
import zhonglou from '../../data/district-320404.json' with { type: 'json' };

export const DISTRICT_DATA = [zhonglou];
