declare module '*.css?inline' {
  const text: string;
  export default text;
}

declare module '*.html?finished' {
  const page: string;
  export default page;
}
