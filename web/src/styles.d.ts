/** Styles are imported for what they do, not for what they give. */
declare module '*.css'
