import { makeStyles } from '@material-ui/core/styles';
import { CopyTextButton } from '@backstage/core-components';
import { useText } from '../../hooks/useText';

const useStyles = makeStyles(
  {
    root: { display: 'inline-flex', alignItems: 'center' },
    button: {
      margin: '-8px 0',
      '& button': { padding: 6 },
      '& svg': { fontSize: 16 },
    },
  },
  { name: 'ExternalClustersCopyableText' },
);

/** A name that people must copy, and the button that copies it. */
export function CopyableText(props: { text: string; label: string }) {
  const classes = useStyles();
  const t = useText();
  return (
    <span className={classes.root}>
      {props.text}
      <span className={classes.button}>
        <CopyTextButton
          text={props.text}
          tooltipText={t('common.copied')}
          aria-label={t('common.copy', { what: props.label })}
        />
      </span>
    </span>
  );
}
