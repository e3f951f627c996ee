package mediaaudit.index;

/** Looks up many rows by their keys. */
final class Keys {
  /**
   * The keys that are bound as {@code keys}, as a table whose column is {@code hash}. H2 looks each
   * up once, where it compares each row it finds with every member of a list.
   */
  static final String FROM = "from unnest(cast(:keys as varchar array)) k (hash) ";

  /** Being one of the keys that are bound as {@code keys}. */
  static final String IN = "in (select k.hash " + FROM + ")";

  private Keys() {}
}
