// Postal addresses: whether a letter could reach one.

import { halfWidthWords } from './characters';
import { withoutRegions } from './provinces';
import { compact, saysNothing, tidy } from './text';

export interface AddressReading {
  value: string;
  problem: 'missing' | 'too_short' | null;
}

const GENERIC =
  /^(?:(?:我|本|该|所在|同|详见|见)?(?:校|学校|单位|学院|大学|公司|后勤处?|后勤集团|办公室|地址|家|推荐单位|申报单位)(?:内|里|地址)?)+$/;
const PLACE =
  /[路街道巷弄里号村镇乡屯组社庄园苑楼栋幢室层门桥湾坡岭湖山城营堡场站院校]|大学|学院|中学|小学|幼儿园|公司|信箱|校区|小区|大厦|中心/;

/** Reads 通讯地址: tidied, with half-width letters and digits. */
export function readAddress(typed: string): AddressReading {
  const value = halfWidthWords(tidy(typed));
  if (saysNothing(typed)) {
    return { value: tidy(typed), problem: /同上|见上/.test(typed) ? 'too_short' : 'missing' };
  }
  const word = compact(typed);
  const rest = withoutRegions(typed);
  const reachable = word.length >= 6 && !GENERIC.test(word) && rest.length >= 2 && PLACE.test(rest);
  return { value, problem: reachable ? null : 'too_short' };
}
