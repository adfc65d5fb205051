export { expectAccessible } from './expectAccessible';
export { expectFits } from './expectFits';
export { expect, test } from './portalTest';
export { untilDone } from './untilDone';
export {
  arrowTo,
  choose,
  chooseOffered,
  openDetails,
  passRights,
  poolRow,
  rowOf,
  tabTo,
} from './steps';
