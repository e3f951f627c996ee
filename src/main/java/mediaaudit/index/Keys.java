package mediaaudit.index;

/** Looks up many rows by their keys. */
final class Keys {
  /**
   * The keys that are the first value of a statement, as a table whose column is {@code hash}. H2
   * looks each up once, where it compares each row it finds with every member of a list.
   */
  static final String FROM = "from unnest(cast(?1 as varchar array)) k (hash) ";

  /** The same, of a statement whose keys are named so. */
  static final String FROM_KEYS = "from unnest(cast(:keys as varchar array)) k (hash) ";

  private Keys() {}
}
