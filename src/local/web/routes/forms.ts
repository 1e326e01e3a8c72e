// Forms: the list, the applicant's page, and the owner's editor.
import { page } from '../exchange';
import {
  takeFormWording,
  takeItemWording,
  takeResponse,
  takeSwitch,
  takeUploadQuestion,
} from '../form-posts';
import { formPage, formsPage } from '../pages/form';
import { formEditorPage } from '../pages/form-editor';
import { at, type Route, shown } from './route';

export const formRoutes: Route[] = [
  ['GET', at('/forms'), (request) => page(formsPage(request))],
  ['GET', at('/forms/d/e/([\\w-]+)/viewform'), shown(formPage)],
  ['POST', at('/forms/d/e/([\\w-]+)/formResponse'), takeResponse],
  ['GET', at('/forms/d/([\\w-]+)/edit'), shown(formEditorPage)],
  ['POST', at('/forms/d/([\\w-]+)/switch'), takeSwitch],
  ['POST', at('/forms/d/([\\w-]+)/wording'), takeFormWording],
  ['POST', at('/forms/d/([\\w-]+)/items/(\\d+)'), takeItemWording],
  ['POST', at('/forms/d/([\\w-]+)/upload-question'), takeUploadQuestion],
];
