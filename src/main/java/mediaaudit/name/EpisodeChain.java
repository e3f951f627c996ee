package mediaaudit.name;

/** Further numbers behind an episode's: {@code E02}, {@code -E04}, {@code -04}, {@code S01E04}. */
final class EpisodeChain {
  private static final String SPACES = " ._";
  private static final String SIGNS = "-+~&,/";
  private static final int MOST_DIGITS = 5;

  private EpisodeChain() {}

  /**
   * Reads what follows.
   *
   * @param cursor stands behind {@code first}, and in the end behind the last number
   * @return the last number; {@code first} when none follows
   */
  static int last(Cursor cursor, int season, int first, String marks) {
    int last = first;
    int next = next(cursor, season, marks);
    while (next > last) {
      last = next;
      next = next(cursor, season, marks);
    }
    return last;
  }

  private static int next(Cursor cursor, int season, String marks) {
    int start = cursor.position();
    int number = marked(cursor, season, marks);
    if (number < 0) {
      cursor.moveTo(start);
      number = bare(cursor, marks);
    }
    if (number < 0 || (!cursor.atBoundary() && "-~ex".indexOf(cursor.peek(0)) < 0)) {
      cursor.moveTo(start);
      return -1;
    }
    return number;
  }

  /** A number with its mark, perhaps after the season once more. */
  private static int marked(Cursor cursor, int season, String marks) {
    cursor.pass(SPACES, 2);
    int signs = cursor.pass(SIGNS, 1);
    cursor.pass(SPACES, 2);
    boolean again = seasonAgain(cursor, season, marks);
    if (again && signs == 0 && "x".equals(marks) && cursor.peek(-1) != 'x') {
      return -1;
    }
    boolean mark =
        "x".equals(marks)
            ? again || cursor.read("x") || (signs > 0 && cursor.read("e"))
            : episodeMark(cursor);
    return mark ? cursor.number(1, MOST_DIGITS) : -1;
  }

  private static boolean episodeMark(Cursor cursor) {
    boolean mark = cursor.read("ep") || cursor.read("e");
    cursor.pass(SPACES, mark ? 1 : 0);
    return mark;
  }

  private static boolean seasonAgain(Cursor cursor, int season, String marks) {
    int start = cursor.position();
    boolean crossed = "x".equals(marks);
    boolean again =
        (crossed || cursor.read("s"))
            && cursor.number(1, MOST_DIGITS) == season
            && (!crossed || cursor.read("x"));
    if (!again) {
      cursor.moveTo(start);
    }
    return again;
  }

  /** A number of at most three digits directly behind a sign. */
  private static int bare(Cursor cursor, String marks) {
    boolean about = cursor.peek(0) == ' ' && cursor.peek(1) == '~' && cursor.peek(2) == ' ';
    int signs = about ? cursor.pass(" ~", 3) : cursor.pass("x".equals(marks) ? "-+~_" : "-+~", 1);
    return signs > 0 ? cursor.number(1, about ? 4 : 3) : -1;
  }
}
