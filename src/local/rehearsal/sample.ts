// The shipped sample campaign: invented nominations, recommending units and past honorees.
import type { Material } from './campaign';

export function sampleMaterial(): Material {
  throw new Error('自带样例还没有放进来；请给出自己的文件：laurel rehearse FILE。');
}
