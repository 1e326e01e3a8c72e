// How a nominee can be reached: 联系电话, 邮箱, 通讯地址, 邮编.
import { readAddress } from '../chinese/addresses';
import { readEmail } from '../chinese/emails';
import { isFormula, withoutFormulaSign } from '../chinese/formulas';
import { readPhone } from '../chinese/phones';
import { readPostcode } from '../chinese/postcodes';
import { excerpt, saysNothing, tidy } from '../chinese/text';
import { asTyped, type Checked } from './checked';
import { finding } from './rules';

/** Checks 联系电话. */
export function checkPhone(typed: string): Checked {
  if (tidy(typed) === '') return asTyped(tidy(typed));
  const reading = readPhone(typed);
  const value = excerpt(typed.trim());
  const length = reading.digits === 0 ? '中没有号码' : `有 ${reading.digits} 位数字，位数不对`;
  const checked = asTyped(reading.value ?? typed);
  if (reading.problem !== null) {
    checked.findings.push(finding('phone', reading.problem, { value, length }));
  } else if (reading.several && reading.value !== null) {
    checked.findings.push(finding('phone', 'multiple_numbers', { kept: reading.value }));
  }
  return checked;
}

/** Checks 邮箱; 无 is taken for an empty answer. */
export function checkEmail(typed: string): Checked {
  if (tidy(typed) === '') return asTyped(tidy(typed));
  if (saysNothing(typed) || /^(?:没有|无)\S{0,2}邮箱$/.test(tidy(typed)))
    return asTyped(typed, finding('email', 'missing'));
  const reading = readEmail(typed);
  const checked = asTyped(reading.value ?? typed);
  if (reading.problem !== null) {
    checked.findings.push(finding('email', reading.problem, { value: excerpt(typed.trim()) }));
  } else if (reading.several && reading.value !== null) {
    checked.findings.push(finding('email', 'multiple_addresses', { kept: reading.value }));
  }
  return checked;
}

/** Checks 通讯地址. */
export function checkAddress(typed: string): Checked {
  if (tidy(typed) === '') return asTyped(tidy(typed));
  const value = excerpt(typed.trim());
  if (isFormula(typed)) return asTyped(typed, finding('address', 'formula_injection', { value }));
  const reading = readAddress(withoutFormulaSign(tidy(typed)));
  if (reading.problem === 'missing') return asTyped(typed, finding('address', 'missing'));
  return reading.problem === null
    ? asTyped(reading.value)
    : asTyped(typed, finding('address', reading.problem, { value }));
}

/** Checks 邮编 against the province that 通讯地址 names. */
export function checkPostcode(typed: string, address: string): Checked {
  if (tidy(typed) === '') return asTyped(tidy(typed));
  const reading = readPostcode(typed, address);
  const value = excerpt(typed.trim());
  switch (reading.kind) {
    case 'valid':
      return asTyped(reading.value);
    case 'zero_restored': {
      const { value: kept, province } = reading;
      return asTyped(kept, finding('postcode', 'leading_zero_restored', { value, kept, province }));
    }
    case 'placeholder':
      return asTyped(typed, finding('postcode', 'placeholder', { value }));
    case 'prefix_mismatch': {
      const { province, prefixes } = reading;
      const evidence = { value, province, prefixes: prefixes.join('、') };
      return asTyped(reading.value, finding('postcode', 'prefix_mismatch', evidence));
    }
    case 'wrong_length':
      return asTyped(typed, finding('postcode', 'wrong_length', { value, digits: reading.digits }));
  }
}
