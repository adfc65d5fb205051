import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormLabel from '@material-ui/core/FormLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import Typography from '@material-ui/core/Typography';
import { KubeconfigSignIn } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';

const CHOICES = ['Program', 'Token'] as const;

/** Whose identity the file is to sign in with, and what that means. */
export function SignInChoice(props: {
  value: KubeconfigSignIn;
  onChange: (value: KubeconfigSignIn) => void;
}) {
  const t = useText();
  return (
    <FormControl component="fieldset">
      <FormLabel component="legend">{t('kubeconfig.signIn')}</FormLabel>
      <RadioGroup name="external-clusters-sign-in" value={props.value}>
        {CHOICES.map(choice => (
          <FormControlLabel
            key={choice}
            value={choice}
            onChange={() => props.onChange(choice)}
            control={<Radio color="primary" />}
            label={
              <>
                {t(`kubeconfig.${choice}`)}
                <Typography variant="body2" color="textSecondary">
                  {t(`kubeconfig.${choice}Help`)}
                </Typography>
              </>
            }
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
}
