package mediaaudit.name;

/**
 * What a word or phrase of a release name stands for.
 *
 * @param value as a {@code Release} has it; empty for kinds of which only the place matters
 */
record Term(Kind kind, String value, Weight weight) {

  /** What a term tells about. */
  enum Kind {
    SCREEN_SIZE,
    /** A size by its trade name, such as {@code 4K}: it counts where no number is given. */
    SCREEN_CLASS,
    SOURCE,
    /** A source that a word makes likely, such as a remux. */
    LIKELY_SOURCE,
    /** A streaming service, which makes the web the likely source. */
    SERVICE,
    VIDEO_CODEC,
    DYNAMIC_RANGE,
    AUDIO_CODEC,
    EDITION,
    LANGUAGE,
    /** A remark: it only shows where a title ends. */
    OTHER
  }

  /** How certainly the phrase is none of a title. */
  enum Weight {
    /** No title has it: a title ends before it. */
    SURE,
    /** A title may have it, but not as its last word before something sure. */
    DOUBTFUL,
    /** A word like any other before the title's end; it counts only behind. */
    LATE
  }

  /** Whether it never stands in a title, so that a title ends before it. */
  boolean sure() {
    return weight == Weight.SURE;
  }
}
