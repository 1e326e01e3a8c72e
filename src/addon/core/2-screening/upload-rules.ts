// The files that come with a nomination: photo, sealed registration form, honour certificates.
import type { UploadedFile, Uploads } from '../entry';
import type { Finding, UploadField } from '../findings';
import { DUPLICATE_FILE_WORDS } from '../phrases/findings-of-materials';
import type { ScreeningPolicy } from './policy';
import { finding } from './rules';

// Programs, scripts, pages, shortcuts, disk images and documents with macros: nothing that an office should open.
const DANGEROUS = new Set(
  (
    'exe com bat cmd msi msp scr pif cpl jar js jse vbs vbe vb ws wsf wsh hta ps1 psm1 sh bash csh app apk ipa dmg ' +
    'iso img dll sys drv reg lnk url scf inf svg svgz html htm xhtml mht mhtml shtml php asp aspx jsp py rb pl ' +
    'docm dotm xlsm xltm xlam pptm potm ppam chm hlp swf gadget application msc jnlp deb rpm bin run action workflow'
  ).split(' '),
);
const IMAGES = new Set(['jpg', 'jpeg', 'png', 'gif', 'bmp', 'webp', 'heic', 'tif', 'tiff']);

/** Lower-case extension without the dot; '' when the name has none. */
function extensionOf(name: string): string {
  const clean = name
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\s.。]+$/, '')
    .replace(/．/g, '.');
  const dot = clean.lastIndexOf('.');
  return dot < 0 ? '' : clean.slice(dot + 1).toLowerCase();
}

type Likeness = 'same' | 'equally_long' | 'different';

/**
 * Same contents by their checksums. Two files of the very same length are looked at by a person even so: a scan sent twice
 * through a program that stamps it with the hour has another checksum, and two scans hardly ever agree to the byte.
 */
function likenessOf(a: UploadedFile, b: UploadedFile): Likeness {
  if (a.checksum !== '' && a.checksum === b.checksum) return 'same';
  return a.bytes > 0 && a.bytes === b.bytes ? 'equally_long' : 'different';
}

/** A file that Drive does not know, or will not open, counts as not handed in. */
function isThere({ bytes }: UploadedFile): boolean {
  return bytes >= 0;
}

/** Checks the three upload questions. */
export function checkUploads(uploads: Uploads, policy: ScreeningPolicy): Finding[] {
  return [
    ...checkPhoto(uploads.photo.filter(isThere), policy),
    ...checkForm(uploads.registration_form.filter(isThere), policy),
    ...checkCertificates(uploads.certificates.filter(isThere), policy),
  ];
}

function dangerous(field: UploadField, files: readonly UploadedFile[], types: string): Finding[] {
  return files
    .filter((file) => DANGEROUS.has(extensionOf(file.name)))
    .slice(0, 1)
    .map((file) => finding(field, 'dangerous_type', { file: file.name, types }));
}

function checkPhoto(files: readonly UploadedFile[], policy: ScreeningPolicy): Finding[] {
  if (policy.photoCount === 0) return [];
  const images = policy.uploadTypes.filter((type) => IMAGES.has(type));
  const types = (images.length > 0 ? images : policy.uploadTypes).join('、');
  const bad = dangerous('photo', files, types);
  if (bad.length > 0) return bad;
  if (files.length < policy.photoCount) return [finding('photo', 'missing')];
  const empty = files.find((file) => file.bytes === 0);
  if (empty !== undefined) return [finding('photo', 'empty_file', { file: empty.name })];
  const wrong = files.find((file) => !types.split('、').includes(extensionOf(file.name)));
  return wrong === undefined ? [] : [finding('photo', 'type', { file: wrong.name, types })];
}

function checkForm(files: readonly UploadedFile[], policy: ScreeningPolicy): Finding[] {
  if (policy.registrationFormCount === 0) return [];
  const types = policy.uploadTypes.join('、');
  const bad = dangerous('registration_form', files, types);
  if (bad.length > 0) return bad;
  const filled = files.filter((file) => file.bytes > 0);
  if (filled.length < policy.registrationFormCount) {
    const empty = files.find((file) => file.bytes === 0);
    const detail = empty === undefined ? '' : `（“${empty.name}”是空文件）`;
    return [finding('registration_form', 'missing', { detail })];
  }
  const scans = filled.filter((file) => policy.uploadTypes.includes(extensionOf(file.name)));
  if (scans.length >= policy.registrationFormCount) return [];
  const original = filled.find((file) => !scans.includes(file));
  return [finding('registration_form', 'not_a_scan', { file: original?.name ?? '', types })];
}

function checkCertificates(files: readonly UploadedFile[], policy: ScreeningPolicy): Finding[] {
  const wanted = policy.certificateCount;
  if (wanted === 0) return [];
  const types = policy.uploadTypes.join('、');
  const bad = dangerous('certificates', files, types);
  if (bad.length > 0) return bad;
  const findings: Finding[] = [];
  const distinct: UploadedFile[] = [];
  let repeated: { file: UploadedFile; same: UploadedFile } | undefined;
  for (const file of files.filter((one) => one.bytes > 0)) {
    const same = distinct.find((other) => likenessOf(other, file) !== 'different');
    if (same === undefined) distinct.push(file);
    else repeated ??= { file, same };
  }
  if (repeated !== undefined) {
    const { file, same: first } = repeated;
    const certain = likenessOf(file, first) === 'same';
    const word = file.name === first.name ? 'again' : certain ? 'same' : 'equallyLong';
    const same = DUPLICATE_FILE_WORDS[word](first.name);
    const evidence = { file: file.name, same, wanted };
    findings.push(finding('certificates', 'duplicate_file', evidence));
  } else if (distinct.length < wanted) {
    findings.push(finding('certificates', 'too_few', { wanted, count: distinct.length }));
  }
  if (distinct.length > wanted)
    findings.push(finding('certificates', 'too_many', { wanted, count: distinct.length }));
  const wrong = distinct.find((file) => !policy.uploadTypes.includes(extensionOf(file.name)));
  if (wrong !== undefined) findings.push(finding('certificates', 'type', { file: wrong.name, types }));
  return findings;
}
