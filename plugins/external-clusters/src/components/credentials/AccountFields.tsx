import { Control } from 'react-hook-form';
import { AccountField } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { DisclosureButton } from '../common/DisclosureButton';
import { AccountFieldInput } from './AccountFieldInput';
import { CredentialDraft } from './useCredentialDrafts';

/** The fields that a provider asks for; those few people need are folded. */
export function AccountFields(props: {
  fields: AccountField[];
  control: Control<CredentialDraft>;
  showAdvanced: boolean;
  onShowAdvanced: (show: boolean) => void;
}) {
  const { fields, control, showAdvanced, onShowAdvanced } = props;
  const t = useText();
  const basic = fields.filter(({ advanced }) => !advanced);
  const advanced = fields.filter(field => field.advanced);
  const shown = showAdvanced ? advanced : [];
  return (
    <>
      {basic.map(field => (
        <AccountFieldInput key={field.name} field={field} control={control} />
      ))}
      {advanced.length > 0 && (
        <div>
          <DisclosureButton
            label={t('accounts.credential.advanced')}
            open={showAdvanced}
            onToggle={() => onShowAdvanced(!showAdvanced)}
          />
        </div>
      )}
      {shown.map(field => (
        <AccountFieldInput key={field.name} field={field} control={control} />
      ))}
    </>
  );
}
