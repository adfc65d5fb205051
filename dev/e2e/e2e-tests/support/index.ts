export { expectAccessible } from './expectAccessible';
export { expect, test } from './portalTest';
export { choose, openDetails, rowOf } from './steps';
