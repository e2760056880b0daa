import '../base/guard.js';
import '../index.js';

// A page uses the elements by their tags: it imports functions alone.
export {getLocale, registerLocale, setLocale} from '../locale.js';
