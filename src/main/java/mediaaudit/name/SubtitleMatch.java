package mediaaudit.name;

/**
 * Whether a subtitle is named after a video: its name begins with the video's, letter case, accents
 * and all that is neither letter nor digit left aside, and goes on with a separator or not at all.
 */
final class SubtitleMatch {
  private SubtitleMatch() {}

  /** The offset behind the video's name in the subtitle's; -1 when that does not begin with it. */
  static int end(String subtitle, String video) {
    int at = 0;
    int read = 0;
    for (int i = 0; i < video.length(); i++) {
      if (counts(video.charAt(i))) {
        while (at < subtitle.length() && !counts(subtitle.charAt(at))) {
          at++;
        }
        if (at == subtitle.length() || plain(subtitle.charAt(at)) != plain(video.charAt(i))) {
          return -1;
        }
        at++;
        read++;
      }
    }
    while (at < subtitle.length() && isMark(subtitle.charAt(at))) {
      at++;
    }
    boolean whole = at == subtitle.length() || !Characters.isWord(subtitle.charAt(at));
    return read > 0 && whole ? at : -1;
  }

  private static boolean counts(char character) {
    return Characters.isWord(character) && !isMark(character);
  }

  private static boolean isMark(char character) {
    return Character.getType(character) == Character.NON_SPACING_MARK;
  }

  private static char plain(char character) {
    if (character < 128) {
      return Character.toLowerCase(character);
    }
    String folded = Folded.of(String.valueOf(character));
    return folded.isEmpty() ? character : folded.charAt(0);
  }
}
