// Validation builders of FormApp: each remembers the last rule that was asked for.
import type { ValidationState } from '../services/forms/state';
import { strict } from './strict';

/** A finished validation; items send its data to the host. */
class Validation {
  readonly #data: ValidationState;
  constructor(data: ValidationState) {
    this.#data = data;
  }
  _data(): ValidationState {
    return this.#data;
  }
}
export class TextValidation extends Validation {}
export class ParagraphTextValidation extends Validation {}
export class CheckboxValidation extends Validation {}

abstract class Builder<V> {
  #rule = '';
  #operands: (number | string)[] = [];
  #helpText = '';
  setHelpText(text: string): this {
    this.#helpText = text;
    return this;
  }
  build(): V {
    return this._make({ rule: this.#rule, operands: this.#operands, helpText: this.#helpText });
  }
  _rule(rule: string, ...operands: (number | string)[]): this {
    this.#rule = rule;
    this.#operands = operands;
    return this;
  }
  abstract _make(data: ValidationState): V;
}

abstract class PatternBuilder<V> extends Builder<V> {
  requireTextContainsPattern(pattern: string): this {
    return this._rule('requireTextContainsPattern', pattern);
  }
  requireTextDoesNotContainPattern(pattern: string): this {
    return this._rule('requireTextDoesNotContainPattern', pattern);
  }
  requireTextMatchesPattern(pattern: string): this {
    return this._rule('requireTextMatchesPattern', pattern);
  }
  requireTextDoesNotMatchPattern(pattern: string): this {
    return this._rule('requireTextDoesNotMatchPattern', pattern);
  }
  requireTextLengthGreaterThanOrEqualTo(number: number): this {
    return this._rule('requireTextLengthGreaterThanOrEqualTo', number);
  }
  requireTextLengthLessThanOrEqualTo(number: number): this {
    return this._rule('requireTextLengthLessThanOrEqualTo', number);
  }
}

export class ParagraphTextValidationBuilder extends PatternBuilder<ParagraphTextValidation> {
  _make(data: ValidationState): ParagraphTextValidation {
    return new ParagraphTextValidation(data);
  }
}

export class TextValidationBuilder extends PatternBuilder<TextValidation> {
  requireNumber(): this {
    return this._rule('requireNumber');
  }
  requireWholeNumber(): this {
    return this._rule('requireWholeNumber');
  }
  requireNumberBetween(start: number, end: number): this {
    return this._rule('requireNumberBetween', start, end);
  }
  requireNumberNotBetween(start: number, end: number): this {
    return this._rule('requireNumberNotBetween', start, end);
  }
  requireNumberEqualTo(number: number): this {
    return this._rule('requireNumberEqualTo', number);
  }
  requireNumberNotEqualTo(number: number): this {
    return this._rule('requireNumberNotEqualTo', number);
  }
  requireNumberGreaterThan(number: number): this {
    return this._rule('requireNumberGreaterThan', number);
  }
  requireNumberGreaterThanOrEqualTo(number: number): this {
    return this._rule('requireNumberGreaterThanOrEqualTo', number);
  }
  requireNumberLessThan(number: number): this {
    return this._rule('requireNumberLessThan', number);
  }
  requireNumberLessThanOrEqualTo(number: number): this {
    return this._rule('requireNumberLessThanOrEqualTo', number);
  }
  requireTextIsEmail(): this {
    return this._rule('requireTextIsEmail');
  }
  requireTextIsUrl(): this {
    return this._rule('requireTextIsUrl');
  }
  _make(data: ValidationState): TextValidation {
    return new TextValidation(data);
  }
}

export class CheckboxValidationBuilder extends Builder<CheckboxValidation> {
  requireSelectAtLeast(number: number): this {
    return this._rule('requireSelectAtLeast', number);
  }
  requireSelectAtMost(number: number): this {
    return this._rule('requireSelectAtMost', number);
  }
  requireSelectExactly(number: number): this {
    return this._rule('requireSelectExactly', number);
  }
  _make(data: ValidationState): CheckboxValidation {
    return new CheckboxValidation(data);
  }
}

strict('FormApp.TextValidation', Validation);
strict('FormApp.TextValidation', TextValidation);
strict('FormApp.ParagraphTextValidation', ParagraphTextValidation);
strict('FormApp.CheckboxValidation', CheckboxValidation);
strict('FormApp.TextValidationBuilder', Builder);
strict('FormApp.ParagraphTextValidationBuilder', PatternBuilder);
strict('FormApp.ParagraphTextValidationBuilder', ParagraphTextValidationBuilder);
strict('FormApp.TextValidationBuilder', TextValidationBuilder);
strict('FormApp.CheckboxValidationBuilder', CheckboxValidationBuilder);
