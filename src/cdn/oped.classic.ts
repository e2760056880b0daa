import '../internal/guard.js';
import '../index.js';
