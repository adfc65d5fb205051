/**
 * Topic of the portal's events on which other plugins hear that there is something new in the change feed.
 *
 * @public
 */
export const EXTERNAL_CLUSTERS_CHANGES_TOPIC = 'external-clusters.changes';

/**
 * Channel of the portal's signals on which browsers hear that clusters changed.
 *
 * @public
 */
export const EXTERNAL_CLUSTERS_SIGNALS_CHANNEL = 'external-clusters';
