import { ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ClusterNode } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../../hooks/useText';
import { toTaintText } from '../../changes';
import { LabelList } from '../../ClusterDetails/LabelList';
import { CopyableText } from '../../common/CopyableText';
import { FactList } from '../../common/FactList';
import { RelativeTime } from '../../common/RelativeTime';
import { NodeConditions } from './NodeConditions';
import { NodeResourceTable } from './NodeResourceTable';

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
        <Addresses node={node} />
      </Section>
      <Section title={t('inside.nodes.details.system')}>
        <System node={node} />
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

function Addresses(props: { node: ClusterNode }) {
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

function System(props: { node: ClusterNode }) {
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
