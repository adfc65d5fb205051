import { KubernetesRights } from '../../kubernetes';
import { ServiceAccountRights } from '../GoogleProjectSpec';

const OF_KUBERNETES = /^container\.(nodes|pods|events|namespaces)\.(get|list)$/;

/** What rights in the project allow inside its clusters: IAM speaks there beside the cluster's own RBAC. */
export function rightsInside(rights: ServiceAccountRights): KubernetesRights {
  if (rights === 'full') return 'admin';
  if (rights === 'view' || rights === 'none') return rights;
  return rights.flatMap(permission => {
    const [, resource, verb] = OF_KUBERNETES.exec(permission) ?? [];
    return resource && verb
      ? [{ verbs: [verb], groups: [''], resources: [resource] }]
      : [];
  });
}
