// mapshaper ships no types; this is the part of its API that the scripts use.
declare module "mapshaper" {
  const mapshaper: {
    /** Runs a command line against in-memory files and gives the files that `-o` wrote. */
    applyCommands(
      commands: string,
      input: Record<string, string | object>,
    ): Promise<Record<string, string | Uint8Array>>;
  };
  export default mapshaper;
}
