import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { FactGroup } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { FactList } from '../common/FactList';
import { LabelList } from './LabelList';

const useStyles = makeStyles(
  theme => ({
    groups: {
      display: 'grid',
      gap: theme.spacing(3),
      gridTemplateColumns: 'repeat(auto-fit, minmax(320px, 1fr))',
    },
    title: { marginBottom: theme.spacing(1) },
  }),
  { name: 'ExternalClustersFactGroupList' },
);

/** The provider's own facts, group by group, and the tags that the cloud keeps. */
export function FactGroupList(props: {
  groups: FactGroup[];
  tags: Record<string, string>;
}) {
  const { groups, tags } = props;
  const classes = useStyles();
  const t = useText();
  return (
    <div className={classes.groups}>
      {groups.map(({ title, facts }) => (
        <section key={title}>
          <Typography
            variant="subtitle2"
            component="h3"
            className={classes.title}
          >
            {title}
          </Typography>
          <FactList
            facts={facts.map(({ label, value }) => ({
              label,
              value: Array.isArray(value) ? value.join(', ') : value,
            }))}
          />
        </section>
      ))}
      {Object.keys(tags).length > 0 && (
        <section>
          <Typography
            variant="subtitle2"
            component="h3"
            className={classes.title}
          >
            {t('details.facts.tags')}
          </Typography>
          <LabelList labels={tags} />
        </section>
      )}
    </div>
  );
}
