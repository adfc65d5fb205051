import { components } from '../generated/openapi';

/**
 * What the catalog and portal search know of a cluster: nothing that changes with each observation.
 *
 * @public
 */
export type CatalogCluster = components['schemas']['CatalogCluster'];

/**
 * A registration that was written or removed, with its place in the change feed.
 *
 * @public
 */
export type Change = components['schemas']['Change'];

/**
 * The changes after a place in the feed, or that everything has to be read anew.
 *
 * @public
 */
export type ChangePage = components['schemas']['ChangePage'];

/**
 * One page of all registrations, with the place in the change feed when it was read.
 *
 * @public
 */
export type InventoryPage = components['schemas']['InventoryPage'];
