/// <reference types="vite/types/importMeta.d.ts" />

declare module '*.css?inline' {
  const text: string;
  export default text;
}

declare module '*.mdx' {
  const Page: () => null;
  export default Page;
}
