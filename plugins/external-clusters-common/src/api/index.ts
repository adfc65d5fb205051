/**
 * The words of the API, made from the OpenAPI document of the backend:
 * `yarn generate:api` in this package makes what they stand for anew.
 */
export * from './ApiOperations';
export * from './accounts';
export * from './changeFeed';
export * from './changes';
export * from './clusters';
export * from './connections';
export * from './forms';
export * from './inside';
export * from './operations';
export * from './portal';
export * from './rights';
export * from './values';
