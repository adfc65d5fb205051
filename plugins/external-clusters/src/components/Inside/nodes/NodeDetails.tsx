import { ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ClusterNode } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../../hooks/useText';
import { toTaintText } from '../../changes';
import { LabelList } from '../../ClusterDetails/LabelList';
import { NodeAddresses } from './NodeAddresses';
import { NodeConditions } from './NodeConditions';
import { NodeResourceTable } from './NodeResourceTable';
import { NodeSystem } from './NodeSystem';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(280px, 1fr))',
      gap: theme.spacing(2, 4),
      padding: theme.spacing(1, 1, 2, 3),
    },
    wide: { gridColumn: '1 / -1' },
    title: { fontWeight: 'bold', marginBottom: theme.spacing(1) },
  }),
  { name: 'ExternalClustersNodeDetails' },
);

/** All that is known of a node. */
export function NodeDetails(props: { node: ClusterNode }) {
  const { node } = props;
  const classes = useStyles();
  const t = useText();
  return (
    <div className={classes.root}>
      <Section title={t('inside.nodes.details.conditions')}>
        <NodeConditions conditions={node.conditions} />
      </Section>
      <Section title={t('inside.nodes.details.resources')}>
        <NodeResourceTable node={node} />
      </Section>
      <Section title={t('inside.nodes.details.addresses')}>
        <NodeAddresses node={node} />
      </Section>
      <Section title={t('inside.nodes.details.system')}>
        <NodeSystem node={node} />
      </Section>
      <Section title={t('inside.nodes.details.taints')}>
        <Taints node={node} />
      </Section>
      <Section title={t('inside.nodes.details.labels')} wide>
        {Object.keys(node.labels).length > 0 ? (
          <LabelList labels={node.labels} />
        ) : (
          t('inside.nodes.details.noLabels')
        )}
      </Section>
    </div>
  );
}

function Section(props: {
  title: string;
  wide?: boolean;
  children: ReactNode;
}) {
  const classes = useStyles();
  return (
    <section className={props.wide ? classes.wide : undefined}>
      <Typography variant="subtitle2" component="h4" className={classes.title}>
        {props.title}
      </Typography>
      <Typography variant="body2" component="div">
        {props.children}
      </Typography>
    </section>
  );
}

function Taints(props: { node: ClusterNode }) {
  const { taints } = props.node;
  const t = useText();
  return taints.length === 0 ? (
    <>{t('inside.nodes.details.noTaints')}</>
  ) : (
    <>
      {taints.map(taint => (
        <div key={toTaintText(taint)}>{toTaintText(taint)}</div>
      ))}
    </>
  );
}
