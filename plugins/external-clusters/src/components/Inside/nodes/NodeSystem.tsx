import { ReactNode } from 'react';
import { ClusterNode } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../../hooks/useText';
import { FactList } from '../../common/FactList';
import { RelativeTime } from '../../common/RelativeTime';

/** What a node is made of: versions, machine, place, operating system. */
export function NodeSystem(props: { node: ClusterNode }) {
  const { roles, os, kernel, runtime, arch, createdAt } = props.node;
  const t = useText();
  const fact = (
    name: 'roles' | 'os' | 'kernel' | 'runtime' | 'arch' | 'created',
    value: ReactNode,
  ) => ({ label: t(`inside.nodes.details.${name}`), value });
  const column = (name: 'version' | 'instanceType' | 'zone') => ({
    label: t(`inside.nodes.column.${name}`),
    value: props.node[name],
  });
  return (
    <FactList
      facts={[
        column('version'),
        column('instanceType'),
        column('zone'),
        fact('roles', roles.join(', ')),
        fact('os', os),
        fact('kernel', kernel),
        fact('runtime', runtime),
        fact('arch', arch),
        fact('created', createdAt && <RelativeTime at={createdAt} />),
      ]}
    />
  );
}
