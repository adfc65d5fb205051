/** What sessions of roles are called in AWS's logs. */
export const SESSION_NAME = 'backstage-external-clusters';

/** How long sessions live. */
export const SESSION_SECONDS = 3600;
