import {checkMessages} from './development/check-messages.js';
import {checkMessagesBy} from './locale/register-locale.js';

export type {Messages} from './locale/generated/messages.js';
export {getLocale, OpedLocaleChangeEvent, setLocale} from './locale/page-locale.js';
export {registerLocale, type MessagesLoader} from './locale/register-locale.js';

if (__DEV__) checkMessagesBy(checkMessages);
