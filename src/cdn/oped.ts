import '../internal/guard.js';
export * from '../index.js';
