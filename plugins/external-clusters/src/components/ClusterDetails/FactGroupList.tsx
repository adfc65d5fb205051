import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { FactGroup } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { FactList } from '../common/FactList';
import { LabelList } from './LabelList';

const useStyles = makeStyles(
  theme => ({
    // Groups differ in length, so they follow each other in columns and not in rows.
    groups: { columns: '320px 2', columnGap: theme.spacing(3) },
    group: { breakInside: 'avoid', paddingBottom: theme.spacing(3) },
    title: { marginBottom: theme.spacing(1), fontWeight: 'bold' },
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
        <section key={title} className={classes.group}>
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
        <section className={classes.group}>
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
