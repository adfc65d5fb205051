import { InfoCard } from '@backstage/core-components';
import { ExternalCluster } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { EntityName } from '../common/EntityName';
import { FactList } from '../common/FactList';
import { RelativeTime } from '../common/RelativeTime';
import { LabelList } from './LabelList';

/** What the portal itself says of a cluster: whose it is, what it is for, since when it is listed. */
export function RegistrationCard(props: { cluster: ExternalCluster }) {
  const { cluster } = props;
  const t = useText();
  return (
    <InfoCard title={t('details.facts.portal')}>
      <FactList
        facts={[
          { label: t('details.facts.description'), value: cluster.description },
          {
            label: t('details.facts.owner'),
            value: <EntityName entityRef={cluster.owner} />,
          },
          {
            label: t('details.facts.system'),
            value: cluster.system && <EntityName entityRef={cluster.system} />,
          },
          {
            label: t('details.facts.account'),
            // The account of a connected cluster is the cluster itself.
            value: cluster.origin !== 'Connected' && cluster.account?.name,
          },
          {
            label: t('details.facts.registered'),
            value: (
              <>
                <RelativeTime at={cluster.registeredAt} />
                {cluster.registeredBy && (
                  <>
                    {' '}
                    {t('details.facts.by')}{' '}
                    <EntityName entityRef={cluster.registeredBy} />
                  </>
                )}
              </>
            ),
          },
          {
            label: t('details.facts.entity'),
            value: (
              <EntityName
                entityRef={cluster.entityRef}
                title={cluster.displayName}
              />
            ),
          },
          {
            label: t('details.facts.labels'),
            value: Object.keys(cluster.labels).length > 0 && (
              <LabelList labels={cluster.labels} />
            ),
          },
        ]}
      />
    </InfoCard>
  );
}
