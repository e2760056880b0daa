import type {LitElement} from 'lit';
import {treeOf} from '../../content/tree.js';
import {describeInHead} from '../json-ld.js';

/** Describes the host in the page's head: these bundles load nothing later. */
export const describeWhenAsked = (host: LitElement & {readonly structuredData: boolean}) => {
  describeInHead(host, () => treeOf(host));
};
