export { expectAccessible } from './expectAccessible';
export { expectFits } from './expectFits';
export { expect, test } from './portalTest';
export { untilDone } from './untilDone';
export {
  choose,
  chooseOffered,
  openDetails,
  passRights,
  poolRow,
  rowOf,
  tabTo,
} from './steps';
