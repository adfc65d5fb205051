import { makeStyles } from '@material-ui/core/styles';

/** Styles of choices: one that cannot be chosen has a reason, which is there to be read. */
export const useChoiceStyles = makeStyles(
  { option: { '&[aria-disabled="true"]': { opacity: 1 } } },
  { name: 'ExternalClustersChoices' },
);
