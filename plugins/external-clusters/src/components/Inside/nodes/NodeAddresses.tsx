import { ClusterNode } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../../hooks/useText';
import { CopyableText } from '../../common/CopyableText';
import { FactList } from '../../common/FactList';

/** Name and addresses of a node, ready to be copied. */
export function NodeAddresses(props: { node: ClusterNode }) {
  const t = useText();
  const { internal, external } = props.node.addresses;
  const toFact = (label: string, addresses: string[]) => ({
    label,
    value:
      addresses.length > 0 &&
      addresses.map(address => (
        <CopyableText key={address} text={address} label={address} />
      )),
  });
  return (
    <FactList
      labels="above"
      facts={[
        {
          label: t('inside.nodes.column.name'),
          value: (
            <CopyableText
              text={props.node.name}
              label={t('inside.nodes.column.name')}
            />
          ),
        },
        toFact(t('inside.nodes.details.internal'), internal),
        toFact(t('inside.nodes.details.external'), external),
      ]}
    />
  );
}
