import { makeStyles } from '@material-ui/core/styles';
import { CopyTextButton } from '@backstage/core-components';
import { useText } from '../../hooks/useText';

const useStyles = makeStyles(
  theme => ({
    command: { display: 'inline-flex', alignItems: 'center' },
    code: {
      fontSize: '0.9em',
      padding: theme.spacing(0, 0.5),
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.action.hover,
      color: theme.palette.text.primary,
    },
    button: {
      margin: '-8px 0',
      '& button': { padding: 4 },
      '& svg': { fontSize: 16 },
    },
  }),
  { name: 'ExternalClustersHintText' },
);

/** A hint in words; commands between backticks are ready to be copied. */
export function HintText(props: { text: string }) {
  const classes = useStyles();
  const t = useText();
  const parts = props.text.split('`');
  return (
    <>
      {parts.map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : (
          <span key={part} className={classes.command}>
            <code className={classes.code}>{part}</code>
            <span className={classes.button}>
              <CopyTextButton
                text={part}
                tooltipText={t('common.copied')}
                aria-label={t('common.copy', { what: part })}
              />
            </span>
          </span>
        ),
      )}
    </>
  );
}
