// Names on disk: safe on every system, whole where they can be, and never one file over another.
import { expect, test } from '@jest/globals';
import { diskName, TakenNames } from '../../../src/local/export/file-names';

test.each([
  ['2021-0001 何其美 证书1.jpg', '2021-0001 何其美 证书1.jpg'],
  ['../../etc/passwd', '.._.._etc_passwd'],
  ['a/b\\c:d*e?f"g<h>i|j\u0000k', 'a_b_c_d_e_f_g_h_i_j_k'],
  ['结尾有点...', '结尾有点'],
  ['', '未命名'],
  ['..', '未命名'],
  [`${'长'.repeat(100)}.pdf`, `${'长'.repeat(58)}.pdf`],
])('%j is written as %j', (name, written) => {
  expect(diskName(name)).toBe(written);
});

test('equal names, also but for case, get numbers before their ending', () => {
  const names = new TakenNames();
  expect(['证书.jpg', '证书.JPG', '证书.jpg', '证书'].map((name) => names.free(name))).toEqual([
    '证书.jpg',
    '证书 (2).JPG',
    '证书 (3).jpg',
    '证书',
  ]);
});
