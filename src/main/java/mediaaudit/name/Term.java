package mediaaudit.name;

/**
 * What a word or phrase of a release name stands for.
 *
 * @param value as a {@code Release} has it; empty for kinds of which only the place matters
 * @param sure whether it never stands in a title, so that a title ends before it
 */
record Term(Kind kind, String value, boolean sure) {

  /** What a term tells about. */
  enum Kind {
    SCREEN_SIZE,
    /** A size by its trade name, such as {@code 4K}: it counts where no number is given. */
    SCREEN_CLASS,
    SOURCE,
    /** A source that a word makes likely, such as a streaming service. */
    LIKELY_SOURCE,
    EDITION,
    /** A codec, a sound format, a language, a remark: it only shows where a title ends. */
    OTHER
  }
}
