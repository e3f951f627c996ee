package mediaaudit.cli;

import java.util.List;

/**
 * A variable of the environment or a file that the program looks at, for its manual.
 *
 * @param meaning sentences
 */
record Surrounding(String name, String meaning) {
  /** The variables that the program and its launcher read. */
  static final List<Surrounding> VARIABLES =
      List.of(
          new Surrounding(
              "MEDIA_AUDIT_CONFIG", "The configuration file, unless --config names it."),
          new Surrounding(
              "MEDIA_AUDIT_CACHE_DIR",
              "The folder of the index, unless --index names it; the archive of classes lies there"
                  + " too."),
          new Surrounding(
              "MEDIA_AUDIT_WORKERS", "As --workers: how many videos are looked into at a time."),
          new Surrounding("MEDIA_AUDIT_DEBUG", "As --debug, when set to 1, true, yes or on."),
          new Surrounding("MEDIA_AUDIT_VERBOSE", "As --verbose, when set to 1, true, yes or on."),
          new Surrounding(
              "MEDIA_AUDIT_BATCH_MODE",
              "When set to 1, true, yes or on: no progress, no questions, nothing opened."),
          new Surrounding("MEDIA_AUDIT_ASCII", "When not empty: bars of ASCII."),
          new Surrounding("MEDIA_AUDIT_NO_COLOR", "When not empty: no colours, as NO_COLOR."),
          new Surrounding("NO_COLOR", "When not empty: no colours, unless --color always."),
          new Surrounding("MEDIA_AUDIT_JAVA_OPTS", "Options of the Java machine, such as -Xmx2g."),
          new Surrounding(
              "MEDIA_AUDIT_CLASS_ARCHIVE",
              "off: no archive of classes is made or used for a faster start."),
          new Surrounding("JAVA_HOME", "The Java to run with, instead of the one on PATH."),
          new Surrounding(
              "COLUMNS", "The width of the terminal; the launcher asks the terminal otherwise."),
          new Surrounding("TERM", "dumb: no progress and no colours; linux: bars of ASCII."),
          new Surrounding(
              "XDG_CACHE_HOME, XDG_CONFIG_HOME", "Where other folders than in HOME are wanted."));

  /** The files that the program reads and writes on its own. */
  static final List<Surrounding> FILES =
      List.of(
          new Surrounding(
              "./config.yaml, ~/.config/media-audit/config.yaml, /etc/media-audit/config.yaml",
              "The configuration; the first that is there counts. init-config writes one with every"
                  + " key explained."),
          new Surrounding(
              "~/.cache/media-audit/index.mv.db",
              "The index: all that scans have learnt. On macOS in ~/Library/Caches, on Windows in"
                  + " %LOCALAPPDATA%."),
          new Surrounding(
              "~/.cache/media-audit/index.seal",
              "Length and checksum of the index as it was closed, by which damage is noticed."),
          new Surrounding(
              "~/.cache/media-audit/classes", "Archives of classes, for a faster start."));
}
