import { InfoCard, Link } from '@backstage/core-components';
import { ExternalCluster } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { NodesCell } from '../ClusterList/NodesCell';
import { CopyableText } from '../common/CopyableText';
import { FactList } from '../common/FactList';
import { RelativeTime } from '../common/RelativeTime';

/** What the cluster is: its own name and id, where and how large it is, since when. */
export function AboutCard(props: {
  cluster: ExternalCluster;
  nodePoolsPath?: string;
}) {
  const { cluster, nodePoolsPath } = props;
  const t = useText();
  const copyable = (label: string, text: string) => ({
    label,
    value: <CopyableText text={text} label={label} />,
  });
  return (
    <InfoCard title={t('details.facts.about')}>
      <FactList
        facts={[
          copyable(t('details.facts.name'), cluster.name),
          { label: t('details.facts.version'), value: cluster.version },
          { label: t('details.facts.location'), value: cluster.location },
          {
            label: t('details.facts.nodes'),
            value: <NodesCell nodes={cluster.nodes} />,
          },
          {
            label: t('details.nodePools.title'),
            value: cluster.nodePools && nodePoolsPath && (
              <Link to={nodePoolsPath}>
                {t('details.nodePools.summary', {
                  count: cluster.nodePools.length,
                })}
              </Link>
            ),
          },
          {
            label: t('details.facts.created'),
            value: cluster.createdAt && <RelativeTime at={cluster.createdAt} />,
          },
          copyable(t('details.facts.ref'), cluster.ref),
        ]}
      />
    </InfoCard>
  );
}
