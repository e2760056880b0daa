import {treeOf} from '../content/tree.js';
import {LocaleController} from './locale-controller.js';

/** Follows the language of the page, whatever the nearest `lang` of its host is. */
export class PageLocaleController extends LocaleController {
  override nearest() {
    let root = treeOf(this.host);
    while (root.parent) root = root.parent;
    return root.attribute('lang') ?? '';
  }
}
