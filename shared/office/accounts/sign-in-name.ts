/** The name of somebody who signs in with neither a phone nor an address. */

const LENGTH = 10;

/** Made of the member’s id, whose end is chance. */
export const shortName = (memberId: string) =>
  `cb-${memberId
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(-LENGTH)}`;
