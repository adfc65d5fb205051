import { useState } from 'react';
import Box from '@material-ui/core/Box';
import Collapse from '@material-ui/core/Collapse';
import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../../hooks/useText';
import { CopyButton } from '../common/CopyButton';
import { DisclosureButton } from '../common/DisclosureButton';

const useStyles = makeStyles(
  theme => ({
    policy: {
      flexGrow: 1,
      margin: 0,
      padding: theme.spacing(1.5),
      maxHeight: 240,
      overflow: 'auto',
      fontSize: theme.typography.caption.fontSize,
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
    },
  }),
  { name: 'ExternalClustersPolicyBox' },
);

/** The smallest policy that a credential needs, in the cloud's own format, to copy. */
export function PolicyBox(props: { policy: string }) {
  const classes = useStyles();
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <div>
      <DisclosureButton
        label={t('accounts.credential.policyShow')}
        open={open}
        onToggle={() => setOpen(!open)}
      />
      <Collapse in={open} unmountOnExit>
        <Box display="flex" alignItems="flex-start">
          {/* It scrolls, so the keyboard must reach it. */}
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <pre className={classes.policy} tabIndex={0}>
            {props.policy}
          </pre>
          <CopyButton
            text={props.policy}
            what={t('accounts.credential.policy')}
          />
        </Box>
      </Collapse>
    </div>
  );
}
