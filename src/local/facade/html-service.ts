// HtmlService inside the isolate: pages and templates.

import { escapeText } from '../html-text';
import { type Blob, type BlobSource, newBlob } from './blob';
import { call } from './door';
import { type EnumerationValue, enumeration } from './enumeration';
import { evaluateTemplate, templateCode } from './html-template';
import { strict, strictObject } from './strict';

export class HtmlOutput {
  #content: string;
  #title = '';
  #width: number | null = null;
  #height: number | null = null;
  constructor(content: string) {
    this.#content = content;
  }
  getContent(): string {
    return this.#content;
  }
  setContent(content: string): this {
    this.#content = content;
    return this;
  }
  append(addedContent: string): this {
    return this.setContent(this.#content + addedContent);
  }
  appendUntrusted(addedContent: string): this {
    return this.append(escapeText(addedContent));
  }
  clear(): this {
    return this.setContent('');
  }
  getTitle(): string {
    return this.#title;
  }
  setTitle(title: string): this {
    this.#title = title;
    return this;
  }
  getWidth(): number | null {
    return this.#width;
  }
  setWidth(width: number): this {
    this.#width = width;
    return this;
  }
  getHeight(): number | null {
    return this.#height;
  }
  setHeight(height: number): this {
    this.#height = height;
    return this;
  }
  /** Both are without effect in a spreadsheet. */
  setSandboxMode(_mode: EnumerationValue): this {
    return this;
  }
  setXFrameOptionsMode(_mode: EnumerationValue): this {
    return this;
  }
  getBlob(): Blob {
    return newBlob(this.#content, 'text/html', 'output.html');
  }
  getAs(contentType: string): Blob {
    return this.getBlob().getAs(contentType);
  }
}
strict('HtmlService.HtmlOutput', HtmlOutput);

/** Own properties that scripts set are the variables of the template; everything else belongs to the class. */
export class HtmlTemplate {
  [variable: string]: unknown;
  readonly #source: string;
  constructor(source: string) {
    this.#source = source;
  }
  getRawContent(): string {
    return this.#source;
  }
  getCode(): string {
    return templateCode(this.#source);
  }
  evaluate(): HtmlOutput {
    return new HtmlOutput(evaluateTemplate(this.#source, { ...this }));
  }
}
strict('HtmlService.HtmlTemplate', HtmlTemplate);

const textOf = (source: string | BlobSource | undefined): string =>
  typeof source === 'object' ? source.getBlob().getDataAsString() : (source ?? '');

export const HtmlService = strictObject('HtmlService', {
  SandboxMode: enumeration('EMULATED', 'IFRAME', 'NATIVE'),
  XFrameOptionsMode: enumeration('ALLOWALL', 'DEFAULT'),
  createHtmlOutput: (source?: string | BlobSource) => new HtmlOutput(textOf(source)),
  createHtmlOutputFromFile: (filename: string) => new HtmlOutput(call('HtmlService', 'read', filename)),
  createTemplate: (source: string | BlobSource) => new HtmlTemplate(textOf(source)),
  createTemplateFromFile: (filename: string) => new HtmlTemplate(call('HtmlService', 'read', filename)),
});
