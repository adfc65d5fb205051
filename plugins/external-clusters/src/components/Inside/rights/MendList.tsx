import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { RightsMend } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../../hooks/useText';
import { CommandLine } from '../../common/CommandLine';

const useStyles = makeStyles(
  theme => ({
    list: { margin: 0, paddingLeft: theme.spacing(2.5) },
    single: { listStyle: 'none', paddingLeft: 0 },
  }),
  { name: 'ExternalClustersMendList' },
);

/** What somebody who may grant rights does about missing ones; commands are ready to be copied. */
export function MendList(props: { mends: RightsMend[] }) {
  const { mends } = props;
  const classes = useStyles();
  const t = useText();
  if (mends.length === 0) {
    return null;
  }
  return (
    <>
      <Typography variant="subtitle2" component="h4">
        {t('rights.mend')}
      </Typography>
      <ol
        className={`${classes.list} ${
          mends.length === 1 ? classes.single : ''
        }`}
      >
        {mends.map(({ text, command }) => (
          <li key={`${text} ${command}`}>
            <Typography variant="body2" component="div">
              {text}
              {command && <CommandLine command={command} />}
            </Typography>
          </li>
        ))}
      </ol>
    </>
  );
}
