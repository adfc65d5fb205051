export { KubernetesRights } from './KubernetesRights';
export { RightsReports } from './RightsReports';
