import { useState } from 'react';
import Box from '@material-ui/core/Box';
import Collapse from '@material-ui/core/Collapse';
import Typography from '@material-ui/core/Typography';
import { ExternalClustersError } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { CopyButton } from './CopyButton';
import { DisclosureButton } from './DisclosureButton';

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
      <DisclosureButton
        label={t('common.technicalDetails')}
        open={open}
        onToggle={() => setOpen(!open)}
      />
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
