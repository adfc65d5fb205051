import { useState } from 'react';
import Box from '@material-ui/core/Box';
import Button from '@material-ui/core/Button';
import Collapse from '@material-ui/core/Collapse';
import Typography from '@material-ui/core/Typography';
import { ExternalClustersError } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { CopyButton } from './CopyButton';

/** The reason for programmers, one click away and ready to be copied. */
export function TechnicalDetails(props: { error: ExternalClustersError }) {
  const { code, status, message } = props.error;
  const t = useText();
  const [open, setOpen] = useState(false);
  const reason = t('common.technicalReason', {
    code,
    status: String(status ?? '–'),
    message,
  });
  return (
    <Box mt={0.5}>
      <Button
        size="small"
        color="inherit"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t('common.technicalDetails')}
      </Button>
      <Collapse in={open} unmountOnExit>
        <Box display="flex" alignItems="center">
          <Typography variant="caption" component="code">
            {reason}
          </Typography>
          <CopyButton text={reason} what={t('common.technicalDetails')} />
        </Box>
      </Collapse>
    </Box>
  );
}
