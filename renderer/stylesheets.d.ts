declare module '*.css';

declare module '*.module.css' {
  const classes: Readonly<Record<string, string>>;
  // biome-ignore lint/style/noDefaultExport: this is how vite gives the class names of a stylesheet
  export default classes;
}

declare module '*.svg' {
  const url: string;
  // biome-ignore lint/style/noDefaultExport: this is how vite gives the address of a picture
  export default url;
}
