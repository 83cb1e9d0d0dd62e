declare module "vnu-jar" {
  /** Path of the program. */
  const jar: string;
  export default jar;
}
