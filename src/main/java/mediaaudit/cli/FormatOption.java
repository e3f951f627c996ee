package mediaaudit.cli;

import picocli.CommandLine.Option;

/** For people or for programs. */
final class FormatOption {
  enum Format {
    TABLE,
    JSON
  }

  @Option(names = "--format", paramLabel = "FORMAT", description = "table (the default) or json.")
  Format format = Format.TABLE;

  boolean isJson() {
    return format == Format.JSON;
  }
}
