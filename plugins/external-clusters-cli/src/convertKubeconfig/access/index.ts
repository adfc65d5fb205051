export { type AccessPlan, ClusterAccess } from './ClusterAccess';
export { describePlan, describeToken } from './describePlan';
export { type IssuedToken } from './IssuedToken';
