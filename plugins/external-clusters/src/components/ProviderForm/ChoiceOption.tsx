import Typography from '@material-ui/core/Typography';
import { FormChoice } from 'backstage-plugin-external-clusters-common';

/** A choice with what it means; one that cannot be chosen says why. */
export function ChoiceOption(props: { choice: FormChoice }) {
  const { label, description, unavailable } = props.choice;
  const small = unavailable ?? description;
  return (
    <div>
      <Typography
        variant="body2"
        color={unavailable ? 'textSecondary' : undefined}
      >
        {label}
      </Typography>
      {small && (
        <Typography variant="caption" color="textSecondary">
          {small}
        </Typography>
      )}
    </div>
  );
}
