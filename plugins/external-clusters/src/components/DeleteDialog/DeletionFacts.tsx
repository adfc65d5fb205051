import { ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import { Deletion, NodePool } from 'backstage-plugin-external-clusters-common';
import { Text, useText } from '../../hooks/useText';
import { EntityName } from '../common/EntityName';

/** What goes with a cluster: its node pools and nodes, those who list it too, and what cannot be undone. */
export function DeletionFacts(props: { deletion: Deletion; isAdmin: boolean }) {
  const { nodePools, nodes, otherRegistrations, consequences } = props.deletion;
  const t = useText();
  const needsAdmin = otherRegistrations.length > 0 && !props.isAdmin;
  return (
    <>
      <Part title={t('changes.delete.pools')}>
        {nodePools.length === 0 && <li>{t('changes.delete.noPools')}</li>}
        {nodePools.map(pool => (
          <li key={pool.name}>
            {pool.name}: {nodesText(pool, t)}
          </li>
        ))}
        {nodes?.total !== undefined && !isSaid(nodes.total, nodePools) && (
          <li>
            {t('changes.delete.total', {
              nodes: t('changes.delete.nodes', { count: nodes.total }),
            })}
          </li>
        )}
      </Part>
      {otherRegistrations.length > 0 && (
        <Part title={t('changes.delete.others')}>
          {otherRegistrations.map(owner => (
            <li key={owner}>
              <EntityName entityRef={owner} />
            </li>
          ))}
        </Part>
      )}
      <Part title={t('changes.delete.consequences')}>
        {consequences.map(consequence => (
          <li key={consequence}>{consequence}</li>
        ))}
      </Part>
      {needsAdmin && (
        <Alert severity="error" variant="outlined">
          {t('changes.delete.admin')}
        </Alert>
      )}
    </>
  );
}

function Part(props: { title: string; children: ReactNode }) {
  return (
    <div>
      <Typography variant="subtitle2" component="h3">
        {props.title}
      </Typography>
      <Typography
        variant="body2"
        component="ul"
        style={{ margin: 0, paddingLeft: 20 }}
      >
        {props.children}
      </Typography>
    </div>
  );
}

/** With one node pool there is nothing to add up. */
function isSaid(total: number, nodePools: NodePool[]): boolean {
  return nodePools.length === 1 && nodePools[0]?.desired === total;
}

function nodesText({ desired, ready }: NodePool, t: Text): string {
  const count = desired ?? ready;
  return count === undefined
    ? t('changes.delete.nodesUnknown')
    : t('changes.delete.nodes', { count });
}
