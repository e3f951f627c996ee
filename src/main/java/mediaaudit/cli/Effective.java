package mediaaudit.cli;

/**
 * A value in force.
 *
 * @param key as the configuration file has it; of what no file can set, the option's name
 * @param value null for none
 * @param origin what said so
 * @param name of the option or variable; null for the file and the default
 */
record Effective(String key, Object value, Origin origin, String name) {
  /** What may set a value; the first that does wins. */
  enum Origin {
    OPTION,
    ENVIRONMENT,
    FILE,
    DEFAULT
  }
}
