import '../base/guard.js';
// Not the index: its functions load messages.
import '../elements.js';
