import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { EditProps } from '../kind.ts';
import { TextInput } from '../TextInput.tsx';
import { regionOf } from './region.ts';

export function PhoneEdit(props: EditProps) {
  const region = regionOf(props.field);
  const fits = (text: string) => parsePhoneNumberFromString(text, region)?.isPossible() ?? false;
  return <TextInput {...props} type="tel" placeholder={region === 'CN' ? '138 0013 8000' : '+86 138 0013 8000'} fits={fits} />;
}
