export { expectAccessible } from './expectAccessible';
export { expectFits } from './expectFits';
export { expect, test } from './portalTest';
export { choose, openDetails, rowOf, tabTo } from './steps';
