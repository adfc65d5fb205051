import { DragEvent, useState } from 'react';
import Box from '@material-ui/core/Box';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../../hooks/useText';
import { FileButton } from '../forms/FileButton';

const LARGEST_KUBECONFIG = 400_000;

const useStyles = makeStyles(
  theme => ({
    over: {
      outline: `2px dashed ${theme.palette.primary.main}`,
      outlineOffset: 4,
    },
    text: {
      fontFamily: 'monospace',
      fontSize: theme.typography.body2.fontSize,
    },
  }),
  { name: 'ExternalClustersKubeconfigField' },
);

/** A kubeconfig: pasted, dropped as a file, or chosen. */
export function KubeconfigField(props: {
  value: string;
  onChange: (kubeconfig: string) => void;
}) {
  const { value, onChange } = props;
  const classes = useStyles();
  const t = useText();
  const [over, setOver] = useState(false);
  const tooLarge = value.length > LARGEST_KUBECONFIG;
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) {
      onChange(await file.text());
    }
  };
  return (
    <div
      className={over ? classes.over : undefined}
      onDragOver={event => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <TextField
        id="external-clusters-kubeconfig"
        variant="outlined"
        margin="normal"
        fullWidth
        required
        multiline
        minRows={10}
        maxRows={16}
        label={t('connect.kubeconfig')}
        error={tooLarge}
        helperText={t(tooLarge ? 'connect.tooLarge' : 'connect.kubeconfigHelp')}
        value={value}
        onChange={event => onChange(event.target.value)}
        inputProps={{
          spellCheck: false,
          autoComplete: 'off',
          autoCapitalize: 'off',
          className: classes.text,
        }}
      />
      <Box display="flex" alignItems="center">
        <Typography variant="body2" color="textSecondary">
          {t('connect.drop')}
        </Typography>
        <FileButton label={t('connect.chooseFile')} onText={onChange} />
      </Box>
    </div>
  );
}
