// Postcodes: six digits, a lost leading zero given back only when the address lies where such postcodes are.
import { provinceOf } from './provinces';
import { compact, saysNothing } from './text';

export type PostcodeReading =
  | { kind: 'valid'; value: string }
  | { kind: 'zero_restored'; value: string; province: string }
  | { kind: 'wrong_length'; digits: number }
  | { kind: 'placeholder' }
  | { kind: 'prefix_mismatch'; value: string; province: string; prefixes: string[] };

const PLACEHOLDERS = /^(\d)\1{4,6}$|^0?123456?7?$|^654321$|^012345$/;

/**
 * Reads a postcode.
 * @param typed the answer as typed, not empty
 * @param address 通讯地址 as typed; where it names no province, nothing is checked against it
 */
export function readPostcode(typed: string, address: string): PostcodeReading {
  const text = compact(typed)
    .replace(/^(?:邮编|邮政编码|'|=)[::]?/, '')
    .replace(/\([^()\d]*\)$|[。,;.]+$/g, '')
    .replace(/[\s-]/g, '')
    .replace(/\.0+$/, '');
  if (PLACEHOLDERS.test(text) || saysNothing(text)) return { kind: 'placeholder' };
  const digits = text.replace(/\D/g, '').length;
  const province = provinceOf(address);
  const belongs = (code: string) => province?.postalPrefixes.includes(code.slice(0, 2)) === true;
  if (/^\d{6}$/.test(text)) {
    if (province === null || province.postalPrefixes.length === 0 || belongs(text)) {
      return { kind: 'valid', value: text };
    }
    return {
      kind: 'prefix_mismatch',
      value: text,
      province: province.name,
      prefixes: province.postalPrefixes,
    };
  }
  if (/^\d{5}$/.test(text) && province !== null && belongs(`0${text}`)) {
    return { kind: 'zero_restored', value: `0${text}`, province: province.name };
  }
  return { kind: 'wrong_length', digits };
}
