import '../base/guard.js';
import '../index.js';
